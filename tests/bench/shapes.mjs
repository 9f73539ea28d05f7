// Texts made to be dear, by a name: each is about as long as it is told, in UTF-16 units, whatever its shape.
const clause = '\n\nWe may change these terms at any time without notice.\n';
const repeated = (piece) => (length) => piece.repeat(Math.ceil(length / piece.length));
const numbered = (pieceAt) => (length) => {
  const pieces = [];
  for (let at = 0, index = 0; at < length; index++) {
    const piece = pieceAt(index);
    pieces.push(piece);
    at += piece.length;
  }
  return pieces.join('');
};
/** First all heads, then all tails. */
const nested = (open, close) => (length) => {
  const count = Math.ceil(length / (open.length + close.length));
  return open.repeat(count) + close.repeat(count);
};

const signs = Object.fromEntries(
  [...'.!?,;:"\'()[]{}<>*_~`#|\\/-+=&$@^%'].map((sign) => [`a run of ${sign}`, repeated(sign)]),
);
const spaced = Object.fromEntries(
  [...'.?*_[(<`|#->+~&"'].map((sign) => [`${sign} between blanks`, repeated(`${sign} `)]),
);
const lines = Object.fromEntries([...'.*_[<`|#->+~='].map((sign) => [`lines of ${sign}`, repeated(`${sign}\n`)]));

const everywhere = {
  ...signs,
  ...spaced,
  ...lines,
  'one word': repeated('a'),
  'words without a stop': repeated('we may '),
  'short sentences': repeated('We may. '),
  'stops in words': repeated('a.'),
  'stops and quotes': repeated('."'),
  'dots and a bracket': repeated('...)'),
  initials: repeated('A. '),
  abbreviations: repeated('e.g. '),
  numbers: repeated('1.1.'),
  'blank lines': repeated('\n'),
  blanks: repeated(' '),
  tabs: repeated('\t'),
  'no-break blanks': repeated('\u00A0'),
  'carriage returns': repeated('\r'),
  'words on lines': repeated('we\n'),
  'words and blank lines': repeated('we\n\n'),
  'colons and items': repeated('We may:\n\n(a) sell it;\n\n'),
  'soft hyphens': repeated('a\u00AD'),
  'joined marks': repeated('a\u0301'),
  'zero-width blanks': repeated('a\u200B'),
  pictograms: repeated('\u{1F600}'),
  'half characters': repeated('\uD800'),
  'hyphens in words': repeated('a-'),
  'apostrophes in words': repeated("a'"),
  'slashes in words': repeated('a/'),
  addresses: repeated('https://a.b/c '),
  'mail addresses': repeated('a@b.c '),
};

const markdown = {
  'heads of footnotes': numbered((n) => `[^${n}]: a\n\n`),
  'uses of footnotes': numbered((n) => `[^${n}] `),
  'definitions of links': numbered((n) => `[a${n}]: /b${n}\n`),
  'definitions in a row': repeated('[a]: /b "c"\n'),
  'definitions cut short': repeated('[a]: '),
  'definitions with open titles': repeated('[a]: /b "c\n'),
  links: repeated('[a](b) '),
  'open links': repeated('[a]('),
  images: repeated('![a](b) '),
  'nested links': nested('[', '](a)'),
  'nested images': nested('![', '](a)'),
  'brackets closed': nested('[', ']'),
  quotes: repeated('> a\n'),
  'nested quotes': repeated('> '),
  'nested items': repeated('- '),
  items: repeated('- a\n'),
  'numbered items': numbered((n) => `${n}. a\n`),
  'items deeper and deeper': (length) => numbered((n) => `${' '.repeat(2 * (n % 200))}- a\n`)(length),
  'a table': repeated('| a | b |\n'),
  'a table with a head': (length) => `| a | b |\n|---|---|\n${repeated('| c | d |\n')(length)}`,
  'a wide table': (length) => `|${'a|'.repeat(length / 6)}\n|${'-|'.repeat(length / 6)}\n|${'b|'.repeat(length / 6)}`,
  'heads of tables': repeated('a|b\n-|-\n'),
  headings: repeated('# a\n'),
  'headings with a line below': repeated('a\n=\n'),
  'marks that open and never close': repeated('**a '),
  'marks that close and never open': repeated('a** '),
  'two kinds of marks': repeated('*a_ '),
  'marks of three': repeated('***a** b* '),
  'code that never closes': numbered((n) => `${'`'.repeat(n % 300)} `),
  fences: repeated('```\n'),
  'open tags': repeated('<a '),
  'open tags with text': repeated('<a href="'),
  'open comments': repeated('<!-- '),
  'open declarations': repeated('<!A '),
  'open questions': repeated('<? '),
  'open character data': repeated('<![CDATA['),
  'div, blank line, words': repeated('<div>\n\nwe may\n\n'),
  'a block of tags, blank line': repeated('</p>\n\na\n\n'),
  entities: repeated('&amp;'),
  'open entities': repeated('&a'),
  escapes: repeated('\\*'),
  'hard breaks': repeated('a  \n'),
};

const html = {
  'open div': repeated('<div>'),
  'div and text': repeated('<div>we may'),
  'open p': repeated('<p>a'),
  'closed p': repeated('</p>'),
  'nested lists': repeated('<ul><li>a'),
  'lists closed': nested('<ul><li>', '</li></ul>'),
  'nested b': nested('<b>', '</b>'),
  'open b': repeated('<b>'),
  tables: repeated('<table><tr><td>a'),
  'open script': repeated('<script>'),
  'open style': repeated('<style>'),
  'open title': repeated('<title>'),
  'open headings': repeated('<h1>a'),
  'open comments': repeated('<!-- '),
  comments: repeated('<!-- a -->'),
  'open character data': repeated('<![CDATA['),
  attributes: (length) => `<p ${numbered((n) => `a${n}=b `)(length)}>we may</p>`,
  'a long attribute': (length) => `<p title="${'a'.repeat(length)}">we may</p>`,
  'open attributes': repeated('<p a="'),
  entities: repeated('&amp;'),
  'open entities': repeated('&a'),
  breaks: repeated('<br>'),
  links: repeated('<a>b</a>'),
  'open select': repeated('<select><option>'),
  'open svg': repeated('<svg><title>'),
};

/** By ending of the file and name: a text of about so many units, and a clause at its end. */
export const shapes = Object.entries({
  md: { ...everywhere, ...markdown },
  html: { ...everywhere, ...html },
  txt: everywhere,
}).flatMap(([ending, made]) =>
  Object.entries(made).map(([name, make]) => ({ ending, name, text: (length) => make(length) + clause })),
);
