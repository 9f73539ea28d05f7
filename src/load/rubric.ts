import { InputError, type Problem } from '../domain/input-error.ts';
import type { Rubric } from '../domain/rubric.ts';
import { readText, type TextFile } from './read-text.ts';
import { rubricSchema, type RubricFile } from './rubric-schema.ts';
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

/** A problem when the file is not of the format that this program reads. */
export function formatVersionProblem(source: YamlSource, kind: 'rubric' | 'answers'): Problem | undefined {
  const value = source.value;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return source.problem([], `This is not a Candor ${kind} file; it must begin with "candor: 1".`);
  }
  if (Object.hasOwn(value, 'createdAt')) {
    return source.problem([], 'This is a saved report; print it with "candor report".');
  }
  if (kind === 'answers' && Object.hasOwn(value, 'questions')) {
    return source.problem([], 'This is a rubric, not an answers file; name it with --rubric.');
  }
  if (kind === 'rubric' && Object.hasOwn(value, 'answers')) {
    return source.problem([], 'This is an answers file, not a rubric.');
  }
  const version: unknown = Object.hasOwn(value, 'candor') ? (value as { candor: unknown }).candor : undefined;
  if (version === 1) return undefined;
  if (version === undefined) return source.problem([], `"candor: 1", the format version, is missing.`);
  return source.problem(['candor'], 'This program reads format version 1; write "candor: 1" or update Candor.');
}

/** Fills in what a rubric file may leave out. */
export function withDefaults(file: RubricFile): Rubric {
  return {
    ...file,
    language: file.language ?? 'en',
    balance: file.balance ?? 'geometric',
    minimum_coverage: file.minimum_coverage ?? 0.6,
    maximum_not_applicable: file.maximum_not_applicable ?? 0.3,
    effort_days: file.effort_days ?? { S: 1, M: 5, L: 20 },
    roles: file.roles ?? [],
    facts: file.facts ?? [],
    principles: file.principles.map((principle) => ({ ...principle, weight: principle.weight ?? 1 })),
    questions: file.questions.map((question) => ({
      ...question,
      weight: question.weight ?? 1,
      depth: question.depth ?? 'quick',
      levels: question.levels,
      not_applicable: question.not_applicable ?? 'allowed',
      advice: question.advice ?? [],
      sources: question.sources ?? [],
    })),
    rules: file.rules ?? [],
  };
}
