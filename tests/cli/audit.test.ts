import { chmodSync, linkSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { beforeEach, describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import type { DocumentsReport } from '../../src/domain/report.ts';
import { leastPrecision } from '../../src/evaluate/documents/severity.ts';
import { StatisticalReader } from '../../src/evaluate/documents/statistical-reader.ts';
import { english } from '../../src/language/en/words.ts';
import { loadShipped, shippedReader } from '../../src/load/rubric/shipped.ts';
import { ownRubric } from './own-rubric.ts';
import { runChild, unprivileged } from './run-child.ts';

const unfair = 'We may end this at will. We are the best. We utilize bread. We answer you within 24 hours.\n';
const german =
  'Wir dürfen diese Bedingungen jederzeit ändern, ohne dir vorher etwas davon zu sagen, und wenn du danach weitermachst, gilt das als Zustimmung.\n';
const rubric = ownRubric(
  '  - {id: utilize, principle: p, kind: phrases, swaps: [{not: utilize, say: use}], message: Wordy., why: W, advice: A}',
  '  - {id: answers, principle: p, kind: promises, any: [we answer], message: Answers., why: W, advice: A}',
);

let project = '';

/** A file of the project; gives its path, which any working folder understands. */
function write(name: string, content: string | Buffer): string {
  const path = join(project, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

/** Runs the program in this process, in the project, with something on standard input or nothing. */
async function run(argv: string[], { stdin, folder = project }: { stdin?: string | Buffer; folder?: string } = {}) {
  const written = { stdout: '', stderr: '' };
  const stream = (name: 'stdout' | 'stderr') => ({ write: (text: string) => void (written[name] += text) });
  const code = await main(argv, {
    stdout: stream('stdout'),
    stderr: stream('stderr'),
    env: {},
    cwd: () => folder,
    stdin: stdin === undefined ? undefined : Readable.from([Buffer.from(stdin)]),
  });
  expect(written.stderr).not.toMatch(/^ {4}at /m);
  return { code, ...written };
}

const own = () => ['--rubric', join(project, 'own.yaml')];
const json = async (argv: string[], more = {}) => {
  const { stdout } = await run([...argv, '--format', 'json', '--fail-on', 'never'], more);
  return JSON.parse(stdout) as DocumentsReport;
};

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'candor-'));
  chmodSync(project, 0o755);
  write('package.json', '{}');
  write('own.yaml', rubric);
  write('terms.md', unfair);
});

