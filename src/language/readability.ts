import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

const wordPattern = /[\p{L}\p{N}]+(?:['\u2019-][\p{L}\p{N}]+)*/gu;

/** The words of a text, numbers included. */
export function wordsIn(text: string): string[] {
  return text.match(wordPattern) ?? [];
}

/** The school years that it takes to read a text with ease, roughly -3 to 20; `null` of a text without words. */
export function readingGrade(text: string): number | null {
  const words = wordsIn(text);
  if (words.length === 0) return null;
  const sentences = text.split(/[.!?:;]+(?=\s|$)/).filter((part) => wordsIn(part).length > 0).length;
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  return fleschKincaid({ sentence: Math.max(1, sentences), word: words.length, syllable: syllables });
}
