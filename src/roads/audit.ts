import { resolve, sep } from 'node:path';
import type { Check, Severity } from '../domain/check.ts';
import type { DocumentKind } from '../domain/document.ts';
import { InputError } from '../domain/input-error.ts';
import type { Report, ReportInput } from '../domain/report.ts';
import type { Rubric } from '../domain/rubric.ts';
import { Auditor } from '../evaluate/documents/auditor.ts';
import { judgeFindings, type FailOn } from '../evaluate/gate.ts';
import { severityFor } from '../evaluate/documents/severity.ts';
import { didYouMean } from '../language/nearest.ts';
import { inOrder } from '../language/order.ts';
import { readDocument } from '../load/documents/read-document.ts';
import { findDocuments, type FoundDocuments } from '../load/documents/find-documents.ts';
import { shippedChecks } from '../load/rubric/precision.ts';
import { readBytes } from '../load/source/read-text.ts';
import { shippedPhrases } from '../load/rubric/shipped.ts';
import { rubricNamed } from '../load/rubric/resolve-rubric.ts';
import { reportPath } from '../load/source/root.ts';
import { tool } from '../tool.ts';
import { inputOf, sha256 } from './report-input.ts';
import { rubricUsed } from './rubric-used.ts';
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
  /** Absolute. Paths in the report are relative to the root above it. */
  workingFolder: string;
}

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

/** What names on a command line come to. */
export interface NamedDocuments {
  /** Each once, in the order of the names in the report. */
  files: { path: string; typed: string; name: string; kind?: DocumentKind | undefined }[];
  /** Links that are not followed. */
  skipped: string[];
}

/**
 * From policy documents to a report: rubric, documents, checks, findings, gate. Paths are files, folders or patterns.
 * Throws an InputError when a path names nothing, when a file can't be read, or when no document can be judged.
 */
export async function audit(paths: readonly string[], options: AuditOptions): Promise<Report> {
  return auditDocuments(await documentsAt(paths, options.workingFolder, options.kinds), options);
}

/** The same for documents that have been found, but not read. */
export async function auditDocuments({ files, skipped }: NamedDocuments, options: AuditOptions): Promise<Report> {
  function* documents(): Iterable<DocumentBytes> {
    for (const { path, typed, name, kind } of files) {
      const bytes = readBytes(path, 'document', typed);
      yield { path: name, bytes, kind: options.kind ?? kind, shown: typed };
    }
  }
  const report = await auditTexts(documents(), options);
  return { ...report, warnings: [...report.warnings, ...skippedWarning(skipped)] };
}

/** The same for texts that are at hand, or their bytes, read one after the other. */
export async function auditTexts(
  texts: Iterable<DocumentText | DocumentBytes>,
  options: AuditOptions,
): Promise<Report> {
  const now = options.now ?? new Date();
  const { rubric, file: rubricFile } = await rubricNamed(options.rubric ?? 'policy');
  refuseUnfit(rubric, options);
  const shippedAs = rubricFile === undefined ? (check: Check) => check : await shippedChecks(rubric);
  const overrides = options.severities ?? new Map();
  const tables = rubricFile === undefined ? await shippedPhrases(rubric.id) : undefined;
  const auditor = new Auditor(rubric, (check) => severityFor(check, overrides, shippedAs), now, tables);
  const inputs: ReportInput[] = [];
  for (const text of texts) {
    const { path, kind } = text;
    const bytes = 'bytes' in text ? text.bytes : Buffer.from(text.text);
    const shown = 'bytes' in text ? text.shown : undefined;
    auditor.add(await readDocument(path, bytes, { language: rubric.language, kind, shown }));
    inputs.push({ path, kind: 'document', sha256: sha256(bytes) });
  }
  inputs.sort((a, b) => inOrder(a.path, b.path));
  const judgement = auditor.judgement();
  if (judgement.documents.every(({ words }) => words === 0))
    throw new InputError(nothingJudged(judgement.documents, rubric));
  if (rubricFile !== undefined) inputs.push(inputOf(rubricFile, 'rubric', options.workingFolder));
  return {
    candor: 1,
    tool,
    createdAt: now.toISOString(),
    mode: 'audit',
    options: { depth: null },
    inputs,
    rubric: rubricUsed(forDocuments(rubric, judgement)),
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

/** The documents that files, folders and patterns name. Throws an InputError when one of them names nothing. */
export async function documentsAt(
  paths: readonly string[],
  workingFolder: string,
  kinds: AuditOptions['kinds'] = [],
): Promise<NamedDocuments> {
  const expanded = new Map<string, FoundDocuments>();
  const expand = async (name: string) => {
    const found = expanded.get(name) ?? (await findDocuments(name, workingFolder));
    expanded.set(name, found);
    return found;
  };
  const typed = new Map<string, string>();
  const skipped = new Set<string>();
  for (const named of paths) {
    const found = await expand(named);
    for (const file of found.paths) typed.set(resolve(workingFolder, file), file);
    for (const link of found.skipped) skipped.add(link);
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
  return { files: files.toSorted((a, b) => inOrder(a.name, b.name)), skipped: [...skipped].sort() };
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
