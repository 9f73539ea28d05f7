import { dirname, join, relative, resolve } from 'node:path';
import type { DocumentKind } from '../../domain/document.ts';
import { InputError, type Problem } from '../../domain/input-error.ts';
import { holdsName, kindOf } from '../outside/look.ts';
import { readText } from '../outside/open.ts';
import type { OutputPlace } from './outputs.ts';
import type { ConfigFile } from './config-schema.ts';
import { packageConfig } from './package-config.ts';
import { unusedConfigs } from './unused-configs.ts';
import { liesIn, thereAndRest } from '../source/places.ts';
import { withoutByteOrderMark } from '../source/decode.ts';
import { configNames, rootAbove } from '../source/root.ts';
import type { Placed } from '../source/schema-problems.ts';
import { isShipped } from '../rubric/shipped.ts';
import { sortByPlace, YamlSource } from '../source/yaml-source.ts';

/** What a project has settled for its runs; every flag wins over it. */
export interface Config {
  /** A shipped name or an absolute path. */
  rubric?: string | undefined;
  depth?: ConfigFile['depth'];
  formats?: string[] | undefined;
  /** Absolute paths by format, all below the root. */
  outputs?: ReadonlyMap<string, string> | undefined;
  /** Absolute files, folders or patterns. */
  documents?: { path: string; kind?: DocumentKind | undefined }[] | undefined;
  severities?: ConfigFile['severities'];
  gate?: ConfigFile['gate'];
}

export interface LoadedConfig {
  config: Config | undefined;
  /** What looks like a config and settles nothing. */
  warnings: Problem[];
}

/** A config that was found, and what it says. */
interface FoundConfig {
  file: string;
  placed: Placed;
}

/**
 * The config of the project that a folder belongs to. It stands in the root: the search ends there, and nothing above
 * it is seen. Throws an InputError, with paths relative to the folder, for a config with problems or one that can't be
 * read.
 */
export async function loadConfig(folder: string): Promise<LoadedConfig> {
  const root = rootAbove(folder) ?? resolve(folder);
  const warnings = unusedConfigs(folder, root);
  const named = configNames.filter((name) => holdsName(join(root, name)));
  const shown = (name: string) => relative(folder, join(root, name));
  const inPackage = packageConfig(join(root, 'package.json'), shown('package.json'), warnings);
  if (named.length + (inPackage === undefined ? 0 : 1) > 1) {
    const all = [...named, ...(inPackage === undefined ? [] : ['package.json'])].join(' and ');
    throw new InputError({
      path: relative(folder, root) || '.',
      message: `There are several configs here, ${all}; keep one.`,
    });
  }
  const [name] = named;
  const found = name === undefined ? inPackage : await ownConfig(name, root, shown(name));
  return { config: found === undefined ? undefined : await checked(found, root), warnings };
}

/** `undefined` for one that says nothing. */
async function ownConfig(name: string, root: string, shown: string): Promise<FoundConfig | undefined> {
  const file = join(root, name);
  if (kindOf(file) !== 'file') {
    const message = 'This config is not an ordinary file, so it is not read; take it away or mend it.';
    throw new InputError({ path: shown, message });
  }
  const text = readText(file, 'config', shown);
  if (withoutByteOrderMark(text.text).trim() === '') return undefined;
  const source = new YamlSource(text);
  const { configNamed } = await import('./search.ts');
  const said = await configNamed(name, root, () => source.value);
  return said === undefined || said === null ? undefined : { file, placed: source };
}

async function checked({ file, placed }: FoundConfig, root: string): Promise<Config> {
  const { schemaProblems } = await import('../source/schema-problems.ts');
  const { configSchema } = await import('./config-schema.ts');
  const { value, problems } = schemaProblems(placed, configSchema);
  if (value === undefined) throw new InputError(sortByPlace(problems));
  const { rubric, outputs, documents, ...rest } = value;
  const here = dirname(file);
  const named = documents?.map((entry) =>
    typeof entry === 'string' ? { path: resolve(here, entry) } : { ...entry, path: resolve(here, entry.path) },
  );
  const files = new Map(Object.entries(outputs ?? {}).map(([format, target]) => [format, resolve(here, target)]));
  const misplaced = [
    ...rubricProblems(rubric, here, root, placed),
    ...outsideProblems(documents ?? [], here, root, placed),
    ...(await outputProblems(files, { root, documents: (named ?? []).map((entry) => entry.path) }, placed)),
  ];
  if (misplaced.length > 0) throw new InputError(sortByPlace(misplaced));
  return {
    ...rest,
    documents: named,
    rubric: rubric === undefined || isShipped(rubric) ? rubric : resolve(here, rubric),
    outputs: outputs === undefined ? undefined : files,
  };
}

/** Errors in a rubric quote it, and whoever changes a config could have any file quoted. */
function rubricProblems(rubric: string | undefined, here: string, root: string, placed: Placed): Problem[] {
  if (rubric === undefined || isShipped(rubric) || liesIn(resolve(here, rubric), root)) return [];
  const message = 'A config may name a rubric below its project folder alone; use --rubric for another one.';
  return [placed.problem(['rubric'], message)];
}

function outsideProblems(
  entries: NonNullable<ConfigFile['documents']>,
  here: string,
  root: string,
  placed: Placed,
): Problem[] {
  return entries.flatMap((entry, index) => {
    const [path, keys] = typeof entry === 'string' ? [entry, []] : [entry.path, ['path']];
    // Of a pattern, its folder.
    if (liesIn(thereAndRest(resolve(here, path)).there, root)) return [];
    const message = 'A config may name documents below its project folder alone; type the names of others.';
    return [placed.problem(['documents', index, ...keys], message)];
  });
}

async function outputProblems(
  files: ReadonlyMap<string, string>,
  place: OutputPlace,
  placed: Placed,
): Promise<Problem[]> {
  if (files.size === 0) return [];
  const { outputRefusal } = await import('./outputs.ts');
  return [...files].flatMap(([format, target]) => {
    const refusal = outputRefusal(format, target, place);
    return refusal === undefined ? [] : [placed.problem(['outputs', format], refusal)];
  });
}
