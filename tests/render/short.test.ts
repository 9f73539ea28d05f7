import { beforeAll, describe, expect, test } from 'vitest';
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'fast-string-width';
import type { CheckResult, DocumentsPart, Finding } from '../../src/domain/documents-part.ts';
import type { DocumentsReport } from '../../src/domain/report.ts';
import { placesWords } from '../../src/render/sections/places.ts';
import type { FoundPlace } from '../../src/render/sections/section.ts';
import { complaintsIn, worstOf } from '../../src/render/sections/worst.ts';
import { print as markdownAudit } from '../../src/render/report/markdown.ts';
import { print as terminalAudit } from '../../src/render/report/terminal.ts';
import { runHere } from '../cli/run-here.ts';

const bad = 'examples/policies/bad';
const styles = [
  { columns: 80, colour: false, plain: false },
  { columns: 80, colour: true, plain: false },
  { columns: 80, colour: false, plain: true },
];
const linesOf = (printed: string) => stripVTControlCharacters(printed).trimEnd().split('\n');
const flat = (printed: string) => stripVTControlCharacters(printed).replace(/\s+/g, ' ');
const audited = async (...argv: string[]) =>
  JSON.parse((await runHere(['audit', ...argv, '--format', 'json'])).stdout) as DocumentsReport;

let folder: DocumentsReport;
beforeAll(async () => {
  folder = await audited(bad);
});

/** The checks of a report that see an error or a warning, worst first. */
const seriousIn = ({ documents, rubric }: DocumentsReport) =>
  complaintsIn(documents, rubric.resolved).filter(({ severity }) => severity !== 'note');

function isShort(report: DocumentsReport, most: number): void {
  for (const style of styles) {
    const printed = terminalAudit(report, style);
    const lines = linesOf(printed);
    expect(lines.length).toBeLessThanOrEqual(most);
    expect(lines.filter((line) => stringWidth(line) > 80)).toEqual([]);
    const head = flat(lines.slice(0, 25).join('\n'));
    for (const { check } of worstOf(seriousIn(report), 3)) expect(head).toContain(check.message);
  }
}

