import { describe, expect, test } from 'vitest';
import type { DocumentsReport } from '../../../src/domain/report.ts';
import { readDocument } from '../../../src/load/documents/read-document.ts';
import { auditTexts } from '../../../src/roads/audit.ts';

const clauses = [
  'We may change these terms at any time without notice.',
  'You waive any right to a class action.',
  'We sell your personal data.',
  'You may not criticise us.',
];

const fair = 'We bake bread on every day of the week but Sunday, and bring it to your door before eight.';

const inWords = (mark: string) => (text: string) => text.replace(/(?<=[a-z])(?=[a-z])/g, mark);
const letters = (table: Record<string, string>) => (text: string) =>
  text.replace(/[a-z]/gi, (one) => table[one] ?? one);
const shifted = (small: number, large: number) => (text: string) =>
  text.replace(/[a-z]/gi, (one) =>
    String.fromCodePoint(one >= 'a' ? small + one.charCodeAt(0) - 97 : large + one.charCodeAt(0) - 65),
  );
const turned = (text: string) => Array.from(text).toReversed().join('');

const cyrillic = letters({ a: '\u0430', e: '\u0435', o: '\u043e', c: '\u0441', p: '\u0440', y: '\u0443', i: '\u0456' });
const hidden: [string, (text: string) => string][] = [
  ...[0x200b, 0x200c, 0x200d, 0x200e, 0x2060, 0x2063, 0xfeff, 0x034f, 0xfe0f, 0x180e, 0x061c, 0xe0101].map(
    (code): [string, (text: string) => string] => [`U+${code.toString(16)}`, inWords(String.fromCodePoint(code))],
  ),
  ['tag characters', inWords('\u{E0061}\u{E0062}')],
  ['an entity of no width', inWords('&ZeroWidthSpace;')],
  ['an invisible entity by number', inWords('&#8204;')],
  ['a control character', inWords('\u0002')],
  ['Cyrillic letters', cyrillic],
  ['Greek letters', letters({ o: '\u03bf', v: '\u03bd', a: '\u03b1', i: '\u03b9', u: '\u03c5', p: '\u03c1' })],
  ['Cherokee and Armenian letters', letters({ W: '\u13b3', o: '\u0585', n: '\u0578', u: '\u057d', h: '\u0570' })],
  ['Cyrillic letters, and what nobody sees', (text) => inWords('\u200b')(cyrillic(text))],
  ['full-width letters', shifted(0xff41, 0xff21)],
  ['bold mathematical letters', shifted(0x1d41a, 0x1d400)],
  ['sans-serif mathematical letters', shifted(0x1d5ba, 0x1d5a0)],
  ['circled letters', shifted(0x24d0, 0x24b6)],
  [
    'small capitals',
    letters({ a: '\u1d00', e: '\u1d07', o: '\u1d0f', t: '\u1d1b', n: '\u0274', r: '\u0280', s: '\ua731' }),
  ],
  ['combining dots', (text) => text.replace(/[a-z]/g, '$&\u0307')],
  ['strokes through letters', (text) => text.replace(/[a-z]/g, '$&\u0336')],
  ['letters with dots of their own', (text) => text.replace(/[a-z]/g, '$&\u0323').normalize('NFC')],
  ['marks in heaps', (text) => text.replace(/[aeiou]/g, '$&\u0300\u0316\u0353\u0489')],
  ['right to left', (text) => `\u202e${turned(text)}\u202c`],
  ['right to left to the end', (text) => `\u202e${turned(text)}`],
  ['right to left, by entities', (text) => `&#x202e;${turned(text)}&#x202c;`],
  ['right to left, by a tag', (text) => `<bdo dir="rtl">${turned(text)}</bdo>`],
  ['a filler for blanks', (text) => text.replaceAll(' ', '\u3164')],
  ['a Braille blank', (text) => text.replaceAll(' ', '\u2800')],
  ['a sign of another script in each word', inWords('\u17b6')],
  ['a sign that is no letter in each word', inWords('\ufffd')],
  ['an entity without its semicolon', (text) => text.replace(/(?<=[a-z]{2})(?=[a-z])/g, '&amp;#8203')],
  ['letters of flags', shifted(0x1f1e6, 0x1f1e6)],
  ['letters apart', (text) => text.replace(/(?<=[a-z])(?=[a-z])/gi, ' ').replace(/(?<=\w) (?=\w{2})/g, '  ')],
  [
    'letters apart, words by three blanks',
    (text) =>
      text
        .split(' ')
        .map((word) => word.split('').join('\u00a0'))
        .join('   '),
  ],
  [
    'dots between letters',
    (text) =>
      text
        .split(' ')
        .map((word) => word.split('').join('.'))
        .join(' '),
  ],
];

