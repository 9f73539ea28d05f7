import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../src/load/documents/read-document.ts';
import { auditTexts } from '../../../src/roads/audit.ts';

const clause = 'We may terminate your account at any time without notice.';

async function read(path: string, text: string) {
  return readDocument(path, Buffer.from(text), { language: 'en' });
}

async function heardIn(path: string, text: string): Promise<string[]> {
  const options = { workingFolder: process.cwd(), now: new Date('2026-01-01') };
  const { documents } = await auditTexts([{ path, text }], options);
  return documents.findings
    .filter(({ check }) => check === 'termination-at-will')
    .map(({ location }) => ('column' in location ? `${location.line}:${location.column}` : ''));
}

describe('a clause is heard where people see it', () => {
  test.each([
    ['in a fenced block', 'a.md', `# Terms\n\n\`\`\`section\n${clause}\n\`\`\``, '4:1'],
    ['in an indented block', 'a.md', `# Terms\n\n!!! note\n\n    ${clause}`, '5:5'],
    [
      'in an indented block with marks',
      'a.md',
      `# Terms\n\nSee:\n\n        1.  We **may terminate** your account at any time without notice.`,
      '5:9',
    ],
    ['in code in a line', 'a.md', `# Terms\n\n\`${clause}\``, '3:2'],
    ['in a footnote', 'a.md', `Bread.[^1]\n\n[^1]: ${clause}`, '3:2'],
    ['in the second part of a footnote', 'a.md', `Bread.[^1]\n\n[^1]: One.\n\n    ${clause}`, '5:5'],
    ['in a quote', 'a.md', `> ${clause}`, '1:3'],
    ['in code in a quote', 'a.md', `Bread.\n\n>     ${clause}`, '3:7'],
    ['in a cell', 'a.md', `| a | b |\n|---|---|\n| ${clause} | c |`, '3:3'],
    ['in the text of a link', 'a.md', `[${clause}](x)`, '1:2'],
    ['in details', 'a.md', `<details><summary>More</summary>\n\n${clause}\n\n</details>`, '3:1'],
    ['above a line of dashes', 'a.md', `${clause}\n---\n\nBread.`, '1:1'],
    ['in a heading', 'a.md', `## ${clause}\n\nBread.`, '1:4'],
    ['in a heading without an end', 'a.md', `## ${clause.slice(0, -1)}\n\nBread.`, '1:4'],
    ['between dashes at the head', 'a.md', `---\n${clause}\n---\n\nBread.`, '2:1'],
    ['between dashes at the head of a plain text', 'a.txt', `---\n${clause}\n---\n\nBread.`, '2:1'],
    ['in a list between dashes', 'a.md', `---\n- ${clause}\n---\n\nBread.`, '2:3'],
    [
      'before a row of signs in a plain text',
      'a.txt',
      `TERMS\n=====\n\nClosing accounts\n----------------\n${clause}`,
      '6:1',
    ],
    ['below a line in capitals', 'a.txt', `TERMS\n${clause}`, '2:1'],
    ['in pre', 'a.html', `<h1>T</h1><pre>\n1. Bread.\n2. ${clause}\n</pre>`, '3:1'],
    ['in a text area', 'a.html', `<h1>T</h1><textarea readonly rows="8">Bread. ${clause}</textarea>`, '1:46'],
    ['in code', 'a.html', `<p><code>${clause}</code></p>`, '1:10'],
    ['behind a comment that ends with a mark', 'a.html', `<p>a<!-- x --!><p>${clause}`, '1:19'],
    ['behind half a section of data', 'a.html', `<p>Bread.<![CDATA[x></p><p>${clause}</p>`, '1:28'],
    ['in an object', 'a.html', `<object data="x">${clause}</object>`, '1:18'],
    ['in a drawing', 'a.html', `<svg><text>${clause}</text></svg>`, '1:12'],
    ['in a foreign object', 'a.html', `<svg><foreignObject><p>${clause}</p></foreignObject></svg>`, '1:24'],
    ['behind an open title in a drawing', 'a.html', `<svg><title></svg><p>${clause}</p>`, '1:22'],
    ['in a formula', 'a.html', `<math><mtext>${clause}</mtext></math>`, '1:14'],
    [
      'in paragraphs of a word',
      'a.html',
      clause
        .split(' ')
        .map((word) => `<p style="display:inline">${word}</p> `)
        .join(''),
      '1:27',
    ],
    [
      'in floating boxes of a word',
      'a.html',
      clause
        .split(' ')
        .map((word) => `<div style="float: left">${word}</div> `)
        .join(''),
      '1:26',
    ],
    ['in details of a page', 'a.html', `<details><summary>More</summary>${clause}</details>`, '1:33'],
    ['with aria-hidden', 'a.html', `<p aria-hidden="true">${clause}</p>`, '1:23'],
    ['in an option', 'a.html', `<select><option>${clause}</option></select>`, '1:17'],
    ['with words in code', 'a.md', 'We `may terminate` your `account` at `any time` without `notice`.', '1:1'],
    ['in xmp', 'a.html', `<xmp>${clause}</xmp>`, '1:6'],
    ['behind a tag that is closed on the next line', 'a.html', `<p><a href="x">b</a\n>. ${clause}`, '2:4'],
  ])('%s', async (_, path, text, place) => {
    expect(await heardIn(path, text)).toEqual([place]);
  });
});

