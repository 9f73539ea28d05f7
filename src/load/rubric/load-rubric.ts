import { InputError } from '../../domain/input-error.ts';
import type { Rubric } from '../../domain/rubric.ts';
import { formatVersionProblem } from '../source/format-version.ts';
import { readText, type TextFile } from '../source/read-text.ts';
import { withDefaults } from './defaults.ts';
import { extendRubric } from './extends.ts';
import type { Whole } from './patch.ts';
import { listsOf } from './entries.ts';
import { meaningProblems } from './meaning.ts';
import { rubricSchema } from './rubric-schema.ts';
import { schemaProblems, type Placed } from '../source/schema-problems.ts';
import { sortByPlace, YamlSource } from '../source/yaml-source.ts';

export interface LoadedRubric {
  rubric: Rubric;
  file: TextFile;
  /** Says where in the file a part of the rubric stands. */
  placed: Placed;
}

/** Reads a rubric file and all that it extends. Throws an InputError with every problem of the file. */
export async function loadRubric(path: string): Promise<LoadedRubric> {
  const file = readText(path, 'rubric');
  const { shape, placed } = await rubricIn(file, []);
  return { rubric: withDefaults(shape), file, placed };
}

/** The rubric in a text; relative names of what it extends start from the file's folder. Throws an InputError. */
export async function parseRubric(file: TextFile): Promise<Rubric> {
  return withDefaults((await rubricIn(file, [])).shape);
}

/** A whole rubric, checked, with nothing filled in. `chain` holds the real paths of the files that led here. */
async function rubricIn(file: TextFile, chain: readonly string[]): Promise<{ shape: Whole; placed: Placed }> {
  const source = new YamlSource(file);
  const wrongVersion = formatVersionProblem(source, 'rubric');
  if (wrongVersion !== undefined) throw new InputError(wrongVersion);
  const isExtending = Object.hasOwn(source.value as object, 'extends');
  const whole: Placed = isExtending
    ? await extendRubric(source, chain, async (parent, line) => (await rubricIn(parent, line)).shape)
    : source;
  const { extends: parents, ...shape } = whole.value as Whole;
  const { problems, faulty } = schemaProblems({ value: shape, problem: whole.problem.bind(whole) }, rubricSchema);
  problems.push(...meaningProblems(whole, listsOf(shape, faulty)));
  if (problems.length > 0) throw new InputError(sortByPlace(problems));
  return { shape: parents === undefined ? shape : { ...shape, extends: parents }, placed: whole };
}
