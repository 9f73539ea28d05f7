/** The public library: re-exports, with the working folder of the process where none is named. */
import { resolve } from 'node:path';
import type { AnswersReport, DocumentsReport } from './domain/report.ts';
import type { DocumentText } from './roads/documents.ts';
import * as audits from './roads/audit.ts';
import * as scores from './roads/score.ts';

type Placeless<Options> = Omit<Options, 'workingFolder'> & {
  /** Absolute; the working folder unless another is named. Paths in the report are relative to the root above it. */
  workingFolder?: string | undefined;
};
export type ScoreOptions = Placeless<scores.ScoreOptions>;
export type AuditOptions = Placeless<audits.AuditOptions>;

/**
 * From answers files to a report: rubric, answers, score, advice, gate, and documents beside them when some are named.
 * Throws an InputError with every problem of the first file that has any.
 */
export async function score(paths: string | readonly string[], options: ScoreOptions = {}): Promise<AnswersReport> {
  return scores.score(paths, placed(options));
}

/**
 * From policy documents to a report: rubric, documents, checks, findings, gate. Paths are files, folders or patterns.
 * Throws an InputError when a path names nothing, when a file can't be read, or when no document can be judged.
 */
export async function audit(paths: readonly string[], options: AuditOptions = {}): Promise<DocumentsReport> {
  return audits.audit(paths, placed(options));
}

/** The same for texts that are at hand, read one after the other. */
export async function auditTexts(texts: Iterable<DocumentText>, options: AuditOptions = {}): Promise<DocumentsReport> {
  return audits.auditTexts(texts, placed(options));
}

function placed<Options extends { workingFolder?: string | undefined }>(
  options: Options,
): Options & { workingFolder: string } {
  return { ...options, workingFolder: options.workingFolder ?? resolve('.') };
}

export type { DocumentText };
export { scoreAnswers, type Judgement } from './evaluate/answers/score-answers.ts';
export { judgeGate, type GateOptions } from './evaluate/gate.ts';
export { loadRubric, parseRubric } from './load/rubric/load-rubric.ts';
export { loadShipped, shippedNames } from './load/rubric/shipped.ts';
export { loadAnswers } from './load/answers/read-answers.ts';
export { setAnswer } from './load/answers/answers-text.ts';
export { loadReport } from './load/saved-report.ts';
export { printed, reportFormats, type PrintOptions } from './render/report/formats.ts';
export { InputError, type Problem } from './domain/input-error.ts';
export type * from './domain/answers-part.ts';
export type * from './domain/answers.ts';
export type * from './domain/check.ts';
export type * from './domain/document.ts';
export type * from './domain/documents-part.ts';
export type * from './domain/message.ts';
export type * from './domain/report.ts';
export type * from './domain/rubric.ts';
export type * from './domain/source.ts';
export type * from './domain/verdict.ts';
