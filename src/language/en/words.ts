import type { LanguageOfWords } from '../language.ts';
import { scanWords, wordsOf } from './tokens.ts';
import { verbForms, wordFamily } from './verb-forms.ts';

/** What phrases need of English. */
export const english: LanguageOfWords = {
  verbForms,
  wordFamily,
  scanWords,
  wordsOf,
  wordsIn(text) {
    const words: string[] = [];
    scanWords(text, 0, text.length, (from, to) => words.push(...wordsOf(text.slice(from, to))));
    return words;
  },
};
