import type { Question } from '../domain/rubric.ts';
import { hash32 } from './hash.ts';

/** Six hex digits that change when the wording of a question or of one of its levels does. */
export function askedHash(question: Question): string {
  return hash32(JSON.stringify([question.ask, question.levels]))
    .toString(16)
    .padStart(8, '0')
    .slice(0, 6);
}
