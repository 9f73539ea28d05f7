import { disguises } from '../../src/domain/document.ts';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { AnswersReport, DocumentsReport } from '../../src/domain/report.ts';
import { runHere } from '../cli/run-here.ts';

/** A pocket calculator: what the explanation prints, done again from its own digits. */
function calculate(text: string): { principles: number[]; total: number } {
  const flat = text.replace(/\s+/g, ' ');
  const [, rest = ''] = /^(.*?)$/.exec(flat) ?? [];
  const principles = [...rest.matchAll(/Sum ([\d.]+), weights (\d+): [\d.]+ \/ \d+ = ([\d.]+), shown as/g)].map(
    ([, sum, weights, score]) => {
      expect(Number(sum) / Number(weights)).toBeCloseTo(Number(score), 3);
      return Number(score);
    },
  );
  for (const [, points, weight, product, level] of rest.matchAll(
    /([\d.]+) x (\d+) = ([\d.]+) [a-z-]+: level (\d), weight \d+/g,
  )) {
    expect(25 * Number(level)).toBe(Number(points));
    expect(Number(points) * Number(weight)).toBeCloseTo(Number(product), 6);
  }
  let sum = 0;
  let weights = 0;
  for (const [, weight, score, logarithm, product] of rest.matchAll(
    /(\d+) x ln\(10 \+ 0\.9 x ([\d.]+)\) = \d+ x ([\d.]+) = ([\d.]+)/g,
  )) {
    expect(Math.log(10 + 0.9 * Number(score))).toBeCloseTo(Number(logarithm), 4);
    expect(Number(weight) * Number(logarithm)).toBeCloseTo(Number(product), 3);
    sum += Number(product);
    weights += Number(weight);
  }
  const cap = /The lowest cap that fires is ([\d.]+)/.exec(rest)?.[1];
  const total = (Math.exp(sum / weights) - 10) / 0.9;
  return { principles, total: Math.min(total, cap === undefined ? 100 : Number(cap)) };
}

describe.each(readdirSync('examples').filter((name) => name !== 'policies'))('examples/%s', (name) => {
  const path = `examples/${name}/report.json`;
  const report = JSON.parse(readFileSync(path, 'utf8')) as AnswersReport;

  test('can be done again by hand, from level to total', async () => {
    const run = await runHere(['explain', report.answers.band?.id ?? '', '--report', path]);
    const { principles, total } = calculate(run.stdout);
    expect(principles.map((score) => Math.round(score * 10) / 10)).toEqual(
      report.answers.principles.flatMap(({ score }) => score ?? []),
    );
    expect(Math.round(total * 10) / 10).toBe(report.answers.score);
  });

  test('explains every question, principle, rule, band and fact of the report', async () => {
    for (const id of idsOf(report)) await explains(['explain', id, '--report', path]);
  });
});

test.each([
  ['examples/lantern-bikes/report.json', 'cluetrain'],
  ['examples/driving-school/report.json', 'examples/driving-school/driving-school.yaml'],
  ['examples/harbour-tea/report.json', 'examples/harbour-tea/harbour-tea.yaml'],
])('explains the same of the rubric of %s without the report', async (path, rubric) => {
  const report = JSON.parse(readFileSync(path, 'utf8')) as AnswersReport;
  for (const id of idsOf(report)) await explains(['explain', id, '--rubric', rubric]);
});

function idsOf({ rubric: { resolved } }: AnswersReport): string[] {
  const { questions, principles, rules, bands, facts } = resolved;
  return [...questions, ...principles, ...rules, ...bands, ...facts].map(({ id }) => id);
}

