import { expect, test } from 'vitest';
import { gradeOf, readingGrade, syllablesIn, wordsIn } from '../../../src/language/en/readability.ts';

test.each([
  ['cat', 1],
  ['bakery', 3],
  ['area', 3],
  ['every', 3],
  ['recipients', 4],
  ['marriage', 2],
  ['pst', 1],
  ['', 1],
])('"%s" has %d syllables', (word, count) => expect(syllablesIn(word)).toBe(count));

test.each([
  ["It's 3.5 of well-known caf\u00e9s.", ["It's", '3', '5', 'of', 'well-known', 'caf\u00e9s']],
  ['- * -', []],
])('the words of "%s"', (text, words) => expect(wordsIn(text)).toEqual(words));

test.each([
  // 0.39 * words in a sentence + 11.8 * syllables in a word - 15.59
  [{ sentences: 2, words: 40, syllables: 40 }, 4.01],
  [{ sentences: 1, words: 10, syllables: 20 }, 11.91],
  [{ sentences: 0, words: 10, syllables: 20 }, 11.91],
])('the grade of %j is %d', (counts, grade) => expect(gradeOf(counts)).toBeCloseTo(grade, 9));

test.each([
  ['Cat cat cat cat. Cat cat cat cat.', 0.39 * 4 + 11.8 - 15.59],
  // Lines are paragraphs, and a label of two words is no sentence.
  ['Cat cat cat cat\nCat cat cat cat', 0.39 * 4 + 11.8 - 15.59],
  ['Cat cat cat cat. Cat cat.', 0.39 * 6 + 11.8 - 15.59],
  ['Cat cat cat cat. Cat cat cat.', 0.39 * 3.5 + 11.8 - 15.59],
  ['AREA area Area area', 0.39 * 4 + 11.8 * 3 - 15.59],
  ['Cat cat', 0.39 * 2 + 11.8 - 15.59],
  ['\n \n', null],
])('the grade of %j', (text, grade) => {
  if (grade === null) expect(readingGrade(text)).toBeNull();
  else expect(readingGrade(text)).toBeCloseTo(grade, 9);
});
