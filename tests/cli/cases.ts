export interface Case {
  name: string;
  argv: string[];
  code: number;
  stdout?: RegExp;
  stderr?: RegExp;
}

const lantern = 'examples/lantern-bikes/answers.yaml';
const plumbline = 'examples/plumbline/answers.yaml';
const osprey = 'examples/osprey-kayaks/answers.yaml';
const nothing = /^$/;

/** Command lines with what they must do: run once in this process and once as a child. */
export const cases: Case[] = [
  { name: 'bare', argv: [], code: 0, stdout: /^(.+\n){4}$/, stderr: nothing },
  { name: 'version', argv: ['--version'], code: 0, stdout: /^\d+\.\d+\.\d+\n$/, stderr: nothing },
  { name: 'help', argv: ['--help'], code: 0, stdout: /Exit codes:/, stderr: nothing },
  { name: 'help of a command', argv: ['score', '--help'], code: 0, stdout: /--min-score <points>/, stderr: nothing },
  { name: 'unknown command', argv: ['scroe'], code: 2, stdout: nothing, stderr: /Unknown command 'scroe'\..*score/ },
  {
    name: 'unknown flag',
    argv: ['score', lantern, '--formt', 'json'],
    code: 2,
    stdout: nothing,
    stderr: /Unknown option '--formt'\..*--format/,
  },
  { name: 'no argument', argv: ['score'], code: 2, stdout: nothing, stderr: /Missing required argument/ },
  { name: 'rubric without a command', argv: ['rubric'], code: 2, stdout: nothing, stderr: /Usage: candor rubric/ },

  { name: 'score', argv: ['score', lantern], code: 0, stdout: /63\.9 of 100 {2}IN EARNEST/, stderr: nothing },
  { name: 'quiet', argv: ['score', lantern, '--quiet'], code: 0, stdout: nothing, stderr: nothing },
  { name: 'capped', argv: ['score', plumbline], code: 0, stdout: /Capped at 25 by "one-lie"/, stderr: nothing },
  { name: 'half-answered', argv: ['score', osprey], code: 0, stdout: /Provisional: 53\.7%/, stderr: nothing },
  { name: 'at a deeper depth', argv: ['score', lantern, '--depth', 'full'], code: 0, stdout: /full depth/ },
  {
    name: 'a rubric by its path',
    argv: ['score', lantern, '--rubric', 'rubrics/cluetrain.yaml'],
    code: 0,
    stdout: /63\.9/,
  },

  {
    name: 'gate passed',
    argv: ['score', lantern, '--min-score', '60'],
    code: 0,
    stdout: /Gate: passed/,
    stderr: nothing,
  },
  {
    name: 'exactly on the threshold',
    argv: ['score', lantern, '--min-score', '63.9'],
    code: 0,
    stdout: /score 63\.9, needs 63\.9: met/,
  },
  {
    name: 'just above',
    argv: ['score', lantern, '--min-score', '64'],
    code: 1,
    stdout: /trust is one ingredient/,
    stderr: /^Gate not passed: score 63\.9/,
  },
  {
    name: 'a principle below',
    argv: ['score', lantern, '--min-principle', 'honesty=60,connection=10'],
    code: 1,
    stderr: /connection 0, needs 10/,
  },
  {
    name: 'principles above',
    argv: ['score', lantern, '--min-principle', 'honesty=60', '--min-principle', 'listening=75'],
    code: 0,
  },
  {
    name: 'coverage below',
    argv: ['score', osprey, '--min-coverage', '0.8'],
    code: 1,
    stdout: /trust is one ingredient/,
    stderr: /coverage 53\.7%, needs 80%/,
  },
  { name: 'coverage exactly', argv: ['score', osprey, '--min-coverage', '0.537'], code: 0 },
  {
    name: 'provisional does not pass',
    argv: ['score', osprey, '--min-score', '10'],
    code: 1,
    stderr: /the band is provisional/,
  },
  { name: 'provisional let pass', argv: ['score', osprey, '--min-score', '10', '--allow-provisional'], code: 0 },
  {
    name: 'a principle without a score',
    argv: ['score', osprey, '--min-principle', 'frankness=0'],
    code: 1,
    stderr: /frankness none/,
  },

  {
    name: 'min-score of 101',
    argv: ['score', lantern, '--min-score', '101'],
    code: 2,
    stdout: nothing,
    stderr: /from 0 to 100/,
  },
  {
    name: 'min-score of nothing',
    argv: ['score', lantern, '--min-score', ''],
    code: 2,
    stdout: nothing,
    stderr: /from 0 to 100/,
  },
  {
    name: 'min-coverage in percent',
    argv: ['score', lantern, '--min-coverage', '80'],
    code: 2,
    stdout: nothing,
    stderr: /such as 0\.8/,
  },
  {
    name: 'min-principle without a number',
    argv: ['score', lantern, '--min-principle', 'honesty'],
    code: 2,
    stdout: nothing,
    stderr: /honesty=60/,
  },
  {
    name: 'min-principle unknown',
    argv: ['score', lantern, '--min-principle', 'honest=60'],
    code: 2,
    stdout: nothing,
    stderr: /no principle "honest".*"honesty"/,
  },
  {
    name: 'now is not a date',
    argv: ['score', lantern, '--now', 'today'],
    code: 2,
    stdout: nothing,
    stderr: /2026-01-01T00:00:00Z/,
  },
  {
    name: 'unknown depth',
    argv: ['score', lantern, '--depth', 'deep'],
    code: 2,
    stdout: nothing,
    stderr: /quick, standard, full/,
  },
  {
    name: 'unknown rubric',
    argv: ['score', lantern, '--rubric', 'cluetrian'],
    code: 2,
    stdout: nothing,
    stderr: /no shipped rubric "cluetrian".*"cluetrain"/,
  },
  {
    name: 'rubric file missing',
    argv: ['score', lantern, '--rubric', 'no/such.yaml'],
    code: 2,
    stdout: nothing,
    stderr: /^no\/such\.yaml: There is no such rubric file/,
  },
  {
    name: 'unknown format',
    argv: ['score', lantern, '--format', 'jsno'],
    code: 2,
    stdout: nothing,
    stderr: /no format "jsno".*"json"/,
  },
  {
    name: 'two formats to one place',
    argv: ['score', lantern, '--format', 'json', '--format', 'markdown'],
    code: 2,
    stdout: nothing,
    stderr: /can't both be printed here/,
  },
  {
    name: 'output without a format',
    argv: ['score', lantern, '--output', 'report.json'],
    code: 2,
    stdout: nothing,
    stderr: /json=report\.json/,
  },
  {
    name: 'output that names a format twice',
    argv: ['score', lantern, '--output', 'json=one.json', '--output', 'json=two.json'],
    code: 2,
    stdout: nothing,
    stderr: /--output names the format "json" twice/,
  },

  {
    name: 'missing file',
    argv: ['score', 'no-such.yaml'],
    code: 2,
    stdout: nothing,
    stderr: /^no-such\.yaml: There is no such answers file/,
  },
  { name: 'folder', argv: ['score', 'examples'], code: 2, stdout: nothing, stderr: /^examples: This is a folder/ },
  {
    name: 'a report for answers',
    argv: ['score', 'examples/lantern-bikes/report.json'],
    code: 2,
    stdout: nothing,
    stderr: /This is a saved report/,
  },
  {
    name: 'answers for a report',
    argv: ['report', lantern],
    code: 2,
    stdout: nothing,
    stderr: /answers\.yaml:1:1: This is not valid JSON/,
  },
  {
    name: 'a schema for a report',
    argv: ['report', 'schemas/report.schema.json'],
    code: 2,
    stdout: nothing,
    stderr: /not a report that Candor wrote/,
  },

  { name: 'rubric list', argv: ['rubric', 'list'], code: 0, stdout: /^cluetrain \d/, stderr: nothing },
  {
    name: 'rubric show',
    argv: ['rubric', 'show'],
    code: 0,
    stdout: /Is anything that you tell customers today untrue/,
  },
  {
    name: 'rubric show as a handout',
    argv: ['rubric', 'show', 'cluetrain', '--format', 'markdown'],
    code: 0,
    stdout: /^# Customer trust/,
  },
  {
    name: 'rubric check',
    argv: ['rubric', 'check', 'rubrics/cluetrain.yaml', 'cluetrain'],
    code: 0,
    stdout: /^rubrics\/cluetrain\.yaml: no problem/,
  },
  {
    name: 'rubric check of a faulty one',
    argv: ['rubric', 'check', 'tests/load/errors/rubric/many-at-once.yaml'],
    code: 1,
    stdout: /6 problems/,
    stderr: nothing,
  },
  {
    name: 'rubric check of nothing',
    argv: ['rubric', 'check', 'no-such.yaml'],
    code: 2,
    stdout: nothing,
    stderr: /no such rubric file/,
  },
  { name: 'rubric schema', argv: ['rubric', 'schema'], code: 0, stdout: /"title": "Candor rubric"/ },
  {
    name: 'rubric schema of answers',
    argv: ['rubric', 'schema', 'answers'],
    code: 0,
    stdout: /"title": "Candor answers"/,
  },
  {
    name: 'rubric schema of what has none',
    argv: ['rubric', 'schema', 'reprot'],
    code: 2,
    stdout: nothing,
    stderr: /"report"/,
  },
];
