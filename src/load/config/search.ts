import { cosmiconfig } from 'cosmiconfig';
import { configNames } from '../source/root.ts';

/** The first config in a folder, read by our own YAML reader; a file of its own, so that it loads only when needed. */
export async function searchConfig(
  folder: string,
  read: (path: string) => unknown,
): Promise<{ filepath: string; config: unknown } | null> {
  return cosmiconfig('candor', {
    searchPlaces: ['package.json', ...configNames],
    loaders: { '.json': read, '.yaml': read, noExt: read },
    searchStrategy: 'none',
  }).search(folder);
}
