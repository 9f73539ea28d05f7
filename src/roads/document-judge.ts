import type { Check, Severities, Severity } from '../domain/check.ts';
import { InputError } from '../domain/input-error.ts';
import type { ReportInput } from '../domain/report.ts';
import type { Rubric } from '../domain/rubric.ts';
import { Auditor, type Calibrated, type JudgedDocument, type SeverityOf } from '../evaluate/documents/auditor.ts';
import { disguisedId } from '../evaluate/documents/disguised.ts';
import { readsUnfairId } from '../evaluate/documents/reads-unfair.ts';
import { severityFor } from '../evaluate/documents/severity.ts';
import { StatisticalReader } from '../evaluate/documents/statistical-reader.ts';
import type { Readings } from '../evaluate/rules.ts';
import { didYouMean } from '../language/nearest.ts';
import { readDocument } from '../load/documents/read-document.ts';
import { shippedChecks } from '../load/rubric/precision.ts';
import { loadShipped, shippedCalibration, shippedPhrases, shippedReader } from '../load/rubric/shipped.ts';
import type { DocumentBytes, DocumentText } from './documents.ts';
import { sha256 } from './report-input.ts';

export interface JudgeOptions {
  /** What checks report with, instead of what they would. */
  severities?: Severities | undefined;
  now: Date;
  /** A rubric out of a file may have checks of its own. */
  isShipped: boolean;
  /** What the questions read, for rules that read both. */
  levels?: Readings['levels'];
}

/** What a document came to, and what was read. */
export interface Outcome {
  judged: JudgedDocument;
  input: ReportInput;
}

/** Reads and judges one document by itself. Throws an InputError when it can't be read. */
export type JudgeText = (text: DocumentText | DocumentBytes) => Promise<Outcome>;

/** What a thread needs to judge documents by a rubric. Throws an InputError when the rubric can't judge any. */
export async function openJudge(
  rubric: Rubric,
  options: JudgeOptions,
): Promise<{ auditor: Auditor; judge: JudgeText }> {
  const { severities = new Map(), now, levels } = options;
  const byId = severities === 'aims' ? new Map<string, Severity | 'off'>() : severities;
  refuseUnfit(rubric, byId);
  const shippedAs = options.isShipped ? (check: Check) => check : await shippedChecks(rubric);
  const tables = options.isShipped ? await shippedPhrases(rubric.id) : undefined;
  const auditor = new Auditor(
    rubric,
    (check, ground) => severityFor(check, ground, byId.get(check.id), shippedAs(check), severities === 'aims'),
    now,
    {
      levels,
      tables,
      builtIn: byId,
      statistics: rubric.language === 'en' ? new StatisticalReader(await shippedReader()) : undefined,
      calibrated: await calibratedBy(rubric, options.isShipped, (check, ground) =>
        severityFor(check, ground, undefined, shippedAs(check), false),
      ),
    },
  );
  const judge: JudgeText = async (text) => {
    const { path, kind } = text;
    const { bytes, shown } = 'bytes' in text ? text : { bytes: Buffer.from(text.text), shown: undefined };
    const judged = auditor.judge(await readDocument(path, bytes, { language: rubric.language, kind, shown }));
    return { judged, input: { path, kind: 'document', sha256: sha256(bytes) } };
  };
  return { auditor, judge };
}

/**
 * The shipped `policy`, and what builds on it, score by its calibration. Where a rubric also has questions, its own bands
 * are for businesses, and texts stand in those of `policy`.
 */
async function calibratedBy(
  rubric: Rubric,
  isShipped: boolean,
  byDefault: SeverityOf,
): Promise<Calibrated | undefined> {
  if (!isShipped && rubric.extends?.includes('policy') !== true) return undefined;
  const { bands } = rubric.questions.length === 0 ? rubric : await loadShipped('policy', 'without-checks');
  return { calibration: await shippedCalibration(), bands, byDefault };
}

function refuseUnfit(rubric: Rubric, severities: ReadonlyMap<string, unknown>): void {
  if (rubric.checks.length === 0)
    throw new InputError({ message: `The rubric "${rubric.id}" has no checks, so it can't judge documents.` });
  const known = [...rubric.checks.map(({ id }) => id), disguisedId, readsUnfairId];
  for (const id of severities.keys()) {
    if (!known.includes(id))
      throw new InputError({
        message: `The rubric "${rubric.id}" has no check "${id}", which "severities" names.${didYouMean(id, known)}`,
      });
  }
}
