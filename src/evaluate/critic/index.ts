import type { Rubric } from '../../domain/rubric.ts';
import { bandWarnings } from './bands.ts';
import { checkWarnings } from './checks.ts';
import { levelWarnings } from './levels.ts';
import { listWarnings } from './lists.ts';
import { phraseWarnings } from './phrases.ts';
import { questionWarnings } from './questions.ts';
import { readingWarnings } from './readability.ts';
import { ruleWarnings } from './rules.ts';
import { saysWarnings } from './says.ts';
import type { RubricWarning } from './warning.ts';
import { weightWarnings } from './weights.ts';

type RubricCriticism = (rubric: Rubric) => RubricWarning[];

/** Every way to criticise a rubric. A new one is a file beside these and a line here. */
const criticisms: RubricCriticism[] = [
  ruleWarnings,
  weightWarnings,
  bandWarnings,
  levelWarnings,
  questionWarnings,
  readingWarnings,
  checkWarnings,
  listWarnings,
  phraseWarnings,
  saysWarnings,
];

export function criticise(rubric: Rubric): RubricWarning[] {
  return criticisms.flatMap((criticism) => criticism(rubric));
}
