import { beforeAll, describe, expect, test } from 'vitest';
import stringWidth from 'fast-string-width';
import MarkdownIt from 'markdown-it';
import type { DocumentsReport } from '../../src/domain/report.ts';
import { auditTexts } from '../../src/index.ts';
import { clip } from '../../src/render/clip.ts';
import { print as markdownAudit } from '../../src/render/report/markdown.ts';
import { print as terminalAudit } from '../../src/render/report/terminal.ts';

const style = { columns: 80, colour: false, plain: true };
const text =
  'We may end it (at any time). Caf\u00e9s, a\u0301e\u0301i\u0301o\u0301u\u0301: we may change these terms at any time, at once.';
let report: DocumentsReport;

beforeAll(async () => {
  report = await auditTexts([{ path: '\u001B]0;x\u0007::error::y.md', text }], {
    now: new Date('2026-01-01T00:00:00Z'),
  });
  expect(report.documents.findings.some(({ words }) => words !== undefined)).toBe(true);
});

/** The report with `part` of the excerpt marked in its only finding. */
function marking(excerpt: string, part: string): DocumentsReport {
  const start = excerpt.indexOf(part);
  const first = report.documents.findings.find((finding) => finding.excerpt !== undefined);
  if (first === undefined) throw new Error('no finding');
  const finding = { ...first, severity: 'error' as const, excerpt, words: { start, end: start + part.length } };
  return { ...report, documents: { ...report.documents, findings: [finding] } };
}

describe('an audit at a terminal', () => {
  test('shows a hostile file name and no command anywhere', () => {
    const printed = terminalAudit(report, { ...style, full: true });
    expect(printed).not.toMatch(/[\u0000-\u0009\u000B-\u001F]|::/);
    expect(printed.match(/\\u\{1b\}\]0;x\\u\{7\}:\\u\{3a\}error:\\u\{3a\}y\.md/g)?.length).toBeGreaterThanOrEqual(2);
  });

  test('begins no line with a command, wherever an excerpt is wrapped', () => {
    for (let columns = 20; columns < 120; columns++) {
      const printed = terminalAudit(
        marking(`${'bread '.repeat(12)}::stop-commands::tok and at will ##[error]b`, 'at will'),
        { ...style, columns },
      );
      expect(printed).not.toMatch(/::|##\w*\[/);
    }
  });

  test.each([
    ['letters with accents of their own', 'a\u0301e\u0301i\u0301o\u0301u\u0301 we end it at will', 'at will'],
    ['letters with accents in what is marked', 'we end e\u0301t at will, so it is', 'e\u0301t at will'],
    ['hidden characters', 'we \u202Eend\u202C it at will', 'at will'],
    ['a command', 'we ::end:: ##[it] at will', 'at will'],
  ])('marks the right place behind %s', (_, excerpt, part) => {
    const lines = terminalAudit(marking(excerpt, part), style).split('\n');
    const at = lines.findIndex((line) => /^ +\^+$/.test(line));
    const under = lines[at] ?? '';
    expect(lines[at - 1]?.slice(under.indexOf('^'), under.length)).toBe(part.normalize());
  });
});

describe('an excerpt in one line', () => {
  const text = 'Caf\u00e9s and \u65e5\u672c\u8a9e may be closed by us at any time, and we need give no reason for it.';
  const start = text.indexOf('at any');
  const end = text.indexOf(', and we');

  test.each(Array.from({ length: 80 }, (_, at) => at + 24))(
    'of %d columns fits and keeps what is marked',
    (columns) => {
      const clipped = clip({ text, start, end }, columns, '...');
      expect(stringWidth(clipped.text)).toBeLessThanOrEqual(columns);
      expect(clipped.text.slice(clipped.start, clipped.end)).toBe('at any time');
      expect(text).toContain(clipped.text.replace(/^\.\.\. | \.\.\.$/g, ''));
    },
  );

  test.each([12, 20, 30])('of %d columns is cut within a mark that is too long', (columns) => {
    const long = { text: `We ${'x'.repeat(90)} you`, start: 3, end: 93 };
    const clipped = clip(long, columns, '...');
    expect(stringWidth(clipped.text)).toBeLessThanOrEqual(columns);
    expect(clipped.text.slice(clipped.start, clipped.end)).toMatch(/^x+\.\.\.$/);
  });
});

test('what stands at every turn is counted whole, though only its first places are findings', async () => {
  const many = await auditTexts([{ path: 'terms.md', text: 'Your data is stored. '.repeat(70) }]);
  const [passive] = many.documents.list.flatMap(({ checks }) => checks.filter(({ check }) => check === 'passive'));
  expect(passive?.seen).toBe(70);
  expect(many.documents.findings.filter(({ check }) => check === 'passive')).toHaveLength(50);
  expect(terminalAudit(many, { ...style, full: true }).replace(/\s+/g, ' ')).toContain(
    ' 70 times, first at 1:1, 1:22, 1:43.',
  );
  expect(markdownAudit(many)).toMatch(/\(`passive`, 70: 1:1, 1:22, .* and more\)/);
});

/** As a pattern. */
const escaped = (literal: string) => literal.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

describe('an audit in Markdown', () => {
  test.each([
    ['we end it at will.', 'at will', 'we end it **at will**.'],
    ['we end it (at will), and so on', 'at will', 'we end it (**at will**), and so on'],
    ['at will we end it', 'at will', '**at will** we end it'],
    ['C::x and ::y at will', 'at will', 'C::x and ::y **at will**'],
    ['::error::we end it at will', 'at will', '\\::error::we end it **at will**'],
    ['we end it at will', 'we end it at will', '**we end it at will**'],
    ['it is "at will" - so', 'at will', 'it is "**at will**" - so'],
  ])('%j keeps its blanks around the marked words', (excerpt, part, expected) => {
    const printed = markdownAudit(marking(excerpt, part));
    expect(printed).toMatch(new RegExp(`^- \\S+ ${escaped(expected)}$`, 'm'));
    const html = new MarkdownIt({ html: true }).render(printed);
    expect(html).toContain(`<strong>${part}</strong>`);
    expect(html.replace(/<\/?strong>/g, '').replace(/&quot;/g, '"')).toContain(excerpt);
  });
});
