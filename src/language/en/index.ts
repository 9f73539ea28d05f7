import type { Language } from '../language.ts';
import { Clauses } from './clauses.ts';
import { dateIn } from './dates.ts';
import { extendsWhatWasSaid } from './extension.ts';
import { namesWhatComes } from './heading.ts';
import { isPassive } from './passive.ts';
import { isPromise } from './promise.ts';
import { amountIn, promisedIn } from './promised.ts';
import { gradeOf, syllablesIn } from './readability.ts';
import { sentencesIn } from './sentences.ts';
import { english as words } from './words.ts';

export const english: Language = {
  ...words,
  sentencesIn,
  isPassive,
  isPromise,
  promisedIn,
  amountIn,
  syllablesIn,
  gradeOf,
  dateIn,
  namesWhatComes,
  extendsWhatWasSaid,
  clausesOf: (words, breaks) => new Clauses(words, breaks),
};