describe('an audit that is read', () => {
  test('is 120 lines for sixteen bad texts, and names the three worst things in the first 25', () => {
    expect(seriousIn(folder).length).toBeGreaterThan(30);
    isShort(folder, 120);
  });

  test.each(readdirSync(bad))('is 60 lines for %s alone', async (name) => {
    isShort(await audited(join(bad, name)), 60);
  });

  test('says what it leaves out: every other check in a line, or in the count of those that follow', () => {
    const lines = linesOf(terminalAudit(folder, { columns: 80, colour: false, plain: true }));
    const printed = flat(lines.join('\n'));
    const others = seriousIn(folder).filter(
      (one) => !worstOf(seriousIn(folder), 3).some(({ check }) => check === one.check),
    );
    const named = lines
      .slice(lines.indexOf('Other errors and warnings') + 1)
      .filter((line) => /^ {2}(error|warning) /.test(line));
    const [, warnings] = /and (\d+) more warnings: --full shows all\./.exec(printed) ?? [];
    expect(named.length).toBeGreaterThan(10);
    expect(named.length + Number(warnings)).toBe(others.length);
    named.forEach((line, at) => expect(line).toContain(others[at]?.check.message.slice(0, 20)));
    expect(printed).toMatch(/and 6 more, none worse than [\d.]+: --full lists them\./);
    expect(printed).toContain(
      `${folder.documents.findings.filter(({ severity }) => severity === 'note').length} notes of`,
    );
  });

  test('goes from the verdict to the worst, the documents, what to do, the others and the notes', () => {
    const printed = terminalAudit(folder, { columns: 80, colour: false, plain: true });
    const parts = [
      ' of 100  ',
      'The worst is ',
      'What stands worst\n',
      'Documents\n',
      'What to do about the worst\n',
      'Other errors and warnings\n',
      ' notes of ',
      'Gate: not passed\n',
    ];
    const places = parts.map((part) => printed.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(printed).not.toContain('Principles');
  });

  test('counts the others even where a narrow terminal leaves no line for them', () => {
    const printed = flat(terminalAudit(folder, { columns: 40, colour: false, plain: true }));
    expect(printed).toMatch(
      / Other errors and warnings .*and \d+ more errors and \d+ more warnings: --full shows all\./,
    );
  });

  test('holds every check and every document with --full, and no word of what is left out', () => {
    const printed = flat(terminalAudit(folder, { columns: 80, colour: false, plain: true, full: true }));
    for (const { id } of folder.documents.checks) expect(printed).toContain(`(${id}`);
    for (const { path } of folder.documents.list) expect(printed).toContain(path.slice(bad.length + 1));
    expect(printed).not.toContain('--full');
  });

  test('is whole in Markdown, with what is behind the three worst in details', () => {
    const printed = markdownAudit(folder);
    expect(printed).not.toContain('--full');
    const [open = '', ...folded] = printed.split('<details>');
    expect(folded).toHaveLength(3);
    const three = worstOf(seriousIn(folder), 3);
    const others = seriousIn(folder).filter(({ check }) => !three.some((one) => one.check === check));
    for (const { check } of three) expect(open).toContain(`\`${check.id}\``);
    for (const { check, findings } of others) {
      expect(open).not.toContain(`\`${check.id}\``);
      expect(folded[0]).toContain(`\`${check.id}\``);
      for (const { location } of findings)
        if ('column' in location) expect(folded[0]).toContain(`:${location.line}:${location.column} `);
    }
    for (const { id } of folder.documents.checks) expect(printed).toContain(`\`${id}\``);
  });
});

const tries = (precision: number) => ({ precision, n: 40 });

/** A part in which each check saw one thing in each place, by its id: how sure, how often right, how severe. */
function partOf(
  seen: Record<string, { severity?: Finding['severity']; sure?: true; right?: number; times?: number }>,
): DocumentsPart {
  const base = folder.documents;
  const [first] = base.checks;
  const [finding] = base.findings;
  if (first === undefined || finding === undefined) throw new Error('The report is empty.');
  const checks = Object.entries(seen).map(([id, { right }]): CheckResult => {
    return {
      ...first,
      id,
      kind: 'clause',
      message: `${id}.`,
      measured: right === undefined ? undefined : tries(right),
    };
  });
  const findings = Object.entries(seen).flatMap(([check, { severity = 'error', sure, times = 1 }]) =>
    Array.from({ length: times }, () => ({ ...finding, check, severity, sure })),
  );
  return { ...base, checks, findings };
}

const rubricOf = (weights: Record<string, number> = {}) => ({
  ...folder.rubric.resolved,
  checks: folder.rubric.resolved.checks
    .slice(0, Object.keys(weights).length)
    .map((check, at) => ({ ...check, id: Object.keys(weights)[at] ?? '', weight: Object.values(weights)[at] ?? 0 })),
});
const orderOf = (...given: Parameters<typeof complaintsIn>) => complaintsIn(...given).map(({ check }) => check.id);

describe('the worst', () => {
  test.each<[string, Parameters<typeof partOf>[0]]>([
    ['an error before a warning, however sure', { a: {}, b: { severity: 'warning', sure: true, times: 9 } }],
    ['many places before few', { a: { right: 0.8, times: 3 }, b: { right: 0.85, times: 2 } }],
  ])('is %s', (_, seen) => {
    const turned = Object.fromEntries(Object.entries(seen).toReversed());
    expect(orderOf(partOf(turned), rubricOf())).toEqual(['a', 'b']);
  });

  test('is what weighs more, in however few places', () => {
    expect(orderOf(partOf({ b: { times: 9 }, a: {} }), rubricOf({ a: 3, b: 2 }))).toEqual(['a', 'b']);
  });

  test('of a check that is an error in one place and a note in another keeps both apart', () => {
    const part = partOf({ a: { severity: 'note', times: 2 } });
    const [note] = part.findings;
    if (note === undefined) throw new Error('no finding');
    part.findings.push({ ...note, severity: 'error' });
    expect(complaintsIn(part, rubricOf()).map(({ severity, findings }) => [severity, findings.length])).toEqual([
      ['error', 1],
      ['note', 2],
    ]);
  });
});

describe('how often a check was right', () => {
  const printedOf = (part: DocumentsPart) =>
    flat(terminalAudit({ ...folder, documents: part }, { columns: 80, colour: false, plain: true }));

  test('stands beside what it saw, as so many of those that people judged', () => {
    const printed = printedOf(partOf({ a: { right: 0.825 }, b: { severity: 'warning' } }));
    expect(printed).toContain('(a, right in 33 of 40)');
    expect(printed).toContain('(b, not measured)');
  });

  test('is that of what it is sure of, where it is', () => {
    const part = partOf({ a: { right: 0.5, sure: true, times: 2 } });
    const [check] = part.checks;
    if (check === undefined) throw new Error('no check');
    check.measured_sure = { precision: 1, n: 9 };
    expect(printedOf(part)).toContain('(a, right in 9 of 9)');
    part.findings = part.findings.map((finding, at) => (at === 0 ? { ...finding, sure: undefined } : finding));
    expect(printedOf(part)).toContain('(a, right in 20 of 40, 9 of 9 where sure)');
  });

  test('is not spoken of in a report that holds no such figure', () => {
    expect(printedOf(partOf({ a: {}, b: { severity: 'warning' } }))).not.toMatch(/measured|right in/i);
  });

  test('is in the report', () => {
    const measured = folder.documents.checks.filter((check) => check.measured !== undefined);
    expect(measured.length).toBeGreaterThan(10);
    for (const check of measured)
      expect(check.measured).toMatchObject({
        precision: expect.any(Number) as number,
        n: expect.any(Number) as number,
      });
    expect(folder.documents.findings.some(({ sure }) => sure === true)).toBe(true);
  });
});

describe('places in a line', () => {
  const at = (file: string, line: string): FoundPlace => ({ where: '', file, line });
  test.each<[FoundPlace[], string]>([
    [[at('a.md', '1'), at('a.md', '3'), at('b.md', '2')], 'a.md:1, :3, b.md:2'],
    [
      [at('a.md', '1'), at('a.md', '1'), at('a.md', '2'), at('b.md', '1'), at('b.md', '9')],
      'a.md:1, :2, b.md:1 and 1 more place',
    ],
    [[at('', '7')], 'line 7'],
    [[at('', '7'), at('', '9')], 'lines 7, 9'],
    [[at('', 'paragraph 7')], 'paragraph 7'],
    [[at('a.md', ''), at('b.md', '')], 'a.md, b.md'],
    [[at('', '')], ''],
  ])('%#', (places, words) => expect(placesWords(places)).toBe(words));

  test('of which one is named', () =>
    expect(placesWords([at('', '7'), at('', '9')], 1)).toBe('line 7 and 1 more place'));
});

test('--full prints the same of a saved report as of an audit, and notes beside answers', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'candor-')), 'report.json');
  const now = ['--now', '2026-01-01T00:00:00Z'];
  await runHere(['audit', bad, ...now, '--quiet', '--output', `json=${path}`]);
  const whole = await runHere(['report', path, '--full']);
  expect(whole.stdout).toBe((await runHere(['audit', bad, ...now, '--full'])).stdout);
  expect(whole.stdout).toContain('\nNotes that aim at more\n');
  const answers = 'examples/lantern-bikes/answers.yaml';
  const joined = ['score', answers, '--documents', join(bad, 'terms.md'), ...now];
  expect((await runHere(joined)).stdout).not.toContain('\nNotes that aim at more\n');
  expect((await runHere([...joined, '--full'])).stdout).toContain('\nNotes that aim at more\n');
});

test('--quiet says on standard error what failed and where the worst stands, and prints nothing', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'candor-')), 'terms.md');
  writeFileSync(path, 'We bake bread.\n\nWe may revise these terms without notice at any time.\n');
  const run = await runHere(['audit', path, '--quiet']);
  expect(run).toMatchObject({ code: 1, stdout: '' });
  expect(run.stderr).toMatch(
    /^Gate not passed: 1 finding of severity error, none is allowed: not met\.\nThe worst: \S*terms\.md:3:1: You can change .*\. \(change-without-notice\)\n$/,
  );
  expect(await runHere(['audit', path, '--quiet', '--fail-on', 'never'])).toMatchObject({ code: 0, stderr: '' });
});
