import { readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../../domain/input-error.ts';
import { leadsOut } from '../source/places.ts';
import { walkLimits } from './file-limits.ts';
import { kindOf, resolved, type Kind } from './look.ts';
import { isOwned } from './owned.ts';

/** What stands in a folder. */
export interface Entry {
  path: string;
  name: string;
  /** With all links resolved. */
  real: string;
}

/** Who walks; a state says what is known on the way to a folder. */
export interface Visitor<State> {
  /** The state in a folder, or `undefined` to pass it over. */
  folder(entry: Entry, state: State): State | undefined;
  /** An ordinary file, or what is none: a pipe, a device. */
  file(entry: Entry, state: State, kind: 'file' | 'other'): void;
  /** A link that leads out of the project, into what git or npm own, or nowhere. */
  closed(entry: Entry, state: State): void;
  /** A folder that may not be read. */
  unreadable(path: string): void;
}

interface Stop<State> {
  entry: Entry;
  state: State;
  depth: number;
}

/**
 * Walks all that lies below a folder: what stands there itself first, then what links lead to, each real folder once
 * for each state. In a folder by name. Throws an InputError beyond the limits, and for a name that is no UTF-8.
 */
export function walk<State extends { key: string }>(top: string, start: State, visitor: Visitor<State>): void {
  const been = new Set<string>();
  const folders: Stop<State>[] = [];
  const links: Stop<State>[] = [];
  let count = 0;
  const enter = (stop: Stop<State>) => {
    const key = `${stop.state.key}\0${stop.entry.real}`;
    if (been.has(key)) return;
    been.add(key);
    if (stop.depth > walkLimits.depth)
      throw new InputError({
        path: top,
        message: `Here are more than ${walkLimits.depth} folders in each other; name one further down.`,
      });
    folders.push(stop);
  };
  const visit = (entry: Entry, kind: Kind, state: State, depth: number) => {
    if (kind !== 'folder') return visitor.file(entry, state, kind);
    const inside = visitor.folder(entry, state);
    if (inside !== undefined) enter({ entry, state: inside, depth: depth + 1 });
  };
  enter({ entry: { path: top, name: '', real: resolved(top) }, state: start, depth: 0 });
  for (;;) {
    const folder = folders.pop();
    if (folder !== undefined) {
      const { entry: at, state, depth } = folder;
      for (const found of entriesIn(at.path, visitor)) {
        if (++count > walkLimits.entries) {
          const most = walkLimits.entries.toLocaleString('en');
          throw new InputError({
            path: top,
            message: `Here are more than ${most} files and folders; name a smaller folder.`,
          });
        }
        const { name } = found;
        const entry = { path: join(at.path, name), name, real: join(at.real, name) };
        if (found.isSymbolicLink()) links.push({ entry, state, depth });
        else visit(entry, found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other', state, depth);
      }
      continue;
    }
    const link = links.shift();
    if (link === undefined) return;
    const { entry, state, depth } = link;
    const target = behind(entry);
    if (target === undefined) visitor.closed(entry, state);
    else visit({ ...entry, real: target.real }, target.kind, state, depth);
  }
}

/** What a link leads to; `undefined` when it may not be followed. */
function behind(entry: Entry): { real: string; kind: Kind } | undefined {
  try {
    const kind = kindOf(entry.path);
    if (kind === undefined || leadsOut(entry.path)) return undefined;
    const real = resolved(entry.path);
    return isOwned(real) ? undefined : { real, kind };
  } catch (error) {
    // What may not be reached stays what it seems: reading it says more.
    return (error as NodeJS.ErrnoException).code === 'EACCES' ? { real: entry.real, kind: 'file' } : undefined;
  }
}

function entriesIn(folder: string, visitor: Pick<Visitor<never>, 'unreadable'>): Dirent[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    if (entries.some(({ name }) => name.includes('\uFFFD'))) refuseOtherNames(folder);
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if (error instanceof InputError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'ENOTDIR') visitor.unreadable(folder);
    return [];
  }
}

/** Decoded, such a name is that of another file, or of none. */
function refuseOtherNames(folder: string): void {
  for (const bytes of readdirSync(folder, { encoding: 'buffer' })) {
    const name = bytes.toString('utf8');
    if (Buffer.from(name).equals(bytes)) continue;
    throw new InputError({
      path: join(folder, name),
      message: "The name of this file is not UTF-8, so it can't be opened; rename it.",
    });
  }
}
