import type { Check, Severity } from '../domain/check.ts';
import type { DocumentResult } from '../domain/documents-part.ts';
import { InputError, type Problem } from '../domain/input-error.ts';
import type { ReportInput } from '../domain/report.ts';
import type { Rubric } from '../domain/rubric.ts';
import { Auditor, type AuditJudgement } from '../evaluate/documents/auditor.ts';
import { severityFor } from '../evaluate/documents/severity.ts';
import type { Readings } from '../evaluate/rules.ts';
import { didYouMean } from '../language/nearest.ts';
import { inOrder } from '../language/order.ts';
import { readDocument } from '../load/documents/read-document.ts';
import { shippedChecks } from '../load/rubric/precision.ts';
import { shippedPhrases } from '../load/rubric/shipped.ts';
import { foreignWords } from '../render/messages.ts';
import type { DocumentBytes, DocumentText } from './documents.ts';
import { sha256 } from './report-input.ts';

export interface JudgeOptions {
  /** What checks report with, by their id, instead of what they would. */
  severities?: ReadonlyMap<string, Severity | 'off'> | undefined;
  now: Date;
  /** A rubric out of a file may have checks of its own. */
  isShipped: boolean;
  /** What the questions read, for rules that read both. */
  levels?: Readings['levels'];
}

/** Reads and judges texts one after the other. Throws an InputError when none can be judged, or the rubric can't. */
export async function judgeDocuments(
  rubric: Rubric,
  texts: Iterable<DocumentText | DocumentBytes>,
  options: JudgeOptions,
): Promise<AuditJudgement & { inputs: ReportInput[] }> {
  const { severities = new Map(), now, levels } = options;
  refuseUnfit(rubric, severities);
  const shippedAs = options.isShipped ? (check: Check) => check : await shippedChecks(rubric);
  const tables = options.isShipped ? await shippedPhrases(rubric.id) : undefined;
  const auditor = new Auditor(rubric, (check) => severityFor(check, severities, shippedAs), now, levels, tables);
  const inputs: ReportInput[] = [];
  for (const text of texts) {
    const { path, kind } = text;
    const { bytes, shown } = 'bytes' in text ? text : { bytes: Buffer.from(text.text), shown: undefined };
    auditor.add(await readDocument(path, bytes, { language: rubric.language, kind, shown }));
    inputs.push({ path, kind: 'document', sha256: sha256(bytes) });
  }
  const judgement = auditor.judgement();
  const { list } = judgement.part;
  if (list.every(({ words }) => words === 0)) throw new InputError(nothingJudged(list, rubric));
  return { ...judgement, inputs: inputs.toSorted((a, b) => inOrder(a.path, b.path)) };
}

function refuseUnfit(rubric: Rubric, severities: ReadonlyMap<string, unknown>): void {
  if (rubric.checks.length === 0)
    throw new InputError({ message: `The rubric "${rubric.id}" has no checks, so it can't judge documents.` });
  const known = rubric.checks.map(({ id }) => id);
  for (const id of severities.keys()) {
    if (!known.includes(id))
      throw new InputError({
        message: `The rubric "${rubric.id}" has no check "${id}", which "severities" names.${didYouMean(id, known)}`,
      });
  }
}

function nothingJudged(documents: DocumentResult[], { language: expected }: Rubric): Problem[] {
  return documents.map(({ path, foreign }) => ({
    path,
    message:
      foreign === null
        ? 'There is no word in this document, so there is nothing to judge.'
        : `This document was not judged: ${foreignWords({ language: foreign, expected })}.`,
  }));
}
