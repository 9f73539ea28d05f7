import { dirname, join, resolve } from 'node:path';
import { InputError, type Problem } from '../../domain/input-error.ts';
import { didYouMean } from '../../language/nearest.ts';
import { isThere } from '../outside/look.ts';
import { readText, type TextFile } from '../outside/open.ts';
import { realPath } from '../source/places.ts';
import { isBelow, rootAbove } from '../source/root.ts';
import { entriesOf, extended, listNames, type ListName, type Whole } from './patch.ts';
import { extendingSchema, type ExtendingFile } from './rubric-schema.ts';
import { schemaProblems, type Placed } from '../source/schema-problems.ts';
import { isShipped, shippedFile, shippedNames } from './shipped.ts';
import type { RubricFiles } from './rubric-files.ts';
import { sortByPlace, type KeyPath, type YamlSource } from '../source/yaml-source.ts';

type Read = (file: TextFile, files: RubricFiles) => Promise<Whole>;

/**
 * What a file that extends others comes to: theirs in order, then its own entries, patched by id. Order is kept, and
 * what is new stands at the end. Throws an InputError that names both files when one of the others can't be had.
 */
export async function extendRubric(source: YamlSource, files: RubricFiles, read: Read): Promise<Placed> {
  const { value: own, problems } = schemaProblems(source, extendingSchema);
  if (own === undefined) throw new InputError(sortByPlace(problems));
  let whole: Whole | undefined;
  const ids: string[] = [];
  for (const [index, name] of own.extends.entries()) {
    const parent = await parentNamed(name, index, source, files, read);
    whole = whole === undefined ? parent : extended(whole, parent as unknown as ExtendingFile);
    ids.push(...(parent.extends ?? []), parent.id);
  }
  const base = whole ?? ({} as Whole);
  const unknown = unknownPatches(source, own, base);
  if (unknown.length > 0) throw new InputError(sortByPlace(unknown));
  const value: Whole = { ...extended(base, own), extends: [...new Set(ids)] };
  return { value, problem: (keys, message, part) => placeInOwn(source, own, value, keys, message, part) };
}

async function parentNamed(
  name: string,
  index: number,
  source: YamlSource,
  files: RubricFiles,
  read: Read,
): Promise<Whole> {
  const refuse = (message: string) => new InputError(source.problem(['extends', index], message));
  const here = source.file.path;
  if (isShipped(name)) return (await shippedFile(name)) as Whole;
  const isPath = /^\.{0,2}\//.test(name) || /^[^/]+\.ya?ml$/.test(name);
  const folder = dirname(resolve(here));
  const named = isPath ? { path: resolve(folder, name), within: rootAbove(folder) ?? folder } : inPackage(name, folder);
  const outside = () =>
    refuse(
      `${here} extends "${name}", which lies outside ${isPath ? 'its project folder' : 'its package'}, so it is not read.`,
    );
  // By its words first: nobody may ask whether there is such a file.
  if (named !== undefined && !isBelow(named.path, named.within)) throw outside();
  if (named === undefined || !isThere(named.path)) {
    const hint =
      didYouMean(name, shippedNames) ||
      (isPath ? ' Check the name.' : ' Install the package, or name a file with ./ before it.');
    throw refuse(`${here} extends "${name}", and there is none.${hint}`);
  }
  const real = realPath(named.path);
  if (!isBelow(real, realPath(named.within))) throw outside();
  const inner = files.below(realPath(here));
  if (inner.chain.includes(real))
    throw refuse(`${here} extends "${name}", which extends this file in turn; take one of them out.`);
  return inner.once(real, refuse, () => read(readText(named.path, 'rubric'), inner));
}

/** The rubric file of an installed package: `name` means its rubric.yaml, `name/other.yaml` another file in it. */
function inPackage(name: string, from: string): { path: string; within: string } | undefined {
  const [, pack, file] = /^((?:@[\w.-]+\/)?[\w.-]+)(?:\/(.+))?$/.exec(name) ?? [];
  if (pack === undefined || pack.startsWith('.')) return undefined;
  for (let folder = from; ; folder = dirname(folder)) {
    const within = join(folder, 'node_modules', pack);
    const path = join(within, file ?? 'rubric.yaml');
    if (isThere(path) || !isBelow(path, within)) return { path, within };
    if (dirname(folder) === folder) return undefined;
  }
}

/** Entries that drop what isn't there, and entries that stand twice. */
function unknownPatches(source: YamlSource, own: ExtendingFile, base: Whole): Problem[] {
  return listNames.flatMap((list) => {
    const known = entriesOf(base, list).map(({ id }) => id);
    const seen = new Set<string>();
    return entriesOf(own, list).flatMap(({ id, ignore }, index) => {
      const twice = seen.has(id);
      seen.add(id);
      const at: KeyPath = [list, index, 'id'];
      if (twice) return [source.problem(at, `"${id}" stands twice among the ${list}; patch it in one place.`)];
      if (ignore !== true || known.includes(id)) return [];
      return [
        source.problem(at, `What this file extends has no "${id}" among its ${list} to drop.${didYouMean(id, known)}`),
      ];
    });
  });
}

/** A problem of the whole at the entry of this file that brought it, else at `extends`. */
function placeInOwn(
  source: YamlSource,
  own: ExtendingFile,
  whole: Whole,
  keys: KeyPath,
  message: string,
  part?: 'value' | 'key',
): Problem {
  const [list, index, ...rest] = keys;
  if (listNames.includes(list as ListName) && typeof index === 'number') {
    const id = entriesOf(whole, list as ListName)[index]?.id;
    const at = entriesOf(own, list as ListName).findIndex((entry) => entry.id === id);
    if (at >= 0) return source.problem([list as ListName, at, ...rest], message, part);
  } else if (list !== undefined && Object.hasOwn(own, list)) {
    return source.problem(keys, message, part);
  }
  return source.problem(['extends'], `Together with what this file extends: ${message}`, 'key');
}
