import type { Severities } from '../../domain/check.ts';
import type { DocumentKind } from '../../domain/document.ts';
import { InputError, type Problem } from '../../domain/input-error.ts';
import { at } from '../../domain/at.ts';
import type { JudgeText, Outcome } from '../document-judge.ts';
import { bytesAt, type NamedFile } from '../documents.ts';

/** What every thread gets: plain data alone. */
export interface Work {
  files: readonly NamedFile[];
  /** How many of the files are taken, shared by all threads. */
  taken: Int32Array;
  /** The kind of all files. */
  kind: DocumentKind | undefined;
  /** A shipped name or the path of a rubric file. */
  rubric: string;
  severities: Severities | undefined;
  now: Date;
}

/** What came of the file with that index; problems when it can't be read. */
export type Done = { index: number } & ({ outcome: Outcome } | { problems: Problem[] });

/** Takes files one by one, as the other threads do, until none is left or one of them can't be read. */
export async function* takeFiles(
  { files, taken, kind }: Work,
  judge: JudgeText,
): AsyncGenerator<Done, void, undefined> {
  for (let index = Atomics.add(taken, 0, 1); index < files.length; index = Atomics.add(taken, 0, 1)) {
    try {
      yield { index, outcome: await judge(bytesAt(at(files, index), kind)) };
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      // All files before it are taken by now, so the first one that can't be read is always found.
      Atomics.store(taken, 0, files.length);
      yield { index, problems: error.problems };
    }
  }
}
