import { at } from '../../../domain/at.ts';
import type { ReadabilityCheck } from '../../../domain/check.ts';
import type { Measure } from '../../../domain/message.ts';
import type { Language } from '../../../language/language.ts';
import { shortestSentence } from '../../../language/language.ts';
import type { Reading } from '../reading.ts';
import type { Sentence } from '../sentence.ts';
import type { KindOfCheck } from './look.ts';

/** How many school years it takes to read the text; points between `good` and `bad`. Headings and cells don't count. */
export const readability: KindOfCheck<ReadabilityCheck> = {
  look({ good }, reading) {
    const sums = readabilitySums(reading, reading.sentences);
    const grade = gradeFrom(sums, reading.language);
    if (grade === null || grade <= good) return { seen: [], told: [], sums };
    const message: Measure = { code: 'reading-grade', values: { grade: Math.round(grade) } };
    return { seen: [{ message }], told: [], sums };
  },

  points({ good, bad }, looked, language) {
    const total = looked.reduce((sum, { sums }) => sum.map((value, index) => value + (sums?.[index] ?? 0)), [0, 0, 0]);
    const grade = gradeFrom(total, language);
    return grade === null ? null : 100 * Math.min(1, Math.max(0, (bad - grade) / (bad - good)));
  },
};

/** How many sentences, words and syllables, for some sentences of a text. */
export function readabilitySums(reading: Reading, sentences: readonly Sentence[]): number[] {
  let count = 0;
  let words = 0;
  let syllables = 0;
  for (const sentence of sentences) {
    const { kind } = at(reading.document.blocks, sentence.block);
    const own = sentence.length - sentence.lead;
    if (kind === 'heading' || kind === 'cell' || own < shortestSentence) continue;
    count++;
    words += own;
    syllables += reading.syllablesOf(sentence);
  }
  return [count, words, syllables];
}

function gradeFrom([sentences = 0, words = 0, syllables = 0]: number[], language: Language): number | null {
  return words < 30 ? null : language.gradeOf({ sentences, words, syllables });
}
