import type { DocumentResult, Finding } from '../domain/documents-part.ts';
import { InputError } from '../domain/input-error.ts';
import { documentIn, lineText } from '../load/documents/document-line.ts';
import { rubricNamed } from '../load/rubric/resolve-rubric.ts';
import { linesOf, type Line } from '../load/source/lines.ts';
import { fileLimits } from '../load/outside/file-limits.ts';
import type { AuditOptions } from './audit.ts';
import { openJudge, type JudgeText } from './document-judge.ts';

/** What a document came to by itself, under the names that a report has for it. */
export interface LineResult extends Pick<
  DocumentResult,
  'path' | 'kind' | 'score' | 'share' | 'low' | 'high' | 'words' | 'unread'
> {
  /** ISO 639-3 code of the language for which it was not judged. */
  foreign?: string | undefined;
  findings: Finding[];
}

/** A line that nothing could be judged in; `path` where it names one. */
export interface LineError {
  /** From 1. */
  line: number;
  path?: string | undefined;
  /** One sentence. */
  error: string;
}

/**
 * One document a line in, as `{path, text, kind?}` in JSON, and at once what it came to; nothing is kept from line to
 * line. Throws an InputError when the rubric can't judge documents.
 */
export async function* auditLines(
  pieces: AsyncIterable<Uint8Array | string>,
  options: Pick<AuditOptions, 'rubric' | 'severities' | 'kind' | 'now'>,
): AsyncGenerator<LineResult | LineError, void, undefined> {
  const { severities, kind, now = new Date() } = options;
  const { rubric, file } = await rubricNamed(options.rubric ?? 'policy');
  const { judge } = await openJudge(rubric, { severities, now, isShipped: file === undefined });
  const judgeLine = judgeOf(kind === undefined ? judge : (text) => judge({ ...text, kind }));
  for await (const line of linesOf(pieces, fileLimits.document)) {
    const result = await judgeLine(line);
    if (result !== undefined) yield result;
  }
}

/** Gives nothing for an empty line. */
function judgeOf(judge: JudgeText): (line: Line) => Promise<LineResult | LineError | undefined> {
  return async ({ number: line, bytes }) => {
    let path: string | undefined;
    try {
      const text = textOf(bytes);
      if (text === '') return undefined;
      const document = documentIn(text);
      path = document.path;
      const { judged } = await judge(document);
      const { kind, score, share, low, high, words, foreign, unread } = judged.result;
      const { findings } = judged;
      return { path, kind, score, share, low, high, words, foreign: foreign ?? undefined, unread, findings };
    } catch (error) {
      if (error instanceof InputError) return { line, path, error: error.message };
      throw error;
    }
  };
}

function textOf(bytes: Buffer | undefined): string {
  if (bytes !== undefined) return lineText(bytes);
  throw new InputError({ message: 'This line is larger than 20 MB; a document may have 20 MB at most.' });
}
