import { InputError } from '../domain/input-error.ts';
import type { Rubric } from '../domain/rubric.ts';
import { formatVersionProblem } from './format-version.ts';
import { readText, type TextFile } from './read-text.ts';
import { withDefaults } from './rubric-defaults.ts';
import { extendRubric } from './rubric-extends.ts';
import { listsOf, meaningProblems } from './rubric-meaning.ts';
import { rubricSchema, type RubricFile } from './rubric-schema.ts';
import { schemaProblems, type Placed } from './schema-problems.ts';
import { sortByPlace, YamlSource } from './yaml-source.ts';

/** Reads a rubric file and all that it extends. Throws an InputError with every problem of the file. */
export async function loadRubric(path: string): Promise<{ rubric: Rubric; file: TextFile }> {
  const file = readText(path, 'rubric');
  return { rubric: await parseRubric(file), file };
}

/** The rubric in a text; relative names of what it extends start from the file's folder. Throws an InputError. */
export async function parseRubric(file: TextFile): Promise<Rubric> {
  return withDefaults(await rubricIn(file, []));
}

/** A whole rubric, checked, with nothing filled in. `chain` holds the real paths of the files that led here. */
async function rubricIn(file: TextFile, chain: readonly string[]): Promise<RubricFile & { extends?: string[] }> {
  const source = new YamlSource(file);
  const wrongVersion = formatVersionProblem(source, 'rubric');
  if (wrongVersion !== undefined) throw new InputError(wrongVersion);
  const isExtending = Object.hasOwn(source.value as object, 'extends');
  const whole: Placed = isExtending ? await extendRubric(source, chain, rubricIn) : source;
  const { extends: parents, ...shape } = whole.value as RubricFile & { extends?: string[] };
  const { problems, faulty } = schemaProblems({ value: shape, problem: whole.problem.bind(whole) }, rubricSchema);
  problems.push(...meaningProblems(whole, listsOf(shape, faulty)));
  if (problems.length > 0) throw new InputError(sortByPlace(problems));
  return parents === undefined ? shape : { ...shape, extends: parents };
}
