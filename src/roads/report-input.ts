import { createHash } from 'node:crypto';
import type { ReportInput } from '../domain/report.ts';
import { reportPath } from '../load/source/root.ts';

/** A file as a report names it: by its path below the root, with the hash of its bytes in hex. */
export function inputOf(
  { path, text }: { path: string; text: string },
  kind: ReportInput['kind'],
  workingFolder: string,
): ReportInput {
  return { path: reportPath(path, workingFolder), kind, sha256: sha256(text) };
}

/** In hex; of a text, of its bytes in UTF-8. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
