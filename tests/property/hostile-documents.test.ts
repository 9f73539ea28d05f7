import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import type { DocumentsReport, Report } from '../../src/domain/report.ts';
import { unhidden } from '../../src/language/visible.ts';
import { promiseFormats } from '../../src/render/promises/formats.ts';
import { printed as printReport, reportFormats } from '../../src/render/report/formats.ts';
import { auditTexts } from '../../src/index.ts';
import { runChild } from '../cli/run-child.ts';

const folder = mkdtempSync(join(tmpdir(), 'candor-'));
const rubric = join(folder, 'own.yaml');
writeFileSync(
  rubric,
  [
    'candor: 1\nid: own\nversion: 1.0.0\ntitle: Own',
    'bands: [{id: b, title: B, from: 0, meaning: M}]',
    'principles: [{id: p, title: P, belief: B}]',
    'checks:',
    '  - {id: will, principle: p, kind: clause, severity: error, any: [end ... at will, at will], message: M, why: W, advice: A}',
    '  - {id: answers, principle: p, kind: promises, any: [at will], message: M, why: W, advice: A}',
    '  - {id: grade, principle: p, kind: readability, good: 2, bad: 9, message: M, why: W, advice: A}',
    '  - {id: long, principle: p, kind: sentences, words: 40, message: M, why: W, advice: A}',
    '  - {id: passive, principle: p, kind: voice, of: passive, message: M, why: W, advice: A}',
    '',
  ].join('\n'),
);

/** What can't be seen, or moves the cursor, or turns the text round. */
const unseen = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/;

const style = { columns: 80, colour: false, plain: false };
const inFormat = (report: Report, format: string) => printReport(report, format, style);

const hostile = [
  '\u001B[31m',
  '\u001B]0;title\u0007',
  '\u009B2J',
  '\u202Eevil\u202C',
  'a\u200Bb\u2060c\uFEFF',
  '\r',
  '\u2028',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '</td></table>',
  '![x](javascript:alert(1))',
  '[x](javascript:alert(1))',
  '[x]: javascript:alert(1)',
  '@everyone',
  '#1',
  '::error file=a::b',
  '##[error]b',
  '##vso[task.x]b',
  '| a | b |',
  '`code`',
  '```',
  '**b**',
  '__b__',
  '~~b~~',
  '$x$',
  '&lt;b&gt;',
  '&#27;[31m',
  '\\',
  '<!--',
  '-->',
  '- ',
  '> ',
  '1. ',
  '=1+1',
];

/** What the log of a workflow takes for a command. */
const command = /^\s*::|##\w*\[/m;

/** A sentence that is flagged, with hostile pieces anywhere in it. */
const sentence = fc
  .tuple(fc.array(fc.constantFrom(...hostile, 'We', 'end', 'it'), { maxLength: 6 }), fc.constantFrom(...hostile, 'on'))
  .map(([pieces, last]) => `${pieces.join(' ')} we end it at will ${last} now.`);
const path = fc.constantFrom(
  'terms.txt',
  'terms.md',
  'terms.html',
  'te|rms<b>`@me`.txt',
  '::error::![x](y).md',
  '\u001B]0;x\u0007.md',
);

async function audited(name: string, text: string): Promise<DocumentsReport> {
  const calm = { path: 'calm.md', text: 'We bake bread.' };
  return auditTexts([{ path: name, text }, calm], { rubric, failOn: 'error', now: new Date('2026-01-01T00:00:00Z') });
}

/** Every element that our own Markdown makes, without attributes but those of aligned cells. */
const tags =
  /^<\/?(h[1-3]|p|strong|em|code|ul|li|table|thead|tbody|tr|td|th|blockquote|br|!-- --)( style="text-align:right")?>$/;
const textOf = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, '');

