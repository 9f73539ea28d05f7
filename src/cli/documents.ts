import type { Severity } from '../domain/check.ts';
import type { DocumentKind } from '../domain/document.ts';
import { InputError } from '../domain/input-error.ts';
import type { Report } from '../domain/report.ts';
import type { FailOn } from '../evaluate/gate.ts';
import type { Io } from './io.ts';

export interface DocumentFlags {
  rubric?: string;
  /** The kind of all documents. */
  kind?: DocumentKind;
  stdinName?: string;
  failOn?: FailOn;
  now?: Date;
  /** From the config: what to read when nothing is named, kinds of documents, and severities by check. */
  documents?: string[];
  kinds?: { path: string; kind: DocumentKind }[];
  severities?: Map<string, Severity | 'off'>;
}

/** Audits what is named on the command line, else what the config names. */
export async function auditPaths(named: string[], flags: DocumentFlags, io: Io): Promise<Report> {
  const paths = named.length > 0 ? named : (flags.documents ?? []);
  if (paths.length === 0)
    throw new InputError({ message: 'Name a file, a folder or a pattern to read, or - for standard input.' });
  const { audit, auditTexts } = await import('../roads/audit.ts');
  const options = { ...flags, workingFolder: io.cwd() };
  if (!paths.includes('-')) return audit(paths, options);
  if (paths.length > 1)
    throw new InputError({ message: 'Standard input (-) is read alone; take the other names out.' });
  const path = flags.stdinName ?? 'standard input';
  return auditTexts([{ path, text: await readStdin(path, io), kind: flags.kind }], options);
}

async function readStdin(path: string, { stdin }: Io): Promise<string> {
  if (stdin === undefined || stdin.isTTY === true)
    throw new InputError({ message: 'Nothing comes in on standard input; pipe a text into it, or name a file.' });
  const { decode, limits } = await import('../load/read-text.ts');
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stdin) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    length += bytes.length;
    if (length > limits.document)
      throw new InputError({ path, message: 'This text is larger than 20 MB; name a smaller one.' });
    chunks.push(bytes);
  }
  return decode(Buffer.concat(chunks), path);
}
