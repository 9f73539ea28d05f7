import { InvalidArgumentError, Option } from 'commander';
import { documentKinds } from '../domain/document.ts';
import { InputError } from '../domain/input-error.ts';
import { depths } from '../domain/rubric.ts';
import { isDay } from '../language/day.ts';
import { failOn } from '../evaluate/gate.ts';

/** A number within bounds, as a parser for an option's value. */
function numberBetween(low: number, high: number, hint: string): (value: string) => number {
  return (value) => {
    const number = value.trim() === '' ? NaN : Number(value);
    if (!(number >= low && number <= high))
      throw new InvalidArgumentError(`It must be a number from ${low} to ${high}${hint}.`);
    return number;
  };
}

function wholeNumber(low: number, high: number): (value: string) => number {
  const number = numberBetween(low, high, ', without a point');
  return (value) => (/^\d+$/.test(value) ? number(value) : number(''));
}

const points = numberBetween(0, 100, '');

/** Other tools count from 0 to 1, and a gate that can't fail is worse than none. */
function scoreBound(value: string): number {
  const number = points(value);
  if (number > 0 && number <= 1) throw new InvalidArgumentError('It is of 100, so write 60 and not 0.6.');
  return number;
}

function principleBound(value: string, before: Map<string, number> | undefined): Map<string, number> {
  const bounds = new Map(before);
  for (const part of value.split(',')) {
    const [, id, points] = /^\s*([^=\s]+)=(\S+)\s*$/.exec(part) ?? [];
    if (id === undefined || points === undefined) throw new InvalidArgumentError('It must look like honesty=60.');
    bounds.set(id, scoreBound(points));
  }
  return bounds;
}

function outputFile(value: string, before: ReadonlyMap<string, string> | undefined): Map<string, string> {
  const files = new Map(before);
  const [, format, file] = /^([a-z]+)=(.+)$/.exec(value) ?? [];
  if (format === undefined || file === undefined) {
    throw new InputError({ message: `--output needs a format and a file, such as json=report.json, not "${value}".` });
  }
  if (files.has(format)) throw new InputError({ message: `--output names the format "${format}" twice.` });
  return files.set(format, file);
}

function moment(value: string): Date {
  const iso = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/;
  const date = new Date(value);
  const isReal = !Number.isNaN(date.getTime()) && isDay(value.slice(0, 10));
  const year = date.getUTCFullYear();
  if (!iso.test(value) || !isReal || year < 1970 || year > 9998) {
    throw new InvalidArgumentError('It must be a moment such as 2026-01-01T00:00:00Z.');
  }
  return date;
}

/** A flag for one thing at a time whose value holds all of them: `--min-principle` fills `minPrinciples`. */
class Several extends Option {
  override attributeName(): string {
    return `${super.attributeName()}s`;
  }
}

/** The flags that several commands share, each made in one place. */
export const option = {
  rubric: () => new Option('--rubric <name|file>', 'a shipped rubric or a rubric file'),
  depth: () => new Option('--depth <depth>', 'how many questions').choices(depths),
  role: () => new Option('--role <role>', 'who answers, one of the roles of the rubric'),
  only: () =>
    new Option('--only <principles>', 'only these principles, such as listening,honesty').argParser((value: string) =>
      value.split(',').map((part) => part.trim()),
    ),
  unanswered: () => new Option('--unanswered', 'ask "don\'t know" again'),
  review: () => new Option('--review', 'begin with the page of all answers'),
  again: () => new Option('--again', 'begin the next round, with the last answers as defaults'),
  answersFrom: () => new Option('--answers-from <->', 'read one line per question from standard input').choices(['-']),
  documents: () =>
    new Option('--documents <paths...>', 'policies to judge beside the answers: files, folders or patterns'),
  strict: () => new Option('--strict', 'stop when a question was reworded after its answer'),
  minScore: () => new Option('--min-score <points>', 'gate: the total must reach this').argParser(scoreBound),
  minPrinciple: () =>
    new Several('--min-principle <id=points>', 'gate: a principle must reach this; may be repeated').argParser(
      principleBound,
    ),
  minCoverage: () =>
    new Option('--min-coverage <share>', 'gate: share of the weight that must be answered, 0 to 1').argParser(
      numberBetween(0, 1, ', such as 0.8'),
    ),
  allowProvisional: () => new Option('--allow-provisional', 'gate: let a provisional score pass --min-score'),
  kind: () =>
    new Option('--kind <kind>', 'the kind of all documents, instead of what their names tell').choices(documentKinds),
  stdinName: () => new Option('--stdin-name <name>', 'the name of what comes in on standard input, such as terms.md'),
  failOn: () =>
    new Option(
      '--fail-on <severity>',
      'gate: no finding may be that severe or more; error unless said otherwise',
    ).choices(failOn),
  maxUnread: () =>
    new Option('--max-unread <share>', 'gate: share of a document that may be left unread, 0 to 1').argParser(
      numberBetween(0, 1, ', such as 0.1'),
    ),
  minDocumentScore: () =>
    new Option('--min-document-score <points>', 'gate: the score that each document must reach').argParser(scoreBound),
  severities: () =>
    new Option(
      '--severities <which>',
      'aims: every check reports with what it aims at, measured or not, whatever the config says',
    ).choices(['aims']),
  jobs: () =>
    new Option('--jobs <number>', 'how many documents to judge at a time; as many as pay unless said').argParser(
      wholeNumber(1, 64),
    ),
  jsonl: () => new Option('--jsonl', 'read one document a line, as JSON, and print what each comes to on one line'),
  format: (formats: readonly { name: string }[]) =>
    new Option('--format <format>', `${formats.map(({ name }) => name).join(', ')}; may be repeated`).argParser(
      (value: string, before: string[] | undefined) => [
        ...(before ?? []),
        ...value.split(',').map((part) => part.trim()),
      ],
    ),
  output: () =>
    new Option('--output <format=file>', 'write one format to a file; may be repeated').argParser(outputFile),
  report: () => new Option('--report <file>', 'a report that was written with --format json'),
  now: () => new Option('--now <moment>', 'the moment to date the report with, instead of the clock').argParser(moment),
  full: (what: string) => new Option('--full', what),
  quiet: () => new Option('--quiet', 'print no report, only what fails'),
  noColor: () => new Option('--no-color', 'no colour'),
  plain: () => new Option('--plain', 'ASCII only'),
};
