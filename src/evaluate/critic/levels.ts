import leven from 'leven';
import type { Rubric } from '../../domain/rubric.ts';
import type { RubricWarning } from './warning.ts';

/** Share of letters that two levels of a question may have in common before a reader takes one for the other. */
const mostAlike = 0.9;

/** Levels of one question that are nearly the same words. */
export function levelWarnings(rubric: Rubric): RubricWarning[] {
  return rubric.questions.flatMap((question, index) => {
    const plain = question.levels.map((text) =>
      text
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim()
        .slice(0, 500),
    );
    return plain.flatMap((text, level): RubricWarning[] => {
      const twin = plain.slice(0, level).findIndex((other) => likeness(text, other) > mostAlike);
      if (twin < 0) return [];
      return [
        {
          at: ['questions', index, 'levels', level],
          message: `Levels ${twin} and ${level} of "${question.id}" are nearly the same words; say what a visitor would see at one and not at the other.`,
        },
      ];
    });
  });
}

function likeness(one: string, other: string): number {
  const longest = Math.max(one.length, other.length);
  // Too different in length to be alike; the distance need not be computed.
  if (longest === 0 || Math.min(one.length, other.length) / longest < mostAlike) return longest === 0 ? 1 : 0;
  return 1 - leven(one, other) / longest;
}
