import { spawnSync } from 'node:child_process';
import { delimiter, isAbsolute, join } from 'node:path';
import { env } from 'node:process';
import { isBelow } from '../source/root.ts';
import { isFile } from './look.ts';

/** What is in HEAD's tree below a folder, with forward slashes, relative to it; empty without git, repository or commit. */
export interface Tracked {
  files: ReadonlySet<string>;
  /** Those that such a file lies in. */
  folders: ReadonlySet<string>;
}

/** Settings of the command line win over those of the repository, which may come from anybody. */
const settings = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'protocol.allow=never',
  // A repository that lies in the files of another one, with settings of its own.
  'safe.bareRepository=explicit',
];

/**
 * Asks for names in HEAD's tree, which makes git start no other program: it needs no index, no filter and no attribute,
 * and is kept from fetching what a partial clone lacks.
 */
export function trackedBelow(folder: string): Tracked {
  const git = gitOutside(folder);
  if (git === undefined) return { files: new Set(), folders: new Set() };
  const options = settings.flatMap((setting) => ['-c', setting]);
  const { stdout, status } = spawnSync(
    git,
    ['--no-pager', ...options, 'ls-tree', '-rz', '--name-only', '--end-of-options', 'HEAD'],
    { cwd: folder, env: ownEnvironment(), shell: false, windowsHide: true, timeout: 20_000, maxBuffer: 256_000_000 },
  );
  const names = status === 0 ? stdout.toString('utf8').split('\0') : [];
  const files = new Set(names.filter((name) => name !== '').map((name) => name.normalize()));
  return { files, folders: foldersOf(files) };
}

function foldersOf(files: ReadonlySet<string>): Set<string> {
  const folders = new Set<string>();
  for (const file of files) {
    for (let end = file.lastIndexOf('/'); end > 0; end = file.lastIndexOf('/', end - 1)) {
      const folder = file.slice(0, end);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  return folders;
}

/** The environment without what it says to git. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const rest = Object.entries(env).filter(([name]) => !name.toUpperCase().startsWith('GIT_'));
  return {
    ...Object.fromEntries(rest),
    GIT_NO_LAZY_FETCH: '1',
    // The same for versions of git that don't know that one; it wins over every setting of a repository.
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
  };
}

/** The first git on the path that does not come with the files that are to be read. */
function gitOutside(folder: string): string | undefined {
  const names = ['git', 'git.exe'];
  return (env['PATH'] ?? '')
    .split(delimiter)
    .filter((place) => isAbsolute(place) && place !== folder && !isBelow(place, folder))
    .flatMap((place) => names.map((name) => join(place, name)))
    .find(isFile);
}