const wraps: [string, string, (text: string) => string][] = [
  ['Markdown', 'terms.md', (text) => `# Terms\n\n${fair}\n\n${text}\n`],
  ['HTML', 'terms.html', (text) => `<h1>Terms</h1><p>${fair}</p><p>${text}</p>`],
];

async function audited(path: string, text: string): Promise<DocumentsReport> {
  return auditTexts([{ path, text }], { workingFolder: process.cwd(), now: new Date('2026-01-01'), failOn: 'error' });
}

describe.each(wraps)('%s', (_, path, wrap) => {
  test.each(hidden)('what is written with %s is found, or fails the gate', async (_, disguise) => {
    for (const clause of clauses) {
      const { documents, gate } = await audited(path, wrap(disguise(clause)));
      const own = documents.findings.filter((finding) => finding.check === 'disguised');
      expect(own.map(({ severity }) => severity)).toContain('error');
      expect(gate.passed, clause).toBe(false);
    }
  });

  test.each(
    hidden.filter(
      ([name]) => !/strokes|dot|flags|a sign|heaps|apart|small|blocks|between|parenthesised|circles/.test(name),
    ),
  )('%s: the prose is the plain one', async (_, disguise) => {
    for (const clause of clauses) {
      const read = async (text: string) =>
        (await readDocument(path, Buffer.from(wrap(text)), { language: 'en' })).prose;
      expect(await read(disguise(clause))).toBe(await read(clause));
    }
  });
});

