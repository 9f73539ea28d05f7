import type { Calibration } from '../../domain/calibration.ts';
import { InputError } from '../../domain/input-error.ts';
import type { ReaderWeights } from '../../domain/reader-weights.ts';
import type { Rubric } from '../../domain/rubric.ts';
import { didYouMean } from '../../language/nearest.ts';
import type { PhraseTables } from '../../language/phrase/tables.ts';
import { extended, type Whole } from './patch.ts';
import type { ExtendingFile } from './rubric-schema.ts';
import { withDefaults } from './defaults.ts';

/** Each shipped rubric is checked by the tests and compiled to JSON by the build, so it loads without YAML or schema. */
const shipped: Record<string, Record<Extent, () => Promise<{ default: unknown }>>> = {
  cluetrain: {
    whole: () => import('../../../rubrics/cluetrain.yaml'),
    'without-checks': () => import('../../../rubrics/cluetrain.yaml'),
  },
  policy: {
    whole: () => import('../../../rubrics/policy/policy.yaml'),
    'without-checks': () => import('../../../rubrics/policy/policy.yaml?without-checks'),
  },
};

/** Answers have nothing to do with checks, and checks are most of what there is to load. */
export type Extent = 'whole' | 'without-checks';

/** The names of the rubrics that come with Candor. */
export const shippedNames: readonly string[] = Object.keys(shipped);

export function isShipped(name: string): boolean {
  return Object.hasOwn(shipped, name);
}

/** A shipped rubric by name. Throws an InputError for a name that isn't shipped. */
export async function loadShipped(name: string, part: Extent = 'whole'): Promise<Rubric> {
  return withDefaults(await shippedFile(name, part));
}

/** The same as its file says it, together with what that extends. */
export async function shippedFile(name: string, part: Extent = 'whole'): Promise<Whole> {
  const load = isShipped(name) ? shipped[name]?.[part] : undefined;
  if (load === undefined) {
    const hint =
      didYouMean(name, shippedNames) || ` Candor ships ${shippedNames.join(', ')}; a file is named with its path.`;
    throw new InputError({ message: `There is no shipped rubric "${name}".${hint}` });
  }
  const own = (await load()).default as Whole | ExtendingFile;
  if (own.extends === undefined) return own as Whole;
  let whole: Whole | undefined;
  for (const parent of own.extends) {
    const file = await shippedFile(parent, part);
    whole = whole === undefined ? file : extended(whole, file as unknown as ExtendingFile);
  }
  return { ...extended(whole ?? ({} as Whole), own as ExtendingFile), extends: own.extends };
}

/** The words and weights of the statistical reader. */
export async function shippedReader(): Promise<ReaderWeights> {
  const { default: weights } = await import('../../../rubrics/reader.json', { with: { type: 'json' } });
  return weights;
}

/** What makes a share and a score of the evidence in a text. */
export async function shippedCalibration(): Promise<Calibration> {
  const { default: calibration } = await import('../../../rubrics/calibration.json', { with: { type: 'json' } });
  const { date, share, style, scales } = calibration;
  return { date, share, style, scales };
}

/** The phrases of a shipped rubric, ready to be looked for; `undefined` for one that has none. */
export async function shippedPhrases(name: string): Promise<PhraseTables | undefined> {
  if (!isShipped(name)) return undefined;
  // All shipped checks stand there.
  const { default: tables } = await import('../../../rubrics/policy/policy.yaml?phrases');
  return tables as PhraseTables;
}