test.each([
  ['Changes without notice'],
  ['Our Right To Terminate Your Account At Any Time Without Notice'],
  ['When may we terminate your account at any time without notice?'],
  ['Data that we may share'],
  ['The account that is terminated at any time without notice'],
])('a heading that names what comes is no clause: %s', async (heading) => {
  expect(await heardIn('a.md', `## ${heading}\n\nBread.`)).toEqual([]);
});

describe('what is not read is counted', () => {
  test.each([
    ['code in a line', 'a.md', 'Run `rm -rf x` now.', { code: 3 }],
    ['a fenced block', 'a.md', 'Run\n\n```\nconst a = b({ c: 1 });\n```', { preformatted: 5 }],
    ['an indented block', 'a.md', 'Run\n\n    a_b = c[d]\n', { preformatted: 3 }],
    ['the alternative of an image', 'a.md', `Bread ![${clause}](x.png).`, { hidden: 10 }],
    ['the title of a link', 'a.md', `[Bread](x "${clause}").`, { hidden: 10 }],
    ['a comment, which nobody sees', 'a.md', `Bread.\n\n<!-- ${clause} -->`, {}],
    ['pre', 'a.html', '<p>Run</p><pre>a = b;</pre>', { preformatted: 2 }],
    ['a sentence in the front matter', 'a.md', `---\ntitle: T\nnote: ${clause}\n---\n\nBread.`, { hidden: 11 }],
    ['the title of a drawing', 'a.html', `<p>Bread</p><svg><title>${clause}</title></svg>`, { hidden: 10 }],
    ['what is hidden', 'a.html', `<p>Bread</p><p hidden>${clause}</p>`, { hidden: 10 }],
    ['what has no display', 'a.html', `<p>Bread</p><div style="display: none"><p>${clause}</p></div>`, { hidden: 10 }],
    ['a template', 'a.html', `<p>Bread</p><template><p>${clause}</p></template>`, { hidden: 10 }],
    ['what stands there without scripts', 'a.html', `<p>Bread</p><noscript>${clause}</noscript>`, { hidden: 10 }],
    ['a page in a page', 'a.html', `<p>Bread</p><iframe srcdoc="${clause}"></iframe>`, { 'unknown part': 10 }],
    [
      'a script and a style, which are no text',
      'a.html',
      '<p>Bread</p><script>let a = 1;</script><style>p { b: c }</style>',
      {},
    ],
    [
      'another language',
      'a.md',
      'Wir backen jeden Tag Brot und bringen es Ihnen, bevor Sie zur Arbeit gehen, und wir verkaufen Ihre Daten nicht an andere.',
      { 'other language': 22 },
    ],
  ])('%s', async (_, path, text, unread) => {
    expect((await read(path, text)).unread).toEqual(unread);
  });
});

const bread =
  'We bake bread on every day of the week but Sunday, and we bring it to your door before eight in the morning.';

describe('a paragraph in another language than the rest', () => {
  test.each([
    [
      'German',
      'Wir backen jeden Tag Brot und bringen es Ihnen, bevor Sie zur Arbeit gehen, und wir verkaufen die Daten nicht an andere.',
    ],
    [
      'French',
      'Nous faisons du pain tous les jours et nous vous le portons avant que vous ne partiez, sans vendre vos adresses dans la ville.',
    ],
    [
      'Spanish',
      'Hacemos pan todos los días y lo llevamos a su casa antes de que salga, y no vendemos sus datos a nadie por nada del mundo.',
    ],
    [
      'Polish',
      'Pieczemy chleb każdego dnia i nie sprzedajemy twoje dane nikomu, oraz przynosimy go do domu przez cały rok, jak się umówimy z tobą.',
    ],
    ['Russian', 'Мы печём хлеб каждый день и приносим его вам домой, и никому не продаём ваши данные.'],
    [
      'Japanese',
      '私たちは毎日パンを焼いて、朝の八時までにお届けします。お客様のデータを誰にも売ることはありません。ご安心ください。',
    ],
  ])('in %s is counted and not read, and all that stands behind it keeps its place', async (_, foreign) => {
    const text = `${bread}\n\n${foreign}\n\n${clause}`;
    const { unread, prose } = await read('a.md', text);
    expect(Object.keys(unread)).toEqual(['other language']);
    expect(prose).not.toContain(foreign.slice(0, 10));
    expect(await heardIn('a.md', text)).toEqual(['5:1']);
  });

  test.each([
    [
      'names and signs',
      'Google Analytics _ga _gid Meta Pixel Hotjar Stripe Sentry Cloudflare Zendesk HubSpot Intercom Segment Amplitude Mixpanel Braze Twilio SendGrid Slack Zoom AWS',
    ],
    ['a motto', 'Il pane è la vita, dice il fornaio.'],
    [
      'a word of Latin',
      'Terms apply mutatis mutandis, bona fide et de facto, in re and inter alia, per se, pro rata and vice versa.',
    ],
    ['a name of another script', 'Ask 王小明.'],
  ])('%s is none', async (_, text) => {
    expect((await read('a.md', `${bread}\n\n${text}\n\n${bread}`)).unread).toEqual({});
  });
});