describe('a flagged sentence that is hostile', () => {
  test('stands in no format raw, and is no command to a log', async () => {
    await fc.assert(
      fc.asyncProperty(path, sentence, async (name, text) => {
        const report = await audited(name, text);
        const formats = reportFormats.map(({ name: format }) => inFormat(report, format));
        const promises = promiseFormats.map(async ({ load }) => (await load())(report.documents.promises, style));
        for (const printed of await Promise.all([...formats, ...promises])) {
          expect(printed).not.toMatch(unseen);
          expect(printed).not.toMatch(command);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('is the same again in the JSON', async () => {
    await fc.assert(
      fc.asyncProperty(path, sentence, async (name, text) => {
        const report = await audited(name, text);
        const { documents } = JSON.parse(await inFormat(report, 'json')) as DocumentsReport;
        expect(documents.findings).toEqual(JSON.parse(JSON.stringify(report.documents.findings)));
      }),
      { numRuns: 300 },
    );
  });

  test('is text and nothing else in the Markdown', async () => {
    const markdown = new MarkdownIt({ html: true, linkify: false });
    let flagged = 0;
    await fc.assert(
      fc.asyncProperty(path, sentence, async (name, text) => {
        const report = await audited(name, text);
        const printed = await inFormat(report, 'markdown');
        const html = markdown.render(printed);
        for (const [tag] of html.matchAll(/<[^>]*>/g)) expect(tag).toMatch(tags);
        expect(printed).not.toMatch(/[@#]\w|^\s*(::|##\[)/m);
        for (const { excerpt = '' } of report.documents.findings) {
          flagged++;
          expect(textOf(html)).toContain(unhidden(excerpt).replace(/\s+/g, ''));
        }
        // One row of seven cells for each document, and one of two for the principle.
        expect(html.match(/<td/g)).toHaveLength(16);
      }),
      { numRuns: 500 },
    );
    expect(flagged).toBeGreaterThan(250);
  });
});

const clause = 'We end it at will. ';
const shapes: [string, string, string, number | undefined][] = [
  ['5,000 nested quotes', 'a.md', '> '.repeat(5000) + clause, 1],
  ['5,000 nested quotes without blanks', 'a.md', '>'.repeat(5000) + clause, 1],
  ['5,000 nested lists', 'a.md', '- '.repeat(5000) + clause, 1],
  ['lists in quotes in lists', 'a.md', '> - '.repeat(3000) + clause, 1],
  ['5,000 open brackets', 'a.md', '['.repeat(5000) + clause, 1],
  ['5,000 links in links', 'a.md', '['.repeat(5000) + clause + '](x)'.repeat(5000), undefined],
  ['20,000 nested elements', 'a.html', '<div>'.repeat(20_000) + clause, 1],
  ['20,000 nested elements in a line', 'a.html', `<b>`.repeat(20_000) + clause, 1],
  ['20,000 nested lists in HTML', 'a.html', '<ul><li>'.repeat(20_000) + clause, 1],
  ['20,000 elements in Markdown', 'a.md', `<div>`.repeat(20_000) + clause, 1],
  ['100,000 asterisks', 'a.md', '*'.repeat(100_000) + clause, 1],
  ['100,000 backslashes', 'a.md', '\\'.repeat(100_000) + clause, 1],
  ['100,000 angle brackets', 'a.md', '<'.repeat(100_000) + clause, 1],
  ['20,000 links that never end', 'a.md', '[a]('.repeat(20_000) + clause, 1],
  ['50,000 links', 'a.md', '[a](b) '.repeat(50_000) + clause, 1],
  ['50,000 asterisks and underscores', 'a.md', '*a_ '.repeat(50_000) + clause, 1],
  ['a million blanks in a row', 'a.md', `a*${' '.repeat(1_000_000)}b ${clause}`, 1],
  ['a comment that never ends', 'a.md', '<!-- ' + clause, undefined],
  ['a paragraph of 2.7 MB', 'a.md', `${'Bread and water. '.repeat(160_000)}${clause}`, 1],
  ['a line of 10 MB', 'a.md', `${'bread '.repeat(1_700_000)}end at will`, 1],
  ['a word of 10 MB', 'a.txt', `${'a'.repeat(10_000_000)}\n\n${clause}`, 1],
  ['a million line ends', 'a.txt', '\r'.repeat(1_000_000) + clause, 1],
  ['front matter full of brackets', 'a.md', `---\n${'a: ['.repeat(4000)}\n---\n${clause}`, 1],
  ['front matter that names itself', 'a.md', `---\na: &a [*a]\n---\n${clause}`, 1],
];

describe('as a whole', () => {
  test.each(shapes)('%s ends without an error', async (_, name, text, findings) => {
    const at = join(mkdtempSync(join(folder, 'x-')), name);
    const out = `${at}.json`;
    writeFileSync(at, text);
    const argv = ['audit', at, '--rubric', rubric, '--fail-on', 'never', '--quiet', '--output', `json=${out}`];
    const ran = await runChild(argv);
    expect(ran.stderr).not.toMatch(/^ {4}at |bug in Candor/m);
    if (findings === undefined) expect([0, 2]).toContain(ran.code);
    else {
      expect(ran).toEqual({ code: 0, stdout: '', stderr: '' });
      const report = JSON.parse(readFileSync(out, 'utf8')) as DocumentsReport;
      expect(report.documents.findings.filter(({ check }) => check === 'will')).toHaveLength(findings);
    }
  });
});
