import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import type { Severity } from '../domain/check.ts';
import type { DocumentKind } from '../domain/document.ts';
import { InputError } from '../domain/input-error.ts';
import type { Report, ReportInput } from '../domain/report.ts';
import type { Rubric } from '../domain/rubric.ts';
import { Auditor } from '../evaluate/audit.ts';
import { judgeFindings, type FailOn } from '../evaluate/gate.ts';
import { severityFor } from '../evaluate/severity.ts';
import { didYouMean } from '../language/nearest.ts';
import { readDocument } from '../load/documents/read-document.ts';
import { findDocuments } from '../load/find-documents.ts';
import { precisions, shippedChecks } from '../load/precision.ts';
import { readText } from '../load/read-text.ts';
import { rubricNamed } from '../load/resolve-rubric.ts';
import { reportPath } from '../load/root.ts';
import { tool } from '../tool.ts';
import { foreignWarnings, foreignWords, skippedWarning } from './warnings.ts';

export interface AuditOptions {
  /** A shipped name or the path of a rubric file; `policy` without it. */
  rubric?: string | undefined;
  /** From which severity on a finding fails the gate; without it there is no gate. */
  failOn?: FailOn | undefined;
  /** What checks report with, by their id, instead of what they would. */
  severities?: ReadonlyMap<string, Severity | 'off'> | undefined;
  /** The kind of all documents. */
  kind?: DocumentKind | undefined;
  /** Kinds of documents, by file, folder or pattern; the last one counts. */
  kinds?: readonly { path: string; kind: DocumentKind }[] | undefined;
  /** The clock, unless another moment is named. */
  now?: Date | undefined;
  /** Absolute; the working folder unless another is named. Paths in the report are relative to the root above it. */
  workingFolder?: string | undefined;
}

/** A document that has been read already; `path` is how the report names it and tells the format by its ending. */
export interface DocumentText {
  path: string;
  text: string;
  kind?: DocumentKind | undefined;
}

/**
 * From policy documents to a report: rubric, documents, checks, findings, gate. Paths are files, folders or patterns.
 * Throws an InputError when a path names nothing, when a file can't be read, or when no document can be judged.
 */
export async function audit(paths: readonly string[], options: AuditOptions = {}): Promise<Report> {
  const folder = options.workingFolder ?? resolve('.');
  const { files, skipped } = await documentsAt(paths, folder);
  const kinds = await kindsByPath(options.kinds ?? [], folder);
  function* texts(): Iterable<DocumentText> {
    for (const path of files) {
      const { text } = readText(resolve(folder, path), 'document', path);
      yield { path: reportPath(path, folder), text, kind: options.kind ?? kinds.get(resolve(folder, path)) };
    }
  }
  const report = await auditTexts(texts(), options);
  return { ...report, warnings: [...report.warnings, ...skippedWarning(skipped)] };
}

/** The same for texts that are at hand, read one after the other. */
export async function auditTexts(texts: Iterable<DocumentText>, options: AuditOptions = {}): Promise<Report> {
  const now = options.now ?? new Date();
  const { rubric, file: rubricFile } = await rubricNamed(options.rubric ?? 'policy');
  refuseUnfit(rubric, options);
  const isShipped = await shippedChecks(rubric);
  const overrides = options.severities ?? new Map();
  const auditor = new Auditor(rubric, (check) => severityFor(check, overrides, isShipped, precisions), now);
  const inputs: ReportInput[] = [];
  for (const { path, text, kind } of texts) {
    auditor.add(await readDocument(path, text, { language: rubric.language, kind }));
    inputs.push({ path, kind: 'document', sha256: createHash('sha256').update(text).digest('hex') });
  }
  const judgement = auditor.judgement();
  if (judgement.documents.every(({ words }) => words === 0))
    throw new InputError(nothingJudged(judgement.documents, rubric));
  if (rubricFile !== undefined)
    inputs.push({
      path: reportPath(rubricFile.path, options.workingFolder ?? resolve('.')),
      kind: 'rubric',
      sha256: rubricFile.sha256,
    });
  return {
    candor: 1,
    tool,
    createdAt: now.toISOString(),
    mode: 'audit',
    options: { depth: null },
    inputs,
    rubric: {
      id: rubric.id,
      version: rubric.version,
      hash: createHash('sha256').update(JSON.stringify(rubric)).digest('hex').slice(0, 16),
      title: rubric.title,
      resolved: forDocuments(rubric, judgement),
    },
    subject: null,
    respondent: { name: null, role: null },
    facts: [],
    low: null,
    high: null,
    coverage: null,
    notApplicable: 0,
    questions: [],
    unanswered: [],
    mayCap: [],
    advice: [],
    plan: { status: 'no-score', steps: [] },
    ...judgement,
    warnings: foreignWarnings(judgement.documents, rubric),
    gate: judgeFindings(judgement.findings, options.failOn),
  };
}

/** Documents have nothing to do with questions, nor with rules about them. */
function forDocuments(rubric: Rubric, { notLookedAt }: Pick<Report, 'notLookedAt'>): Rubric {
  const rules = rubric.rules.filter(({ id }) => !notLookedAt.some(({ rule }) => rule === id));
  return { ...rubric, roles: [], facts: [], questions: [], rules };
}

async function documentsAt(paths: readonly string[], folder: string): Promise<{ files: string[]; skipped: string[] }> {
  const files = new Map<string, string>();
  const skipped: string[] = [];
  for (const path of paths) {
    const found = await findDocuments(path, folder);
    for (const file of found.paths) files.set(resolve(folder, file), file);
    skipped.push(...found.skipped);
  }
  return { files: [...files.values()], skipped };
}

async function kindsByPath(
  kinds: readonly { path: string; kind: DocumentKind }[],
  folder: string,
): Promise<Map<string, DocumentKind>> {
  const byPath = new Map<string, DocumentKind>();
  for (const { path, kind } of kinds) {
    // A config may name what this checkout doesn't have; that matters only when it is to be read.
    const { paths } = await findDocuments(path, folder).catch(() => ({ paths: [] }));
    for (const file of paths) byPath.set(resolve(folder, file), kind);
  }
  return byPath;
}

function refuseUnfit(rubric: Rubric, options: AuditOptions): void {
  if (rubric.checks.length === 0)
    throw new InputError({ message: `The rubric "${rubric.id}" has no checks, so it can't judge documents.` });
  const known = rubric.checks.map(({ id }) => id);
  for (const id of options.severities?.keys() ?? []) {
    if (!known.includes(id))
      throw new InputError({
        message: `The rubric "${rubric.id}" has no check "${id}", which "severities" names.${didYouMean(id, known)}`,
      });
  }
}

function nothingJudged(documents: Report['documents'], rubric: Rubric) {
  return documents.map(({ path, foreign }) => ({
    path,
    message:
      foreign === null
        ? 'There is no word in this document, so there is nothing to judge.'
        : `This document was not judged: ${foreignWords(foreign, rubric)}.`,
  }));
}
