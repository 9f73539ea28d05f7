import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import type { LinePlace, TextDocument } from '../../src/domain/document.ts';
import { InputError } from '../../src/domain/input-error.ts';
import { tokensIn } from '../../src/language/en/tokens.ts';
import { readDocument } from '../../src/load/documents/read-document.ts';
import { findDocuments } from '../../src/load/documents/find-documents.ts';
import { audit, auditTexts } from '../../src/index.ts';

const read = (path: string, text: string) => readDocument(path, Buffer.from(text), { language: 'en' });
const blocksOf = ({ prose, blocks }: TextDocument) =>
  blocks.map(({ start, end }) => prose.slice(start, end).replace(/\s+/g, ' ').trim());

function linesOf(document: TextDocument, start: number, end: number): LinePlace {
  const place = document.placeOf(start, end);
  if (!('column' in place)) throw new TypeError('A text has lines and columns.');
  return place;
}

/** The units of a source that a place by lines names. */
function rangeOf(source: string, place: LinePlace): { start: number; end: number } {
  const lines = source.replace(/^\uFEFF/, '').split(/(?<=\r\n|\r(?!\n)|\n)/);
  const offset = (line: number, column: number) => lines.slice(0, line - 1).join('').length + column - 1;
  return { start: offset(place.line, place.column), end: offset(place.endLine, place.endColumn) };
}

/** Line and column of a word of the prose, and what stands there in the source. */
async function placeOf(path: string, text: string, word: string) {
  const document = await read(path, text);
  const at = document.prose.indexOf(word);
  expect(at, `${word} in ${document.prose}`).toBeGreaterThanOrEqual(0);
  const place = linesOf(document, at, at + word.length);
  const { start, end } = rangeOf(text, place);
  const { line, column, endLine, endColumn } = place;
  return { place: `${line}:${column}-${endLine}:${endColumn}`, raw: text.replace(/^\uFEFF/, '').slice(start, end) };
}

describe('the place of a word', () => {
  test.each([
    ['plain lines', 'a.md', 'one\ntwo word', 'word', '2:5-2:9'],
    ['CRLF', 'a.md', 'one\r\n\r\ntwo word\r\n', 'word', '3:5-3:9'],
    ['a lone CR', 'a.txt', 'one\rtwo word', 'word', '2:5-2:9'],
    ['a byte order mark', 'a.md', '\uFEFFfirst word', 'word', '1:7-1:11'],
    ['tabs', 'a.md', '-\titem word', 'word', '1:8-1:12'],
    ['emoji, which are two units', 'a.md', '\u{1F600} word', 'word', '1:4-1:8'],
    ['a table', 'a.md', '| a | b |\n|---|---|\n| c | word |', 'word', '3:7-3:11'],
    ['a nested list', 'a.md', '- one\n  1. two\n     - word', 'word', '3:8-3:12'],
    ['a block quote', 'a.md', '> one\n> > two\n> > word', 'word', '3:5-3:9'],
    ['a lazy quote', 'a.md', '> one\nword', 'word', '2:1-2:5'],
    ['front matter', 'a.md', '---\ntitle: T\n---\nword', 'word', '4:1-4:5'],
    ['a reference link', 'a.md', 'see [the word][r]\n\n[r]: http://x.y', 'word', '1:10-1:14'],
    ['inline HTML', 'a.md', 'a <b class="x">word</b>', 'word', '1:16-1:20'],
    ['a block of HTML', 'a.md', 'one\n\n<div>\n  <p>a word</p>\n</div>', 'word', '4:8-4:12'],
    ['after an entity', 'a.md', 'fish &amp; word', 'word', '1:12-1:16'],
    ['after an escape', 'a.md', '1\\. word', 'word', '1:5-1:9'],
    ['a heading', 'a.md', '## A word ##', 'word', '1:6-1:10'],
    ['an underlined heading', 'a.md', 'A word\n======', 'word', '1:3-1:7'],
    ['HTML', 'a.html', '<body>\n<p>a <em>word</em>', 'word', '2:10-2:14'],
    ['HTML after an entity', 'a.html', '<p>fish &amp; word', 'word', '1:15-1:19'],
    ['HTML after an entity without an end', 'a.html', '<p>fish &amp word', 'word', '1:14-1:18'],
    ['plain text', 'a.txt', 'one\n\n  - a word', 'word', '3:7-3:11'],
  ])('%s', async (_, path, text, word, expected) => {
    expect(await placeOf(path, text, word)).toEqual({ place: expected, raw: word });
  });

  test.each([
    ['an entity', 'a.md', 'AT&amp;T', 'AT&T', 'AT&amp;T'],
    ['emphasis in a word', 'a.md', 'un**fair**ness', 'unfairness', 'un**fair**ness'],
    ['a soft hyphen', 'a.md', 'un\u00ADfair', 'unfair', 'un\u00ADfair'],
    ['a numeric entity', 'a.html', 'caf&#233;s', 'caf\u00e9s', 'caf&#233;s'],
    ['tags in a word', 'a.html', 'un<b>fair</b>ness', 'unfairness', 'un<b>fair</b>ness'],
  ])('covers %s', async (_, path, text, word, raw) => {
    expect((await placeOf(path, text, word)).raw).toBe(raw);
  });
});

