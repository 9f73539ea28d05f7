import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { sentencesIn } from './sentences.ts';

const wordPattern = /[\p{L}\p{N}]+(?:['\u2019-][\p{L}\p{N}]+)*/gu;

/** The words of a text, numbers included. */
export function wordsIn(text: string): string[] {
  return text.match(wordPattern) ?? [];
}

const counted = new Map<string, number>();

/** At least 1. */
export function syllablesIn(word: string): number {
  let syllables = counted.get(word);
  if (syllables === undefined) {
    syllables = Math.max(1, syllable(word));
    if (counted.size < 50_000) counted.set(word, syllables);
  }
  return syllables;
}

/** The school years that it takes to read something with ease, roughly -3 to 20. Source: Kincaid and others, 1975. */
export function gradeOf({ sentences, words, syllables }: Record<'sentences' | 'words' | 'syllables', number>): number {
  return fleschKincaid({ sentence: Math.max(1, sentences), word: words, syllable: syllables });
}

/** The grade of a text whose lines are paragraphs; `null` of a text without words. */
export function readingGrade(text: string): number | null {
  const words = wordsIn(text);
  if (words.length === 0) return null;
  const sentences = text
    .split('\n')
    .flatMap((line) => sentencesIn(line).filter(({ start, end }) => wordsIn(line.slice(start, end)).length > 0));
  return gradeOf({
    sentences: sentences.length,
    words: words.length,
    syllables: words.reduce((sum, word) => sum + syllablesIn(word), 0),
  });
}
