import { InputError } from '../domain/input-error.ts';
import type { Rubric } from '../domain/rubric.ts';
import { didYouMean } from '../language/nearest.ts';
import type { RubricFile } from './rubric-schema.ts';
import { withDefaults } from './rubric-defaults.ts';

/** Each shipped rubric is checked by the tests and compiled to JSON by the build, so it loads without YAML or schema. */
const shipped: Record<string, () => Promise<{ default: unknown }>> = {
  cluetrain: () => import('../../rubrics/cluetrain.yaml'),
};

/** The names of the rubrics that come with Candor. */
export const shippedNames: readonly string[] = Object.keys(shipped);

export function isShipped(name: string): boolean {
  return Object.hasOwn(shipped, name);
}

/** A shipped rubric by name. Throws an InputError for a name that isn't shipped. */
export async function loadShipped(name: string): Promise<Rubric> {
  return withDefaults(await shippedFile(name));
}

/** The same as it stands in its file. */
export async function shippedFile(name: string): Promise<RubricFile> {
  const load = isShipped(name) ? shipped[name] : undefined;
  if (load === undefined) {
    const hint =
      didYouMean(name, shippedNames) || ` Candor ships ${shippedNames.join(', ')}; a file is named with its path.`;
    throw new InputError({ message: `There is no shipped rubric "${name}".${hint}` });
  }
  return (await load()).default as RubricFile;
}
