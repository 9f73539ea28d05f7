import { InputError } from '../../domain/input-error.ts';
import type { Rubric } from '../../domain/rubric.ts';
import { formatVersionProblem } from '../source/format-version.ts';
import { phraseTables } from '../../language/phrase/check-phrases.ts';
import type { PhraseTables } from '../../language/phrase/tables.ts';
import { readText, type TextFile } from '../outside/open.ts';
import { withDefaults } from './defaults.ts';
import { extendRubric } from './extends.ts';
import { withFiles } from './files.ts';
import { RubricFiles } from './rubric-files.ts';
import { sizeProblems } from './sizes.ts';
import type { Whole } from './patch.ts';
import { listsOf } from './entries.ts';
import { meaningProblems } from './meaning.ts';
import { resolvedSchema } from './rubric-schema.ts';
import { withValidFigures } from './sight.ts';
import { schemaProblems, type Placed } from '../source/schema-problems.ts';
import { sortByPlace, YamlSource } from '../source/yaml-source.ts';

interface LoadedRubric {
  rubric: Rubric;
  file: TextFile;
  /** Says where in the file a part of the rubric stands. */
  placed: Placed;
}

/** Reads a rubric file and all that it extends. Throws an InputError with every problem of the file. */
export async function loadRubric(path: string): Promise<Rubric> {
  return (await openRubric(path)).rubric;
}

/** The same, with what says where in the file things stand. */
export async function openRubric(path: string): Promise<LoadedRubric> {
  const file = readText(path, 'rubric');
  const { shape, placed } = await rubricIn(file);
  return { rubric: withDefaults(shape), file, placed };
}

/** The rubric in a text; relative names of what it extends start from the file's folder. Throws an InputError. */
export async function parseRubric(file: TextFile): Promise<Rubric> {
  return withDefaults((await rubricIn(file)).shape);
}

/**
 * A rubric as the program ships it: joined with the files that it names, and checked. What it extends is shipped too, so
 * such a rubric stays as it is written. Throws an InputError with every problem of its files.
 */
export async function rubricToShip(path: string): Promise<unknown> {
  const file = readText(path, 'rubric');
  const { value } = new YamlSource(file);
  return Object.hasOwn(value as object, 'extends') ? value : (await rubricIn(file)).shape;
}

/** The phrases of a rubric that stands alone, for the build to put beside it. */
export async function phrasesToShip(path: string): Promise<PhraseTables> {
  const { shape } = await rubricIn(readText(path, 'rubric'));
  return phraseTables(withDefaults(shape));
}

/** A whole rubric, checked, with nothing filled in. */
async function rubricIn(file: TextFile, files = new RubricFiles()): Promise<{ shape: Whole; placed: Placed }> {
  files.take(file);
  const source = new YamlSource(file);
  const wrongVersion = formatVersionProblem(source, 'rubric');
  if (wrongVersion !== undefined) throw new InputError(wrongVersion);
  refuseTooLarge(source);
  const isExtending = Object.hasOwn(source.value as object, 'extends');
  const whole: Placed = isExtending
    ? await extendRubric(source, files, async (parent, inner) => (await rubricIn(parent, inner)).shape)
    : withFiles(source, files);
  refuseTooLarge(whole);
  const { value: shape, problems, faulty } = schemaProblems(whole, resolvedSchema);
  problems.push(...meaningProblems(whole, listsOf(whole.value, faulty)));
  if (shape === undefined || problems.length > 0) throw new InputError(sortByPlace(problems));
  if (shape.checks?.some((check) => check.measured !== undefined || check.measured_sure !== undefined) !== true)
    return { shape, placed: whole };
  return { shape: { ...shape, checks: withValidFigures(shape.checks, withDefaults(shape)) }, placed: whole };
}

function refuseTooLarge(whole: Placed): void {
  const problems = sizeProblems(whole);
  if (problems.length > 0) throw new InputError(problems);
}
