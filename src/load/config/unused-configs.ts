import { dirname, join, relative, resolve } from 'node:path';
import type { Problem } from '../../domain/input-error.ts';
import { namesIn } from '../outside/look.ts';
import { configNames, isBelow } from '../source/root.ts';

/** `.candorrc.yml`, `candor.config.ts`, `Candor.config.yaml`, `.candor.json`: what somebody took for the name of a config. */
const nearly = /^(?:\.?candor[-._]?(?:rc|config|conf)|\.candor)(?:\.(?:ya?ml|json[c5]?|[cm]?[jt]s|toml))?$/i;

/** Files from a folder up to its root that look like a config and are none, named relative to the folder. */
export function unusedConfigs(folder: string, root: string): Problem[] {
  const problems: Problem[] = [];
  for (let at = resolve(folder); at === root || isBelow(at, root); at = dirname(at)) {
    for (const name of namesIn(at)) {
      if (!nearly.test(name) || configNames.includes(name)) continue;
      const path = relative(folder, join(at, name));
      problems.push({ path, message: `This file is not used: a config is called ${configNames.join(', ')}.` });
    }
  }
  return problems;
}

/** Configs in folders below the root, on the way to what is named: a run has the config of its own root alone. */
export function configsOnTheWay(folders: readonly string[], root: string, workingFolder: string): Problem[] {
  const seen = new Set<string>();
  for (const folder of folders) {
    for (let at = folder; isBelow(at, root); at = dirname(at)) {
      for (const name of namesIn(at)) if (configNames.includes(name) || nearly.test(name)) seen.add(join(at, name));
    }
  }
  const message =
    'This config is not used: a run has the config of the folder that it is started in. Start it there, or move the file.';
  return [...seen].sort().map((path) => ({ path: relative(workingFolder, path), message }));
}
