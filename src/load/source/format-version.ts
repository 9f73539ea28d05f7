import type { Problem } from '../../domain/input-error.ts';
import { isGroup, valueAt } from './value-at.ts';
import type { YamlSource } from './yaml-source.ts';

/** A problem when the file is not of the format that this program reads. */
export function formatVersionProblem(source: YamlSource, kind: 'rubric' | 'answers'): Problem | undefined {
  const value = source.value;
  if (!isGroup(value)) {
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
  const version = valueAt(value, ['candor']);
  if (version === 1) return undefined;
  if (version === undefined) return source.problem([], `"candor: 1", the format version, is missing.`);
  return source.problem(['candor'], 'This program reads format version 1; write "candor: 1" or update Candor.');
}