test.each([
  [
    'emoji',
    'We love bread \u{1F468}\u200D\u{1F469}\u200D\u{1F467} and \u2764\uFE0F and \u{1F3F4}\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}, 1\uFE0F\u20E3.',
  ],
  [
    'accents',
    'The caf\u00e9 of Ren\u00e9 in M\u00fcnchen serves cr\u00e8me br\u00fbl\u00e9e, na\u00efvely.'.normalize('NFD'),
  ],
  ['curly quotes', '\u201cWe don\u2019t sell your data\u201d \u2013 says the baker\u2026'],
  [
    'names',
    'Write to Nguy\u1ec5n Th\u1ecb Minh Khai, \u0141ukasz \u017b\u00f3\u0142\u0107, S\u00f8ren and \u0130brahim.',
  ],
  ['a Greek name', 'Our baker is \u0393\u03b9\u03ce\u03c1\u03b3\u03bf\u03c2, whom we call George.'],
  ['a Cyrillic name', 'Our founder is \u0421\u0430\u0440\u0430 \u041f\u0435\u0442\u0440\u043e\u0432\u0430 of Sofia.'],
  ['a Cyrillic name of look-alikes', 'Our founder is \u0421\u0430\u0440\u0430 of Sofia.'],
  ['Greek letters in measures', 'Crumbs of 5 \u03bcm and 3 k\u03a9, \u0394t and \u03c0r.'],
  ['soft hyphens', 'We keep your corre\u00adspon\u00addence for a year.'],
  ['blanks that do not break', 'We\u00a0keep it for 5\u202fkg of\u2009bread.'],
  ['a byte order mark', '\uFEFFWe keep nothing.'],
  ['a zero-width space between words', 'We keep \u200Bnothing, and\u200B sell nothing.'],
  ['isolates around a name', 'Hello \u2068Anna\u2069, we keep nothing.'],
  ['Hebrew', 'In Hebrew it is \u200f\u05dc\u05d7\u05dd\u200f, which is bread.'],
  ['ligatures and signs', 'The \ufb01nal o\ufb00er\u2122 of Bread\u00ae is N\u00ba 5 at 20\u00b2 \u2103.'],
  ['abbreviations', 'We sell in the U.S.A. and e.g. in the U. K. to A. B. Smith.'],
  ['Turkish names', 'Our baker is I\u015f\u0131k Y\u0131ld\u0131z of Bal\u0131kesir.'],
  ['a menu of words', 'Home\n\nTerms\n\nPrivacy\n\nService\n\nAbout\n\nData\n\nNotice\n\nAll'],
  ['flags', 'We ship to \u{1F1E6}\u{1F1F9}\u{1F1E7}\u{1F1FE} and \u{1F1FA}\u{1F1F8}, in all.'],
  ['names with Chinese signs', 'Ask \u5c0f\u660eWang, who bakes \u5305buns; it costs 5\u20acand more, 30\u20ac/all.'],
  ['an ampersand and a number', 'See AT&#38;T, and rule&#12 of the house.'],
  ['a list of letters', 'Choose A, B, C, D, E, F or G.'],
])('an honest text with %s is no disguise', async (_, text) => {
  for (const [, path, wrap] of wraps) {
    const { documents } = await audited(path, wrap(text));
    expect(documents.findings.filter(({ check }) => check === 'disguised')).toEqual([]);
  }
});

test('a finding stands where the disguise is, with how often', async () => {
  const { documents } = await audited('terms.md', `${fair}\n\nWe s\u200bell y\u200bour data.\n`);
  const finding = documents.findings.find(({ check }) => check === 'disguised');
  expect(finding).toMatchObject({
    location: { line: 3, column: 4 },
    excerpt: 's\u200bell',
    message: { code: 'disguised', values: { disguise: 'invisible', count: 2 } },
  });
});

test('a place behind a disguise is the one in the file', async () => {
  const source = `W\u200be s\u200bell \u{1D41A}\u{1D41B} it. And word.`;
  const { prose, placeOf } = await readDocument('a.md', Buffer.from(source), { language: 'en' });
  expect(prose.trim()).toBe('We sell ab it. And word.');
  const at = prose.indexOf('word');
  const column = source.indexOf('word') + 1;
  expect(placeOf(at, at + 4)).toEqual({ line: 1, column, endLine: 1, endColumn: column + 4 });
});

test('a config may say with what it reports', async () => {
  const text = wraps[0]?.[2](inWords('\u200b')('We bake for you.')) ?? '';
  const options = { workingFolder: process.cwd(), now: new Date('2026-01-01'), failOn: 'error' as const };
  const off = await auditTexts([{ path: 'terms.md', text }], {
    ...options,
    severities: new Map([['disguised', 'off']]),
  });
  expect(off.documents.findings.filter(({ check }) => check === 'disguised')).toEqual([]);
  expect(off.gate.passed).toBe(true);
});

test.each([
  'termi-\nnate your account at any time with-\nout notice',
  'termi\u2010\nnate your account at any ti\u2011\nme with\u00AD\nout notice',
  'ter-\nmi-\nnate your account at any\ntime without not-\nice',
])('words that are parted at the ends of lines are whole: %s', async (text) => {
  const { documents } = await audited('terms.txt', `TERMS\n\nWe may ${text}.\n\n${fair}\n`);
  expect(documents.findings.map(({ check }) => check)).toContain('termination-at-will');
});
