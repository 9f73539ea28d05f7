import { InputError } from '../domain/input-error.ts';
import type { Rubric } from '../domain/rubric.ts';
import { readText, type TextFile } from './read-text.ts';
import { rubricSchema, type RubricFile } from './rubric-schema.ts';
import { formatVersionProblem } from './format-version.ts';
import { withDefaults } from './rubric-defaults.ts';
import { listsOf, meaningProblems } from './rubric-meaning.ts';
import { schemaProblems } from './schema-problems.ts';
import { sortByPlace, YamlSource } from './yaml-source.ts';

/** Reads a rubric file. Throws an InputError with every problem of the file. */
export function loadRubric(path: string): { rubric: Rubric; file: TextFile } {
  const file = readText(path, 'rubric');
  return { rubric: parseRubric(file), file };
}

/** The rubric in a text. Throws an InputError with every problem of the text. */
export function parseRubric(file: TextFile): Rubric {
  const source = new YamlSource(file);
  const wrongVersion = formatVersionProblem(source, 'rubric');
  if (wrongVersion !== undefined) throw new InputError(wrongVersion);
  const shape = source.value as RubricFile;
  const { problems, faulty } = schemaProblems(source, rubricSchema);
  problems.push(...meaningProblems(source, listsOf(shape, faulty)));
  if (problems.length > 0) throw new InputError(sortByPlace(problems));
  return withDefaults(shape);
}
