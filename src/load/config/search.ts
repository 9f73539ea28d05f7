import { cosmiconfig } from 'cosmiconfig';

/** What a config of a folder says, or `undefined` for an empty one; `read` reads it, since it has looked at the file before. */
export async function configNamed(name: string, folder: string, read: () => unknown): Promise<unknown> {
  const found = await cosmiconfig('candor', {
    searchPlaces: [name],
    loaders: { '.json': read, '.yaml': read, noExt: read },
    searchStrategy: 'none',
  }).search(folder);
  return found === null || found.isEmpty === true ? undefined : found.config;
}
