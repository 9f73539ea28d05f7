import { tokensIn } from '../../language/en/tokens.ts';

/** Fewer words tell no language, but in scripts that none of the languages below is written in. */
const fewest = 20;
/** A few signs of another script are a name or a word of greeting. */
const fewestLetters = 10;
const sampleLength = 600;
/** Languages whose code of three letters is what the detector names them by. All are written in Latin letters. */
const codes: Record<string, string> = {
  en: 'eng',
  de: 'deu',
  fr: 'fra',
  es: 'spa',
  it: 'ita',
  nl: 'nld',
  pt: 'por',
  pl: 'pol',
  sv: 'swe',
};

/**
 * Small words that hardly stand in any other language. A text that has many of them all over needs no detector, which
 * costs more, with its tables of 80 languages, than all else that is done to a short text.
 */
const ownWords: Record<string, ReadonlySet<string>> = {
  en: new Set(
    'the and of you your we our that this these their they it with by from are been which will may shall not any other such when how about'.split(
      ' ',
    ),
  ),
};
/**
 * How many units of a text have one of these at least: English has one in 20 to 35, other languages in 70 or more. A
 * single sample may have fewer, since it may be a list.
 */
const oneIn = { text: 45, sample: 100 };

/**
 * The ISO 639-3 code of the language that `prose` is in, when that is another than `language` (a BCP 47 tag); `null`
 * when it is that one, when it can't be told, and for languages that we can't tell apart.
 */
export async function foreignLanguage(prose: string, language: string): Promise<string | null> {
  const tag = language.split('-')[0] ?? '';
  const wanted = codes[tag];
  if (wanted === undefined) return null;
  // Many pages begin and end with a row of other languages to choose from.
  const samples =
    prose.length <= 3 * sampleLength
      ? [prose]
      : [0.2, 0.5, 0.8].map((share) => prose.slice(Math.floor(prose.length * share)).slice(0, sampleLength));
  const own = ownWords[tag];
  const text = samples.join(' ');
  if (isOtherScript(text)) return detected(text, wanted);
  if (own !== undefined && has(own, text, oneIn.text) && samples.every((sample) => has(own, sample, oneIn.sample)))
    return null;
  return tokensIn(text).length < fewest ? null : detected(text, wanted);
}

async function detected(text: string, wanted: string): Promise<string | null> {
  const { francAll } = await import('franc-min');
  const ranked = francAll(text, { minLength: 3 });
  const [best] = ranked;
  const sureness = ranked.find(([code]) => code === wanted)?.[1] ?? 0;
  return best === undefined || best[0] === wanted || best[0] === 'und' || sureness > 0.9 ? null : best[0];
}

function has(words: ReadonlySet<string>, text: string, units: number): boolean {
  return tokensIn(text).filter(({ word }) => words.has(word)).length * units > text.length;
}

/** Chinese, Japanese and Thai are written without blanks, so that many words look like one. */
export function isOtherScript(text: string): boolean {
  const others = text.match(/(?!\p{Script=Latin})\p{L}/gu)?.length ?? 0;
  if (others <= fewestLetters / 2) return false;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters >= fewestLetters && others > letters / 2;
}
