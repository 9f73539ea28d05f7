import { english } from './en/index.ts';
import type { Language } from './language.ts';

/** Languages that texts are judged in, by BCP 47 tag. A new one is a folder beside `en` and a line here. */
const languages: ReadonlyMap<string, Language> = new Map([['en', english]]);

/** The language of a tag such as `en-GB`; English for one that nobody has described yet. */
export function languageOf(tag: string): Language {
  return languages.get(tag.toLowerCase()) ?? languages.get(tag.toLowerCase().replace(/-.*$/, '')) ?? english;
}
