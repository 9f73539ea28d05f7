import type { Severities } from '../domain/check.ts';
import type { DocumentKind } from '../domain/document.ts';
import type { DocumentsReport } from '../domain/report.ts';
import type { FailOn } from '../evaluate/gate.ts';
import { rubricNamed } from '../load/rubric/resolve-rubric.ts';
import {
  bytesOf,
  closedLinks,
  documentsAt,
  type DocumentBytes,
  type DocumentText,
  type NamedDocuments,
} from './documents.ts';
import { judgeDocuments, oneByOne, type JudgeAll } from './judge-documents.ts';
import { inputOf } from './report-input.ts';
import { reportOf } from './report.ts';
import { documentWarnings } from './warnings.ts';

/** How documents are judged. */
export interface DocumentOptions {
  /** From which severity on a finding fails the gate; without it there is no gate. */
  failOn?: FailOn | undefined;
  /** The share 0-1 of a document that may be left unread. */
  maxUnread?: number | undefined;
  /** The score 0-100 that each document must reach. */
  minDocumentScore?: number | undefined;
  /** What checks report with, instead of what they would. */
  severities?: Severities | undefined;
  /** The kind of all documents. */
  kind?: DocumentKind | undefined;
  /** Kinds of documents, by file, folder or pattern; the last one counts. */
  kinds?: readonly { path: string; kind: DocumentKind }[] | undefined;
}

export interface AuditOptions extends DocumentOptions {
  /** A shipped name or the path of a rubric file; `policy` without it. */
  rubric?: string | undefined;
  /** The clock, unless another moment is named. */
  now?: Date | undefined;
  /** How many threads judge the documents that paths name; one unless told otherwise. The report is the same. */
  jobs?: number | undefined;
  /** Absolute. Paths in the report are relative to the root above it. */
  workingFolder: string;
}

/**
 * From policy documents to a report: rubric, documents, checks, findings, gate. Paths are files, folders or patterns.
 * Throws an InputError when a path names nothing, when a file can't be read, or when no document can be judged.
 */
export async function audit(paths: readonly string[], options: AuditOptions): Promise<DocumentsReport> {
  return auditDocuments(await documentsAt(paths, options.workingFolder, options.kinds), options);
}

/** The same for documents that have been found, but not read. */
export async function auditDocuments(named: NamedDocuments, options: AuditOptions): Promise<DocumentsReport> {
  const { files } = named;
  const links = closedLinks(named);
  const { jobs = 1, kind, rubric = 'policy', severities, now = new Date() } = options;
  if (jobs === 1 || files.length === 1) return auditTexts(bytesOf(named, kind), options, links);
  const { inJobs } = await import('./jobs/in-jobs.ts');
  return auditBy(inJobs(jobs, { files, kind, rubric, severities, now }), { ...options, now }, links);
}

/** The same for texts that are at hand, or their bytes, read one after the other; `links` were not followed on the way. */
export async function auditTexts(
  texts: Iterable<DocumentText | DocumentBytes>,
  options: AuditOptions,
  links: string[] = [],
): Promise<DocumentsReport> {
  return auditBy(oneByOne(texts), options, links);
}

async function auditBy(judgeAll: JudgeAll, options: AuditOptions, links: string[]): Promise<DocumentsReport> {
  const { severities, now = new Date(), workingFolder } = options;
  const { rubric, file } = await rubricNamed(options.rubric ?? 'policy');
  const { part, inputs } = await judgeDocuments(rubric, judgeAll, { severities, now, isShipped: file === undefined });
  return reportOf(
    {
      now,
      depth: null,
      rubric,
      inputs: [...inputs, ...(file === undefined ? [] : [inputOf(file, 'rubric', workingFolder)])],
      subject: null,
      parts: { documents: part },
      warnings: documentWarnings(part.list, rubric, links),
    },
    options,
  );
}
