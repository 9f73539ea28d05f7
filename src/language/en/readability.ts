import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { shortestSentence, type ReadingCounts } from '../language.ts';
import { sentencesIn } from './sentences.ts';

const wordPattern = /[\p{L}\p{N}]+(?:['\u2019-][\p{L}\p{N}]+)*/gu;

/** The words of a text, numbers included. */
export function wordsIn(text: string): string[] {
  return text.match(wordPattern) ?? [];
}

/** Where the library is one off, as the CMU Pronouncing Dictionary has it. */
const corrections: [string, number][] = [
  ['area', 3],
  ['areas', 3],
  ['every', 3],
  ['marriage', 2],
  ['recipient', 4],
  ['recipients', 4],
  ['sunglasses', 3],
];

const counted = new Map<string, number>(corrections);

/** Longer than any word; what goes on for longer is not worth the time, which grows with the square of the length. */
const longestWord = 50;

/** At least 1; of the first 50 letters. */
export function syllablesIn(word: string): number {
  if (word.length > longestWord) return Math.max(1, syllable(word.slice(0, longestWord)));
  let syllables = counted.get(word);
  if (syllables === undefined) {
    syllables = Math.max(1, syllable(word));
    if (counted.size < 50_000) counted.set(word, syllables);
  }
  return syllables;
}

/** The school years that it takes to read something with ease, roughly -3 to 20. Source: Kincaid and others, 1975. */
export function gradeOf({ sentences, words, syllables }: ReadingCounts): number {
  return fleschKincaid({ sentence: Math.max(1, sentences), word: words, syllable: syllables });
}

export function countsOf(text: string): ReadingCounts {
  const words = wordsIn(text);
  const sentences = sentencesIn(text).filter(
    ({ start, end }) => wordsIn(text.slice(start, end)).length >= shortestSentence,
  );
  return {
    sentences: Math.max(1, sentences.length),
    words: words.length,
    syllables: words.reduce((sum, word) => sum + syllablesIn(word.toLowerCase()), 0),
  };
}

/** The grade of a text whose lines are paragraphs; `null` of a text without words. */
export function readingGrade(text: string): number | null {
  const counts = text
    .split('\n')
    .filter((line) => wordsIn(line).length > 0)
    .map(countsOf);
  if (counts.length === 0) return null;
  const sum = (of: (counts: ReadingCounts) => number) => counts.reduce((total, one) => total + of(one), 0);
  return gradeOf({
    sentences: sum(({ sentences }) => sentences),
    words: sum(({ words }) => words),
    syllables: sum(({ syllables }) => syllables),
  });
}
