import type { Severities } from '../domain/check.ts';
import { dirname, relative } from 'node:path';
import type { DocumentKind } from '../domain/document.ts';
import { InputError } from '../domain/input-error.ts';
import type { DocumentsReport } from '../domain/report.ts';
import type { FailOn } from '../evaluate/gate.ts';
import type { NamedDocuments } from '../roads/documents.ts';
import { visible } from '../language/visible.ts';
import { configsOnTheWay } from '../load/config/unused-configs.ts';
import { passedWords, reasonWords, type PassedOver } from '../load/documents/passed-over.ts';
import { fileOf } from '../load/source/places.ts';
import { rootAbove } from '../load/source/root.ts';
import type { Io } from './io.ts';
import { jobsFor } from './jobs.ts';
import type { Target } from './print.ts';
import { problemLines } from './problem-lines.ts';

interface ConfigDocument {
  path: string;
  kind?: DocumentKind | undefined;
}

export interface DocumentFlags {
  rubric?: string;
  /** The kind of all documents. */
  kind?: DocumentKind;
  stdinName?: string;
  failOn?: FailOn;
  maxUnread?: number;
  minDocumentScore?: number;
  now?: Date;
  jobs?: number;
  /** From the config: what to read when nothing is named, with its kinds, and severities by check. */
  documents?: ConfigDocument[];
  /** Name everything that was passed over. */
  full?: boolean;
  severities?: Severities;
}

/**
 * Audits what is named on the command line, else what the config names. Throws an InputError when a target is one of
 * the documents, before any is read.
 */
export async function auditPaths(
  named: string[],
  flags: DocumentFlags,
  targets: readonly Target[],
  io: Io,
): Promise<DocumentsReport> {
  const { documents: known = [], full = false, ...rest } = flags;
  const documents = known.map((entry) => ({ ...entry, path: relative(io.cwd(), entry.path) || '.' }));
  const paths = named.length > 0 ? named : documents.map(({ path }) => path);
  if (paths.length === 0)
    throw new InputError({ message: 'Name a file, a folder or a pattern to read, or - for standard input.' });
  const { auditDocuments, auditTexts } = await import('../roads/audit.ts');
  const options = { ...rest, workingFolder: io.cwd() };
  if (!paths.includes('-')) {
    const found = await foundDocuments(paths, documents, targets, io);
    tellPassed(found.passed, full, io);
    return auditDocuments(found, { ...options, jobs: flags.jobs ?? jobsFor(found.files) });
  }
  if (paths.length > 1)
    throw new InputError({ message: 'Standard input (-) is read alone; take the other names out.' });
  const path = flags.stdinName ?? 'standard input';
  return auditTexts([{ path, bytes: await readStdin(path, io), kind: flags.kind }], options);
}

/** The documents that are named, with the kinds that the config knows. Throws an InputError when a target is one of them, before any is read. */
export async function foundDocuments(
  named: string[],
  known: readonly ConfigDocument[],
  targets: readonly Target[],
  io: Io,
): Promise<NamedDocuments> {
  const { documentsAt } = await import('../roads/documents.ts');
  const kinds = known.flatMap(({ path, kind }) => (kind === undefined ? [] : [{ path, kind }]));
  const found = await documentsAt(named, io.cwd(), kinds);
  refuseOverwriting(found.files, targets);
  tellUnused(found.files, io);
  return found;
}

/** How many were passed over and why, and the names of all or what to type for them. */
export function tellPassed(passed: readonly PassedOver[], full: boolean, io: Io): void {
  if (passed.length === 0) return;
  const lines = passed.map(({ path, reason }) => `  ${visible(path)}: ${reasonWords(reason)}\n`);
  io.stderr.write(`${passedWords(passed)}${full ? `:\n${lines.join('')}` : '; --full names them.\n'}`);
}

function tellUnused(files: readonly { path: string }[], { cwd, stderr }: Io): void {
  const root = rootAbove(cwd()) ?? cwd();
  const folders = new Set(files.map(({ path }) => dirname(path)));
  const problems = configsOnTheWay([...folders], root, cwd());
  if (problems.length > 0) stderr.write(`${problemLines(problems, 'warning')}\n`);
}

/** A report may not be written over a document that a folder or a pattern brought in, nor through a link to one. */
function refuseOverwriting(documents: readonly { path: string }[], targets: readonly Target[]): void {
  const read = new Set(documents.map(({ path }) => fileOf(path)));
  for (const { file } of targets) {
    if (file === undefined || !read.has(fileOf(file))) continue;
    throw new InputError({ path: file, message: 'This document would be written over; name another for --output.' });
  }
}

/** What is piped in. Throws an InputError when nothing is. */
export function piped({ stdin }: Io): NodeJS.ReadableStream {
  if (stdin !== undefined && stdin.isTTY !== true) return stdin;
  throw new InputError({ message: 'Nothing comes in on standard input; pipe a text into it, or name a file.' });
}

async function readStdin(path: string, io: Io): Promise<Uint8Array> {
  const stdin = piped(io);
  const { fileLimits } = await import('../load/outside/file-limits.ts');
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stdin) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    length += bytes.length;
    if (length > fileLimits.document)
      throw new InputError({ path, message: 'This text is larger than 20 MB; name a smaller one.' });
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