async function explains(argv: string[]): Promise<void> {
  const run = await runHere(argv);
  expect(run, argv.join(' ')).toMatchObject({ code: 0, stderr: '' });
  expect(run.stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
}

test('the smaller of a total and its cap is the one that counts', async () => {
  const run = await runHere(['explain', 'walled-in', '--report', 'examples/harbour-tea/report.json']);
  expect(run.stdout).toContain(
    '- 10) / 0.9 = 44.2959\n  The lowest cap that fires is 30 (walled-in): the smaller of both is 30\n',
  );
});

test('an id that is not there is named with the nearest', async () => {
  expect(await runHere(['explain', 'leavign'])).toMatchObject({
    code: 2,
    stdout: '',
    stderr: 'The rubric "cluetrain" has nothing called "leavign". Did you mean "leaving"?\n',
  });
});

test('a check says why it leaves a phrase out', async () => {
  const run = await runHere(['explain', 'liability-capped', '--rubric', 'policy']);
  expect(run.stdout).toMatch(/^ {2}not limited to - Begins a list, and limits nothing\.$/m);
});

test.each([[], ['--report', 'examples/harbour-tea/report.json']])(
  'the check that stands in no rubric is explained too, with each way in which words are disguised',
  async (...flags) => {
    const run = await runHere(['explain', 'disguised', ...flags]);
    expect(run.code).toBe(0);
    expect(run.stdout).toContain('costs no points');
    expect(run.stdout.split('Looks for\n')[1]?.trim().split('\n').length).toBeGreaterThanOrEqual(disguises.length);
  },
);

describe('the score of texts, done again from the digits that are printed', () => {
  const saved = join(mkdtempSync(join(tmpdir(), 'candor-')), 'report.json');

  test.each(['good', 'bad'])('%s examples', async (side) => {
    const folder = `examples/policies/${side}`;
    writeFileSync(saved, (await runHere(['audit', folder, '--fail-on', 'never', '--format', 'json'])).stdout);
    const { documents } = JSON.parse(readFileSync(saved, 'utf8')) as DocumentsReport;
    const named = [...documents.list.map(({ path }) => path), ...documents.kinds.map(({ kind }) => kind ?? '')];
    for (const name of named) {
      const text =
        documents.list.find(({ path }) => path === name) ?? documents.kinds.find(({ kind }) => kind === name);
      const run = await runHere(['explain', name, '--report', saved]);
      expect(run.code).toBe(0);
      const { share, score } = done(run.stdout.replace(/\s+/g, ' '));
      expect(Math.round(share * 10) / 10).toBe(text?.share);
      expect(score).toBeCloseTo(text?.score ?? NaN, 1);
    }
  });

  /** Every product, both sums, the share and the score. */
  function done(flat: string): { share: number; score: number } {
    const side = (title: string, next: string) => {
      const part = flat.slice(flat.indexOf(` ${title} `), flat.indexOf(` ${next} `));
      const products = [...part.matchAll(/([\d.]+) x 4 x ln\(1 \+ ([\d.]+) \/ 4\)/g)].map(
        ([, weight, times]) => Number(weight) * 4 * Math.log(1 + Number(times) / 4),
      );
      const once = [...part.matchAll(/([\d.]+), once/g)].map(([, weight]) => Number(weight));
      const expected = Number(/0\.1 x ln\(1 \+ ([\d.]+)\)/.exec(part)?.[1]);
      return [...products, ...once].reduce((sum, value) => sum + value, 0.1 * Math.log(1 + expected));
    };
    const [harm, credit] = [side('Harm', 'Credit'), side('Credit', 'Share')];
    const [, start, up, least, down] =
      /([\d.]+) \+ ([\d.]+) x ln\([\d.]+ \+ ([\d.]+)\) - ([\d.]+) x ln/.exec(flat)?.map(Number) ?? [];
    const odds =
      (start ?? NaN) +
      (up ?? NaN) * Math.log(credit + (least ?? NaN)) -
      (down ?? NaN) * Math.log(harm + (least ?? NaN));
    const share = 100 / (1 + Math.exp(-odds));
    const [, from, fromScore, to, toScore] =
      /a share of ([\d.]+) has the score (\d+), and one of ([\d.]+) has (\d+)/.exec(flat)?.map(Number) ?? [];
    const [x = NaN, y = NaN, toX = NaN, toY = NaN] = [from, fromScore, to, toScore];
    const plain = y + ((toY - y) * (share - x)) / (toX - x);
    const push = Number(/moves a score in the middle by (-?[\d.]+)/.exec(flat)?.[1] ?? 0);
    const cap = Number(/caps it at ([\d.]+)\./.exec(flat)?.[1] ?? 100);
    return { share, score: Math.min(cap, plain + (push * 4 * plain * (100 - plain)) / 10_000) };
  }
});