describe('prose', () => {
  test('holds no code, no link target, no image, no script, no comment', async () => {
    const markdown =
      'We `rm -rf` [you](http://evil "title") ![alt](x.png)<!-- hidden -->\n\n```\ncode\n```\n\n    indented\n\n<script>x()</script>\n';
    expect(blocksOf(await read('a.md', markdown))).toEqual(['We you']);
    const html =
      '<head><title>T</title><style>p{}</style></head><p>We <code>rm</code> <a href="http://evil">you</a><img alt="x"><script>x()</script><!-- hidden -->';
    expect(blocksOf(await read('a.html', html))).toEqual(['We you']);
  });

  test('holds no link target in a paragraph of thousands of links', async () => {
    const { prose } = await read('a.md', '[We may](http://x.y/a_b) *end* it ![p](q) '.repeat(10_000));
    expect(prose.trim().replace(/\s+/g, ' ')).toBe('We may end it '.repeat(10_000).trim());
  });

  test('keeps quotes, since terms hide there', async () => {
    expect(blocksOf(await read('a.md', '> We may.\n'))).toEqual(['We may.']);
    expect(blocksOf(await read('a.html', '<blockquote>We may.</blockquote>'))).toEqual(['We may.']);
  });

  test.each([
    ['a.md', 'We are not liable for:\n\n- loss,\n  - of data\n- harm'],
    ['a.html', '<p>We are not liable for:</p><ul><li>loss,<ul><li>of data</li></ul></li><li>harm</li></ul>'],
    ['a.txt', 'We are not liable for:\n- loss,\n- of data\n- harm'],
    ['a.md', 'We are not liable for:\n\n(a) loss,\n\n(b) of data;\n\nharm'],
  ])('%s: items know their stem', async (path, text) => {
    const { blocks } = await read(path, text);
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'item', 'item', 'item']);
    expect(blocks.every(({ kind, stem }) => kind === 'paragraph' || stem !== undefined)).toBe(true);
    expect(blocks[1]?.stem).toBe(0);
    expect(blocks[3]?.stem).toBe(0);
  });

  test('comes back to the same words in the source, whatever the Markdown', async () => {
    const piece = fc.constantFrom(
      'word ',
      '**',
      '*',
      '_',
      '`',
      '[',
      ']',
      '(x)',
      '<b>',
      '</b>',
      '&amp;',
      '\\*',
      '\n',
      '\n\n',
      '- ',
      '> ',
      '# ',
      '| ',
      '1. ',
      '\t',
      '\u00e9',
      '\u{1F600}',
      '\r\n',
      '<!--',
      '-->',
      '    ',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { maxLength: 60 }),
        fc.constantFrom('a.md', 'a.html', 'a.txt'),
        async (pieces, path) => {
          const source = pieces.join('');
          const document = await read(path, source);
          let before = 0;
          for (const { start, end } of tokensIn(document.prose)) {
            const range = rangeOf(source, linesOf(document, start, end));
            const raw = source
              .slice(range.start, range.end)
              .replace(/&amp;/g, '&')
              .replace(/<[^>]*>|[*_`\\[\]]|\(x\)|<!--|-->/g, '');
            expect(raw).toContain(document.prose.slice(start, start + 1));
            expect(range.start).toBeLessThan(range.end);
            expect(range.start).toBeGreaterThanOrEqual(before);
            before = range.start;
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('the kind of a document', () => {
  test.each([
    ['privacy-policy.md', '', 'privacy'],
    ['legal/terms/index.md', '', 'terms'],
    ['TermsOfService.html', '', 'terms'],
    ['x.md', '# Refunds and returns\n', 'refund'],
    ['x.html', '<title>Cookie notice</title>', 'cookies'],
    ['CODE_OF_CONDUCT.md', '', 'community'],
    ['a.md', '---\nkind: support\n---\n', 'support'],
    ['privacy.md', '---\nkind: security\n---\n', 'security'],
    ['notes.md', '# Notes\n', null],
  ])('%s %j', async (path, text, kind) => {
    expect((await read(path, `${text}text`)).kind).toBe(kind);
  });
});

test.each([
  [
    'German',
    'Wir d\u00fcrfen diese Bedingungen jederzeit \u00e4ndern, ohne dir vorher etwas davon zu sagen, und wenn du danach weitermachst, gilt das als Zustimmung.',
    'deu',
  ],
  [
    'French',
    'Nous pouvons modifier ces conditions \u00e0 tout moment, sans vous en informer, et si vous continuez \u00e0 utiliser le site, cela vaut acceptation de votre part.',
    'fra',
  ],
  [
    'English',
    'We may change these terms at any time and without a word to you, and if you go on using the site after that, we take it for a yes from you.',
    null,
  ],
  ['a few words', 'Wir d\u00fcrfen alles \u00e4ndern.', null],
  ['Chinese', '\u6211\u4eec\u53ef\u4ee5\u968f\u65f6\u66f4\u6539\u8fd9\u4e9b\u6761\u6b3e\u3002', 'cmn'],
  [
    'Japanese',
    '\u79c1\u305f\u3061\u306f\u3044\u3064\u3067\u3082\u6761\u4ef6\u3092\u5909\u66f4\u3067\u304d\u307e\u3059\u3002',
    'jpn',
  ],
  [
    'Thai',
    '\u0e40\u0e23\u0e32\u0e2d\u0e32\u0e08\u0e40\u0e1b\u0e25\u0e35\u0e48\u0e22\u0e19\u0e02\u0e49\u0e2d\u0e01\u0e33\u0e2b\u0e19\u0e14\u0e44\u0e14\u0e49\u0e15\u0e25\u0e2d\u0e14\u0e40\u0e27\u0e25\u0e32',
    'tha',
  ],
  [
    'Japanese that quotes English',
    `${'\u79c1\u305f\u3061\u306f\u3044\u3064\u3067\u3082\u6761\u4ef6\u3092\u5909\u66f4\u3067\u304d\u307e\u3059\u3002'.repeat(4)} The terms of use and your privacy.`,
    'jpn',
  ],
  ['English with a word of Chinese', 'We may end it at will. \u6211\u4eec\u53ef\u4ee5\u968f', null],
])('%s is told by its words', async (_, text, code) => {
  expect((await read('a.md', text)).foreign).toBe(code);
});

test('an input is named with the hash of the bytes of its file', async () => {
  const root = mkdtempSync(join(tmpdir(), 'candor-'));
  const bytes = Buffer.from('\uFEFFWe bake bread.\r\n');
  writeFileSync(join(root, 'terms.md'), bytes);
  const { inputs } = await audit(['terms.md'], { workingFolder: root });
  expect(inputs.map(({ sha256 }) => sha256)).toEqual([createHash('sha256').update(bytes).digest('hex')]);
});

test.each([
  ['binary', 'a\0b', /binary/],
  ['UTF-16', Buffer.from('\uFEFFbread', 'utf16le'), /UTF-8/],
  ['Latin-1', Buffer.from('caf\u00e9', 'latin1'), /UTF-8/],
])('a file that is %s is refused by the name that was typed', async (_, content, message) => {
  const root = mkdtempSync(join(tmpdir(), 'candor-'));
  writeFileSync(join(root, 'package.json'), '{}');
  mkdirSync(join(root, 'legal'));
  writeFileSync(join(root, 'legal/terms.md'), content);
  const refused = await audit(['terms.md'], { workingFolder: join(root, 'legal') }).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(InputError);
  expect((refused as InputError).problems).toEqual([{ path: 'terms.md', message: expect.stringMatching(message) }]);
});

describe('one text as Markdown and as HTML', () => {
  const markdown = new MarkdownIt({ html: true });
  const folder = 'examples/policies';
  const files = ['bad', 'good'].flatMap((company) =>
    readdirSync(join(folder, company))
      .filter((file) => file.endsWith('.md'))
      .map((file) => join(folder, company, file)),
  );

  test('there are at least ten', () => expect(files.length).toBeGreaterThanOrEqual(10));

  test.each(files)('%s gives the same findings', async (file) => {
    const text = readFileSync(file, 'utf8');
    const html = `${file.replace(/\.md$/, '')}.html`;
    // In one run, since building what looks for the phrases of the shipped rubric takes longest.
    const { documents } = await auditTexts([
      { path: file, text },
      { path: html, text: markdown.render(text) },
    ]);
    const { findings } = documents;
    const told = (path: string) =>
      findings
        .filter(({ location }) => location.path === path)
        .map(({ check, excerpt, words }) => [check, excerpt, words]);
    expect(findings).toHaveLength(2 * told(file).length);
    expect(told(html)).toEqual(told(file));
  });
});

describe('finding documents', () => {
  const project = (files: Record<string, string>) => {
    const root = mkdtempSync(join(tmpdir(), 'candor-'));
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    return root;
  };

  test('in a folder: what git ignores, node_modules and other files are left out', async () => {
    const root = project({
      'package.json': '{}',
      '.gitignore': 'drafts/\n*.old.md\n',
      'policies/.gitignore': '!keep.old.md\n',
      'policies/terms.md': 'x',
      'policies/keep.old.md': 'x',
      'policies/gone.old.md': 'x',
      'policies/drafts/a.md': 'x',
      'policies/node_modules/p/readme.md': 'x',
      'policies/sub/.git/a.md': 'x',
      'policies/photo.png': 'x',
      'policies/sub/PAGE.HTML': 'x',
    });
    const { paths } = await findDocuments('policies', root);
    expect(paths).toEqual(['policies/keep.old.md', 'policies/sub/PAGE.HTML', 'policies/terms.md']);
    expect((await findDocuments('policies/**/t*.md', root)).paths).toEqual(['policies/terms.md']);
    expect((await findDocuments('policies/drafts/a.md', root)).paths).toEqual(['policies/drafts/a.md']);
  });

  test('links are followed below the root alone', async () => {
    const outside = project({ 'secret.md': 'x' });
    const root = project({ 'package.json': '{}', 'docs/terms.md': 'x' });
    symlinkSync(join(outside, 'secret.md'), join(root, 'docs/secret.md'));
    symlinkSync(join(root, 'docs/terms.md'), join(root, 'docs/again.md'));
    symlinkSync(join(root, 'nowhere.md'), join(root, 'docs/broken.md'));
    const { paths, passed } = await findDocuments('docs', root);
    expect(paths).toEqual(['docs/terms.md']);
    expect(passed).toEqual([
      { path: 'docs/broken.md', reason: 'link' },
      { path: 'docs/secret.md', reason: 'link' },
    ]);
    await expect(audit(['docs/secret.md'], { workingFolder: root })).rejects.toThrow(/leads out of its project/);
  });

  test('links to folders are followed below the root alone, whatever marks a root at their target', async () => {
    const outside = project({ 'package.json': '{}', 'docs/secret.md': 'We may.' });
    const root = project({ 'package.json': '{}', 'docs/terms.md': 'We may.', 'inner/package.json': '{}' });
    writeFileSync(join(root, 'inner/a.md'), 'We may.');
    symlinkSync(outside, join(root, 'out'));
    symlinkSync(join(root, 'inner'), join(root, 'docs/in'));
    symlinkSync('../docs/terms.md', join(root, 'inner/up.md'));
    const audited = (name: string) => audit([name], { workingFolder: root });
    for (const name of ['out', 'out/docs', 'out/docs/secret.md', 'out/docs/*.md', join(root, 'out/docs')])
      await expect(audited(name)).rejects.toThrow(/leads out of its project/);
    const { inputs, warnings } = await audited('.');
    expect(inputs.map(({ path }) => path)).toEqual(['a.md', 'docs/terms.md']);
    expect(warnings.map(({ code }) => code)).toEqual(['links-not-followed']);
    expect(warnings[0]?.values).toEqual({ paths: ['inner/up.md', 'out'] });
    for (const name of ['docs/in', 'docs/in/a.md', 'docs/in/*.md', 'docs/i*/a.md'])
      expect((await audited(name)).inputs).toHaveLength(1);
  });

  test('links outside any root are followed below their own folder alone', async () => {
    const outside = project({ 'package.json': '{}', 'secret.md': 'We may.' });
    const folder = project({ 'docs/terms.md': 'We may.' });
    symlinkSync(outside, join(folder, 'out'));
    symlinkSync('docs', join(folder, 'in'));
    await expect(audit(['out'], { workingFolder: folder })).rejects.toThrow(/leads out of its project/);
    await expect(audit(['out/secret.md'], { workingFolder: folder })).rejects.toThrow(/leads out of its project/);
    expect((await audit(['in'], { workingFolder: folder })).inputs).toHaveLength(1);
  });

  test('in what git or npm own is refused, also by a pattern', async () => {
    const root = project({ 'package.json': '{}', '.git/a.md': 'x', 'node_modules/p/a.md': 'x' });
    for (const name of ['.git', '.git/*.md', 'node_modules/p/*.md'])
      await expect(findDocuments(name, root)).rejects.toThrow(/is not read as a document/);
  });

  test.each(['nothing', 'nothing/*.md', 'empty', ''])('%s is an error that names it', async (name) => {
    const root = project({ 'package.json': '{}', 'empty/photo.png': 'x' });
    await expect(findDocuments(name, root)).rejects.toThrow(InputError);
  });
});
