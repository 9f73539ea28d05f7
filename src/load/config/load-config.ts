import { existsSync, lstatSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { DocumentKind } from '../../domain/document.ts';
import { InputError, type Problem } from '../../domain/input-error.ts';
import type { OutputPlace } from './outputs.ts';
import type { ConfigFile } from './config-schema.ts';
import { liesIn, thereAndRest } from '../source/places.ts';
import { readText } from '../source/read-text.ts';
import { configNames, rootAbove } from '../source/root.ts';
import type { Placed } from '../source/schema-problems.ts';
import { groupAt } from '../source/value-at.ts';
import { isShipped } from '../rubric/shipped.ts';
import { sortByPlace, YamlSource } from '../source/yaml-source.ts';

/** What a project has settled for its runs; every flag wins over it. */
export interface Config {
  path: string;
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

/**
 * The config of the project that a folder belongs to. It stands in the root: the search ends there, and nothing above
 * it is seen. Throws an InputError for a config with problems.
 */
export async function loadConfig(folder: string): Promise<Config | undefined> {
  const root = rootAbove(folder) ?? resolve(folder);
  // Most projects have none; only those that do pay for the search.
  const configs = [...configNames, 'package.json'].filter((name) => holdsConfig(join(root, name)));
  if (configs.length === 0) return undefined;
  if (configs.length > 1) {
    throw new InputError({
      path: root,
      message: `There are several configs here, ${configs.join(' and ')}; keep one.`,
    });
  }
  const { searchConfig } = await import('./search.ts');
  const sources = new Map<string, YamlSource>();
  const found = await searchConfig(root, (path) => {
    const source = new YamlSource(readText(path, 'config'));
    sources.set(path, source);
    return source.value;
  });
  const source = found === null ? undefined : sources.get(found.filepath);
  if (found === null || source === undefined) return undefined;
  const inPackage = found.filepath.endsWith('package.json');
  return checked(found.filepath, root, {
    value: found.config,
    problem: (keys, message, part) => source.problem(inPackage ? ['candor', ...keys] : keys, message, part),
  });
}

function holdsConfig(path: string): boolean {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return false;
  if (path.endsWith('package.json')) return holdsCandorKey(path);
  if (!existsSync(path) || !statSync(path).isFile()) {
    throw new InputError({
      path,
      message: 'This config is not an ordinary file, so it is not read; take it away or mend it.',
    });
  }
  return true;
}

function holdsCandorKey(path: string): boolean {
  try {
    return Object.hasOwn(groupAt(JSON.parse(readFileSync(path, 'utf8')), []), 'candor');
  } catch {
    return false; // a package.json that npm can't read either is none of our business
  }
}

async function checked(path: string, root: string, placed: Placed): Promise<Config> {
  const { schemaProblems } = await import('../source/schema-problems.ts');
  const { configSchema } = await import('./config-schema.ts');
  const { value, problems } = schemaProblems(placed, configSchema);
  if (value === undefined) throw new InputError(sortByPlace(problems));
  const { rubric, outputs, documents, ...rest } = value;
  const here = dirname(path);
  const named = documents?.map((entry) =>
    typeof entry === 'string' ? { path: resolve(here, entry) } : { ...entry, path: resolve(here, entry.path) },
  );
  const files = new Map(Object.entries(outputs ?? {}).map(([format, file]) => [format, resolve(here, file)]));
  const misplaced = [
    ...outsideProblems(documents ?? [], here, root, placed),
    ...(await outputProblems(files, { root, documents: (named ?? []).map((entry) => entry.path) }, placed)),
  ];
  if (misplaced.length > 0) throw new InputError(sortByPlace(misplaced));
  return {
    path,
    ...rest,
    documents: named,
    rubric: rubric === undefined || isShipped(rubric) ? rubric : resolve(here, rubric),
    outputs: outputs === undefined ? undefined : files,
  };
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
