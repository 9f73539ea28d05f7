import type { ReadabilityCheck } from '../../../domain/check.ts';
import { gradeOf, shortestSentence, syllablesIn } from '../../../language/en/readability.ts';
import type { Reading } from '../reading.ts';
import type { KindOfCheck } from './look.ts';

/** How many school years it takes to read the text; points between `good` and `bad`. Headings and cells don't count. */
export const readability: KindOfCheck<ReadabilityCheck> = {
  phrases: () => ({ seeks: {}, excuses: {} }),

  look({ good }, reading) {
    const sums = sumsOf(reading);
    const grade = gradeFrom(sums);
    if (grade === null || grade <= good) return { seen: [], told: [], sums };
    const message = `It takes about ${Math.round(grade)} years of school to read this with ease.`;
    return { seen: [{ message }], told: [], sums };
  },

  points({ good, bad }, looked) {
    const total = looked.reduce((sum, { look }) => sum.map((value, at) => value + (look.sums?.[at] ?? 0)), [0, 0, 0]);
    const grade = gradeFrom(total);
    return grade === null ? null : 100 * Math.min(1, Math.max(0, (bad - grade) / (bad - good)));
  },
};

/** Sentences, words, syllables. */
function sumsOf({ document, sentences }: Reading): number[] {
  let count = 0;
  let words = 0;
  let syllables = 0;
  for (const { block, tokens, lead } of sentences) {
    const kind = document.blocks[block]?.kind;
    if (kind === 'heading' || kind === 'cell' || tokens.length - lead < shortestSentence) continue;
    count++;
    words += tokens.length - lead;
    for (let at = lead; at < tokens.length; at++) syllables += syllablesIn(tokens[at]?.word ?? '');
  }
  return [count, words, syllables];
}

function gradeFrom([sentences = 0, words = 0, syllables = 0]: number[]): number | null {
  return words < 30 ? null : gradeOf({ sentences, words, syllables });
}
