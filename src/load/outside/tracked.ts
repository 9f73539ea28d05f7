import { relative, sep } from 'node:path';
import { trackedBelow, type Tracked } from './git.ts';
import { resolved } from './look.ts';

/** Whether HEAD's tree holds a file, or something in a folder; git is asked once, and only when this is. */
export function trackedOnDemand(
  root: string,
): (entry: { path: string; real: string }, kind: 'file' | 'folder') => boolean {
  let asked: { tracked: Tracked; real: string } | undefined;
  return ({ path, real }, kind) => {
    asked ??= { tracked: trackedBelow(root), real: resolved(root) };
    const names = kind === 'file' ? asked.tracked.files : asked.tracked.folders;
    const isNamed = (from: string, to: string) => names.has(relative(from, to).split(sep).join('/').normalize());
    return isNamed(root, path) || isNamed(asked.real, real);
  };
}