describe('the gate', () => {
  const serious = 'We end it at will.';
  const boast = 'We are the best.';
  const wordy = 'We utilize it.';

  test.each([
    [serious, [], 1, /^Gate not passed: 1 finding of severity error, none is allowed: not met\.\n$/],
    [boast, [], 0, /^$/],
    [serious, ['error'], 1, /^Gate not passed: 1 finding of severity error/],
    [boast, ['error'], 0, /^$/],
    [boast, ['warning'], 1, /^Gate not passed: 1 finding of severity warning or above/],
    [wordy, ['warning'], 0, /^$/],
    [`${serious} ${wordy}`, ['note'], 1, /^Gate not passed: 2 findings of severity note or above/],
    ['We bake.', ['note'], 0, /^$/],
    [unfair, ['never'], 0, /^$/],
  ])('%j fails on %j: exit %d', async (text, failOn, code, stderr) => {
    const ran = await run(['audit', write('a.md', text), ...own(), ...failOn.flatMap((on) => ['--fail-on', on])]);
    expect(ran.code).toBe(code);
    expect(ran.stderr).toMatch(stderr);
    expect(ran.stdout).toMatch(/no legal\s+advice/);
  });

  test('that fails comes after a whole report, in the file and on the pipe', async () => {
    const file = join(project, 'out/report.json');
    const ran = await run(['audit', 'terms.md', ...own(), '--output', `json=${file}`, '--format', 'markdown']);
    expect(ran).toMatchObject({ code: 1, stdout: expect.stringMatching(/## Gate: not passed/) as string });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ gate: { passed: false } });
    expect((await run(['audit', 'terms.md', ...own(), '--quiet'])).stdout).toBe('');
  });

  test.each([
    ['good/terms.md', ['--min-document-score', '80'], 0],
    ['good/terms.md', ['--min-document-score', '100'], 1],
    ['good', ['--min-document-score', '80'], 0],
    ['middling', ['--min-document-score', '80', '--fail-on', 'never'], 1],
    ['middling', ['--fail-on', 'never'], 0],
  ])('on the score of each document of %s with %j: exit %d', async (path, flags, code) => {
    const ran = await run(['audit', resolve('examples/policies', path), ...flags]);
    expect(ran.code).toBe(code);
    if (flags[0] === '--min-document-score') expect(ran.stdout).toMatch(/lowest score of a document \d/);
  });

  test.each([
    ['Bananas are yellow.', 'bananas'],
    ['# Terms\n\n[Company] offers [service]. Write to [email].', 'an empty template'],
    ['- [Privacy](https://a.example/p)\n- [We never sell your data](https://a.example/q)', 'a page of links'],
  ])('on a score fails where there is none, and no other does: %j', async (text, _) => {
    const file = write('terms.md', text);
    expect((await run(['audit', file])).code).toBe(0);
    const ran = await run(['audit', file, '--min-document-score', '2']);
    expect(ran.code).toBe(1);
    expect(ran.stdout).toMatch(/Too little to judge[^]*lowest score of a document none, needs 2: not met/);
  });

  test('refuses a score that no document could miss, in a flag or a config', async () => {
    expect(await run(['audit', 'terms.md', '--min-document-score', '0.5'])).toMatchObject({ code: 2, stdout: '' });
    write('candor.config.yaml', 'gate: {min_document_score: 101}\n');
    expect(await run(['audit', 'terms.md'])).toMatchObject({ code: 2, stdout: '' });
  });

  test.each(['sometimes', ''])('refuses to fail on %j', async (failOn) => {
    const ran = await run(['audit', 'terms.md', '--fail-on', failOn]);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toMatch(/error, warning, note, never/);
  });
});

describe('severities', () => {
  test('of a rubric of your own are as they are written', async () => {
    const { documents } = await json(['audit', 'terms.md', ...own()]);
    expect(documents.findings.map(({ check, severity }) => [check, severity])).toEqual([
      ['will', 'error'],
      ['best', 'warning'],
      ['utilize', 'note'],
    ]);
  });

  test('of shipped checks are their aim once they are right often enough or the reader agrees, and notes until then', async () => {
    const { checks } = await loadShipped('policy');
    const reader = new StatisticalReader(await shippedReader());
    const loud = checks.filter(({ kind, severity }) => kind === 'clause' && severity !== 'note');
    const opinions = new Map(
      loud.map(({ id, examples }) => [
        id,
        reader.opinionOf(english.wordsIn((examples.fail[0] ?? '').toLowerCase()), true),
      ]),
    );
    const isSureOfSome = ({ measured_sure: sure }: (typeof loud)[number]) => (sure?.precision ?? 0) >= leastPrecision;
    const isProved = ({ measured }: (typeof loud)[number]) => (measured?.precision ?? 0) >= leastPrecision;
    const judged = loud.filter((check) => !isSureOfSome(check));
    const expected = judged.map((check) => {
      const opinion = opinions.get(check.id);
      const isMostlyWrong = (check.measured?.precision ?? 1) < 0.5;
      const isAim = opinion !== 'doubted' && (isProved(check) || (opinion === 'agreed' && !isMostlyWrong));
      return [check.id, isAim ? check.severity : 'note'];
    });
    expect(new Set(judged.map(isProved)).size).toBe(2);
    expect(new Set(opinions.values()).size).toBeGreaterThan(1);
    for (const { id, examples } of judged) write(`seen/${id}.md`, examples.fail[0] ?? '');
    write('mine.yaml', `candor: 1\nid: mine\nversion: 1.0.0\nextends: [policy]\n`);
    for (const named of ['policy', join(project, 'mine.yaml')]) {
      const { documents } = await json(['audit', 'seen', '--kind', 'terms', '--rubric', named]);
      const own = documents.findings.filter(({ check, location }) => location.path.endsWith(`/${check}.md`));
      const severityOf = new Map(own.map(({ check, severity }) => [check, severity]));
      expect(judged.map(({ id }) => [id, severityOf.get(id)])).toEqual(expected);
    }
  });

  test('stop a job where a check is sure of a grave harm, and name every other one', async () => {
    const harms = [
      'We sell your personal data to anyone who pays us.',
      'You cannot cancel.',
      'Any negative review costs 1,000 dollars.',
    ];
    write('harms.md', `# Terms\n\n${harms.join('\n\n')}\n`);
    const { code, stdout } = await run(['audit', 'harms.md', '--kind', 'terms', '--format', 'json']);
    expect(code).toBe(1);
    const { documents } = JSON.parse(stdout) as DocumentsReport;
    const named = documents.findings.map(({ check, severity }) => [check, severity]);
    expect(named).toContainEqual(['reviews-punished', 'error']);
    expect(named.map(([check]) => check)).toEqual(expect.arrayContaining(['data-sold', 'no-way-out']));
  });

  test('of a shipped check with phrases of your own are its aim, since it is yours', async () => {
    const head = 'candor: 1\nid: mine\nversion: 1.0.0\nextends: [policy]\n';
    write('mine.yaml', `${head}checks: [{id: gag, any: [say nothing]}, {id: no-way-out, weight: 3}]\n`);
    write('gag.md', 'Say nothing of us.\n\nYou cannot cancel.');
    const { documents } = await json(['audit', 'gag.md', '--rubric', join(project, 'mine.yaml')]);
    const told = documents.findings.map(({ check, severity }) => `${check} ${severity}`);
    expect(told).toEqual(expect.arrayContaining(['gag error', 'no-way-out note']));
  });
});

describe('standard input', () => {
  test('is read under a name, which tells its format and kind', async () => {
    const html = { stdin: '<p>We end it at <b>will</b>.</p>' };
    const report = await json(['audit', '-', '--stdin-name', 'terms.html', ...own()], html);
    expect(report.documents.list).toMatchObject([{ path: 'terms.html', kind: 'terms', words: 5 }]);
    expect(report.documents.findings).toMatchObject([
      { check: 'will', location: { path: 'terms.html', line: 1, column: 4 } },
    ]);
  });

  test('is plain text of no kind without a name, unless a kind is said', async () => {
    const plain = { stdin: 'We end it at <b>will</b>.' };
    expect((await json(['audit', '-', ...own()], plain)).documents.list).toMatchObject([
      { path: 'standard input', kind: null, words: 7 },
    ]);
    expect((await json(['audit', '-', '--kind', 'refund', ...own()], plain)).documents.list[0]?.kind).toBe('refund');
  });

  test.each<[string, string[], string | Buffer | undefined, RegExp]>([
    ['nothing piped', ['-'], undefined, /^Nothing comes in on standard input/],
    ['other names beside it', ['-', 'terms.md'], unfair, /^Standard input \(-\) is read alone/],
    ['no word', ['-'], '', /^standard input: There is no word/],
    ['bytes', ['-', '--stdin-name', 'x.md'], Buffer.from([0xff, 0xfe, 0x57, 0]), /^x\.md: .*not UTF-8/],
    ['21 MB', ['-'], Buffer.alloc(21 * 1024 * 1024, 'a'), /^standard input: .*larger than 20 MB/],
  ])('with %s is refused', async (_, argv, stdin, message) => {
    const ran = await run(['audit', ...argv], stdin === undefined ? {} : { stdin });
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toMatch(message);
  });
});

describe('what can not be read', () => {
  test.each<[string, string, Buffer | string | undefined, RegExp]>([
    ['a missing file', 'none.md', undefined, /^none\.md: There is no such file or folder/],
    ['a pattern that fits nothing', '*.htm', undefined, /^\*\.htm: There is no such file or folder/],
    ['an empty file', 'a.md', '', /^a\.md: There is no word in this document/],
    ['a file of a comment alone', 'a.md', '<!-- we may -->\n', /^a\.md: There is no word in this document/],
    ['a binary file', 'a.md', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1]), /^a\.md: This is a binary file/],
    ['Latin-1', 'a.md', Buffer.from([0x63, 0x61, 0x66, 0xe9]), /^a\.md: .*not UTF-8/],
    ['UTF-16', 'a.md', Buffer.from('\uFEFFWe may.', 'utf16le'), /^a\.md: .*not UTF-8/],
    ['21 MB', 'a.md', Buffer.alloc(21 * 1024 * 1024, 'a'), /^a\.md: This file has 21\.0 MB.* 20 MB at most/],
    ['a text in German', 'a.md', german, /^a\.md: .*reads as German/],
  ])('%s is exit 2 with a line that names it', async (_, name, content, message) => {
    if (content !== undefined) write(name, content);
    for (const command of ['audit', 'promises']) {
      const ran = await run([command, name]);
      expect(ran).toMatchObject({ code: 2, stdout: '' });
      expect(ran.stderr).toMatch(message);
      expect(ran.stderr.trimEnd().split('\n')).toHaveLength(1);
    }
  });

  test('a folder without documents, and no name at all', async () => {
    write('pictures/a.png', 'x');
    expect((await run(['audit', 'pictures'])).stderr).toMatch(/^pictures: There is no document in this folder/);
    expect((await run(['audit'])).stderr).toMatch(/^Name a file, a folder or a pattern to read/);
  });

  test('one bad file in a folder stops all, and the file is named', async () => {
    write('docs/a.md', unfair);
    write('docs/b.md', Buffer.from([0xff]));
    const ran = await run(['audit', 'docs']);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toMatch(/^docs\/b\.md: /);
  });

  test('a file that may not be read', async () => {
    write('docs/a.md', unfair);
    chmodSync(write('docs/b.md', unfair), 0);
    const ran = await runChild(['audit', 'docs'], {}, project, unprivileged);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toMatch(/^docs\/b\.md: This file may not be read/);
  });

  test('a .gitignore or a folder that may not be read, unless git ignores that folder', async () => {
    write('docs/terms.md', unfair);
    write('docs/private/a.md', unfair);
    chmodSync(join(project, 'docs/private'), 0);
    for (const named of ['docs', 'docs/private', 'docs/private/a.md', 'docs/private/*.md', '**/*.md']) {
      const ran = await runChild(['audit', named], {}, project, unprivileged);
      expect(ran).toMatchObject({ code: 2, stdout: '' });
      expect(ran.stderr).toBe(
        'docs/private: This folder may not be read; change its permissions, or name what lies beside it.\n',
      );
    }
    chmodSync(join(project, 'docs/private'), 0o444);
    const listed = await runChild(['audit', 'docs'], {}, project, unprivileged);
    expect(listed).toMatchObject({ code: 2, stdout: '' });
    expect(listed.stderr).toMatch(/^docs\/private\/a\.md: This file may not be read/);
    chmodSync(join(project, 'docs/private'), 0);
    write('docs/.gitignore', 'private/\n');
    const passing = await runChild(['audit', 'docs', '--quiet', '--fail-on', 'never'], {}, project, unprivileged);
    expect(passing).toMatchObject({ code: 0, stderr: 'Passed over: 1 ignored by git; --full names them.\n' });
    chmodSync(join(project, 'docs/.gitignore'), 0);
    const ran = await runChild(['audit', 'docs'], {}, project, unprivileged);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toMatch(/^docs\/\.gitignore: This file may not be read[^\n]*\n$/);
  });

  test('an empty name, which is no name for the whole folder', async () => {
    for (const command of ['audit', 'promises']) {
      const ran = await run([command, '']);
      expect(ran).toMatchObject({ code: 2, stdout: '' });
      expect(ran.stderr).toMatch(/^A name is empty; name a file, a folder or a pattern\./);
    }
  });

  test('a German text among others is a warning, and the gate decides', async () => {
    write('docs/de.md', german);
    write('docs/en.md', unfair);
    const ran = await run(['audit', 'docs', ...own()]);
    expect(ran.code).toBe(1);
    expect(ran.stdout).toMatch(/docs\/de\.md was not judged: it reads as German/);
    const report = await json(['audit', 'docs', ...own()]);
    expect(report.documents.list).toMatchObject([
      { path: 'docs/en.md' },
      { path: 'docs/de.md', score: null, foreign: 'deu' },
    ]);
    expect(report.documents.findings.map(({ location }) => location.path)).not.toContain('docs/de.md');
  });
});

describe('the report', () => {
  test('is written over nothing that was read', async () => {
    symlinkSync('terms.md', join(project, 'again.md'));
    linkSync(join(project, 'terms.md'), join(project, 'other.json'));
    for (const command of ['audit', 'promises']) {
      for (const named of ['terms.md', '.', '*.md', join(project, 'terms.md')]) {
        for (const target of ['terms.md', 'again.md', 'other.json']) {
          const ran = await run([command, named, '--output', `json=${join(project, target)}`]);
          expect(ran).toMatchObject({ code: 2, stdout: '' });
          expect(ran.stderr).toMatch(/(terms\.md|again\.md|other\.json): This (file|document) would be written over/);
        }
      }
    }
    expect(readFileSync(join(project, 'terms.md'), 'utf8')).toBe(unfair);
  });

  test('may have the bare name of what was read elsewhere', async () => {
    const [read, written] = [mkdtempSync(join(tmpdir(), 'candor-')), mkdtempSync(join(tmpdir(), 'candor-'))];
    writeFileSync(join(read, 'terms.md'), unfair);
    const argv = ['audit', read, '--quiet', '--output', `json=${join(written, 'terms.md')}`];
    expect(await run(argv)).toMatchObject({ code: 0, stderr: '' });
    expect(readFileSync(join(read, 'terms.md'), 'utf8')).toBe(unfair);
  });

  test('tells documents of one name in several folders apart', async () => {
    const [one, other] = [mkdtempSync(join(tmpdir(), 'candor-')), mkdtempSync(join(tmpdir(), 'candor-'))];
    const paths = [one, other].map((folder) => join(folder, 'terms.md'));
    for (const path of paths) writeFileSync(path, unfair);
    const { inputs, documents } = await json(['audit', ...paths, ...own()]);
    expect(documents.list.map(({ path }) => path).toSorted()).toEqual(paths.toSorted());
    expect(inputs.map(({ path }) => path)).toEqual([...paths.toSorted(), 'own.yaml']);
  });

  test('is the same in whatever order the documents are named', async () => {
    write('a.md', 'We are the best.\n');
    const at = ['--now', '2026-01-01T00:00:00Z'];
    const report = await json(['audit', 'terms.md', 'a.md', ...own(), ...at]);
    expect(report.inputs.map(({ path }) => path)).toEqual(['a.md', 'terms.md', 'own.yaml']);
    expect(await json(['audit', 'a.md', './terms.md', ...own(), ...at])).toEqual(report);
  });

  test('is the same bytes for the same input', async () => {
    const argv = ['audit', '.', ...own(), '--format', 'json', '--now', '2026-01-01T00:00:00Z'];
    expect((await run(argv)).stdout).toBe((await run(argv)).stdout);
  });

  test('keeps its exit code when the pipe is closed', async () => {
    write('long.md', unfair.repeat(2000));
    const argv = [join(process.cwd(), 'bin/candor.js'), 'audit', 'long.md', ...own(), '--format', 'json'];
    const child = spawn(process.execPath, argv, { cwd: project, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.destroy();
    let stderr = '';
    child.stderr.on('data', (text: Buffer) => (stderr += text.toString()));
    expect(await once(child, 'close')).toEqual([1, null]);
    expect(stderr).toMatch(/^Gate not passed: 2000 findings of severity error[^\n]*\n$/);
  });
});
