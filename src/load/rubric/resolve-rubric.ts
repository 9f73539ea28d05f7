import { dirname, join } from 'node:path';
import { InputError } from '../../domain/input-error.ts';
import type { Rubric } from '../../domain/rubric.ts';
import { didYouMean } from '../../language/nearest.ts';
import type { AnswersFile } from '../answers/read-answers.ts';
import type { Placed } from '../source/schema-problems.ts';
import { isThere } from '../outside/look.ts';
import type { TextFile } from '../outside/open.ts';
import { isShipped, loadShipped, shippedNames, type Extent } from './shipped.ts';

export interface ResolvedRubric {
  rubric: Rubric;
  /** `undefined` for a shipped rubric. */
  file?: TextFile;
  placed?: Placed;
}

/** A rubric by what a person typed: a shipped name, or the path of a file. */
export async function rubricNamed(name: string, part: Extent = 'whole'): Promise<ResolvedRubric> {
  if (isShipped(name)) return { rubric: await loadShipped(name, part) };
  const looksLikePath = /[\\/]|\.ya?ml$/.test(name) || isThere(name);
  return looksLikePath ? fromFile(name) : { rubric: await loadShipped(name) };
}

/** The rubric for an answers file: the one it names, shipped or beside it as `<id>.yaml`, else `cluetrain`. */
export async function rubricFor(answers: AnswersFile, extent: Extent = 'without-checks'): Promise<ResolvedRubric> {
  const id = answers.rubricId ?? 'cluetrain';
  if (isShipped(id)) return { rubric: await loadShipped(id, extent) };
  const beside = join(dirname(answers.file.path), `${id}.yaml`);
  if (/^[a-z0-9-]+$/.test(id) && isThere(beside)) {
    const found = await fromFile(beside);
    if (found.rubric.id === id) return found;
    throw new InputError(
      answers.source.problem(
        ['rubric', 'id'],
        `The rubric in ${id}.yaml beside this file calls itself "${found.rubric.id}"; give both the same id.`,
      ),
    );
  }
  throw new InputError(
    answers.source.problem(
      ['rubric', 'id'],
      `There is no rubric "${id}": Candor ships ${shippedNames.join(', ')}, and no file ${id}.yaml stands beside this one.${didYouMean(id, shippedNames)}`,
    ),
  );
}

/** Only a rubric in a file needs the schema of rubrics. */
async function fromFile(path: string): Promise<ResolvedRubric> {
  const { openRubric } = await import('./load-rubric.ts');
  return openRubric(path);
}
