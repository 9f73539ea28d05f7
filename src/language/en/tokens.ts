/** One word of a text: small letters, straight apostrophes resolved; offsets in UTF-16 units, `end` exclusive. */
export interface Token {
  word: string;
  start: number;
  end: number;
}

const contracted: Record<string, string[]> = {
  "can't": ['can', 'not'],
  cannot: ['can', 'not'],
  "won't": ['will', 'not'],
  "shan't": ['shall', 'not'],
  "let's": ['let', 'us'],
};

const endings: [string, string][] = [
  ["n't", 'not'],
  ["'re", 'are'],
  ["'ll", 'will'],
  ["'ve", 'have'],
  ["'m", 'am'],
];

/**
 * The words of `text` between two offsets, for matching: small letters, "don't" as "do" and "not", no possessive "'s";
 * hyphens and slashes part words.
 */
export function tokensIn(text: string, start = 0, end = text.length): Token[] {
  const tokens: Token[] = [];
  scanWords(text, start, end, (from, to) => {
    for (const word of wordsOf(text.slice(from, to))) tokens.push({ word, start: from, end: to });
  });
  return tokens;
}

/** The words that one stretch of letters, digits and inner apostrophes stands for. */
export function wordsOf(stretch: string): string[] {
  const word = stretch.toLowerCase();
  return word.includes("'") || word.includes('\u2019') || word === 'cannot'
    ? expanded(word.replaceAll('\u2019', "'"))
    : [word];
}

/** Every stretch of letters, digits and inner apostrophes, unit by unit, since a pattern costs four times as much. */
export function scanWords(text: string, start: number, end: number, take: (from: number, to: number) => void): void {
  let at = start;
  while (at < end) {
    if (!isWordUnit(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const from = at;
    while (at < end) {
      const unit = text.charCodeAt(at);
      if (isWordUnit(unit)) at++;
      else if ((unit === 0x27 || unit === 0x2019) && at + 1 < end && isWordUnit(text.charCodeAt(at + 1))) at++;
      else break;
    }
    take(from, at);
  }
}

/** By unit: 1 for letters, digits and marks, 2 for anything else, 0 for not asked yet. */
const wordUnits = new Uint8Array(0x10000);

function isWordUnit(unit: number): boolean {
  let known = wordUnits[unit];
  if (known === 0) {
    known = /[\p{L}\p{N}\p{M}]/u.test(String.fromCharCode(unit)) ? 1 : 2;
    wordUnits[unit] = known;
  }
  return known === 1;
}

function expanded(word: string): string[] {
  const whole = Object.hasOwn(contracted, word) ? contracted[word] : undefined;
  if (whole !== undefined) return whole;
  for (const [ending, meant] of endings) {
    if (word.endsWith(ending) && word.length > ending.length) return [word.slice(0, -ending.length), meant];
  }
  return [word.replace(/'s$|'$/, '').replaceAll("'", '')];
}
