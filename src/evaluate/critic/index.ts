import type { Rubric } from '../../domain/rubric.ts';
import { bandWarnings } from './bands.ts';
import { checkWarnings } from './checks.ts';
import { levelWarnings } from './levels.ts';
import { questionWarnings } from './questions.ts';
import { readingWarnings } from './reading.ts';
import { ruleWarnings } from './rules.ts';
import { weightWarnings } from './weights.ts';

/** Something that can be proved of a rubric and that its author can hardly have meant. */
export interface RubricWarning {
  /** The place in the rubric file, as a path of keys. */
  at: (string | number)[];
  /** One sentence: what it is and what to do. */
  message: string;
}

export type RubricCriticism = (rubric: Rubric) => RubricWarning[];

/** Every way to criticise a rubric. A new one is a file beside these and a line here. */
const criticisms: RubricCriticism[] = [
  ruleWarnings,
  weightWarnings,
  bandWarnings,
  levelWarnings,
  questionWarnings,
  readingWarnings,
  checkWarnings,
];

export function criticise(rubric: Rubric): RubricWarning[] {
  return criticisms.flatMap((criticism) => criticism(rubric));
}
