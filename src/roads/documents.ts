import { resolve, sep } from 'node:path';
import type { DocumentKind } from '../domain/document.ts';
import { InputError } from '../domain/input-error.ts';
import { limits, tooMany } from '../domain/limits.ts';
import { inOrder } from '../language/order.ts';
import { findDocuments, type FoundDocuments } from '../load/documents/find-documents.ts';
import type { PassedOver } from '../load/documents/passed-over.ts';
import { isBelow, reportPath } from '../load/source/root.ts';
import { readBytes } from '../load/outside/open.ts';

/** A document that has been read already; `path` is how the report names it and tells the format by its ending. */
export interface DocumentText {
  path: string;
  text: string;
  kind?: DocumentKind | undefined;
}

/** The same as the bytes of a file; `shown` is how errors name it, when not by its path. */
export interface DocumentBytes extends Omit<DocumentText, 'text'> {
  bytes: Uint8Array;
  shown?: string | undefined;
}

/** A file that was found: where it lies, how it was typed, and how reports name it. */
export interface NamedFile {
  path: string;
  typed: string;
  name: string;
  kind?: DocumentKind | undefined;
}

/** What names on a command line come to. */
export interface NamedDocuments {
  /** Each once, in the order of the names in the report. */
  files: NamedFile[];
  /** What was met on the way and not taken, sorted. */
  passed: PassedOver[];
}

/** The documents that files, folders and patterns name. Throws an InputError when one of them names nothing. */
export async function documentsAt(
  paths: readonly string[],
  workingFolder: string,
  kinds: readonly { path: string; kind: DocumentKind }[] = [],
): Promise<NamedDocuments> {
  const expanded = new Map<string, FoundDocuments>();
  const expand = async (name: string) => {
    const found = expanded.get(name) ?? (await findDocuments(name, workingFolder));
    expanded.set(name, found);
    return found;
  };
  const typed = new Map<string, string>();
  const passed = new Map<string, PassedOver>();
  for (const named of paths) {
    const found = await expand(named);
    for (const file of found.paths) typed.set(resolve(workingFolder, file), file);
    for (const one of found.passed) passed.set(one.path, one);
    refuseTooMany(typed.size);
  }
  const kindAt = new Map<string, DocumentKind>();
  for (const { path, kind } of kinds) {
    // A config may name what this checkout doesn't have; that matters only when it is to be read.
    const found = await expand(path).catch(() => ({ paths: [] }));
    for (const file of found.paths) kindAt.set(resolve(workingFolder, file), kind);
  }
  const counts = new Map<string, number>();
  const named = [...typed].map(([path, file]) => ({
    path,
    typed: file,
    name: reportPath(path, workingFolder),
    kind: kindAt.get(path),
  }));
  for (const { name } of named) counts.set(name, (counts.get(name) ?? 0) + 1);
  // Documents of several projects may have the same name in each; then they are told apart as they were typed.
  const files = named.map((file) =>
    counts.get(file.name) === 1 ? file : { ...file, name: file.typed.split(sep).join('/') },
  );
  return { files: files.toSorted((a, b) => inOrder(a.name, b.name)), passed: passedOver(passed, typed, workingFolder) };
}

/** The links on the way that were not followed. */
export function closedLinks({ passed }: NamedDocuments): string[] {
  return passed.filter(({ reason }) => reason === 'link').map(({ path }) => path);
}

/** What one name passes over, another may bring in. */
function passedOver(
  passed: ReadonlyMap<string, PassedOver>,
  taken: ReadonlyMap<string, string>,
  workingFolder: string,
): PassedOver[] {
  const files = [...taken.keys()];
  const left = [...passed.values()].filter(({ path }) => {
    const at = resolve(workingFolder, path);
    return path.endsWith('/') ? !files.some((file) => isBelow(file, at)) : !taken.has(at);
  });
  return left.toSorted((a, b) => inOrder(a.path, b.path));
}

function refuseTooMany(documents: number): void {
  if (documents <= limits.documents) return;
  const message = tooMany(
    'This run',
    documents,
    'documents',
    limits.documents,
    'Name fewer, or give them line by line to "candor audit --jsonl".',
  );
  throw new InputError({ message });
}

/** Documents that have been found, read one after the other; `all` is the kind of all. */
export function* bytesOf({ files }: NamedDocuments, all: DocumentKind | undefined): Iterable<DocumentBytes> {
  for (const file of files) yield bytesAt(file, all);
}

/** One of them. Throws an InputError when it can't be read. */
export function bytesAt({ path, typed, name, kind }: NamedFile, all: DocumentKind | undefined): DocumentBytes {
  return { path: name, bytes: readBytes(path, 'document', typed), kind: all ?? kind, shown: typed };
}
