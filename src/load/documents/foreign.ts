import { francAll } from 'franc-min';
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
 * The ISO 639-3 code of the language that `prose` is in, when that is another than `language` (a BCP 47 tag); `null`
 * when it is that one, when it can't be told, and for languages that we can't tell apart.
 */
export function foreignLanguage(prose: string, language: string): string | null {
  const wanted = codes[language.split('-')[0] ?? ''];
  if (wanted === undefined) return null;
  // Many pages begin and end with a row of other languages to choose from.
  const samples = [0.2, 0.5, 0.8].map((share) => prose.slice(Math.floor(prose.length * share)).slice(0, sampleLength));
  const text = prose.length <= 3 * sampleLength ? prose : samples.join(' ');
  if (tokensIn(text).length < fewest && !isOtherScript(text)) return null;
  const ranked = francAll(text, { minLength: 3 });
  const [best] = ranked;
  const own = ranked.find(([code]) => code === wanted)?.[1] ?? 0;
  return best === undefined || best[0] === wanted || best[0] === 'und' || own > 0.9 ? null : best[0];
}

/** Chinese, Japanese and Thai are written without blanks, so that many words look like one. */
function isOtherScript(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return letters >= fewestLetters && latin < letters / 2;
}
