import type { Severity } from '../../domain/check.ts';
import type { DocumentResult, Finding, Location, Report } from '../../domain/report.ts';
import { plural } from '../../language/plural.ts';
import { points } from '../words.ts';

/** The sentences of a report on documents, shared by the formats that people read. Nothing here is escaped yet. */

export const disclaimer =
  'This is what the texts say, as far as a program can read them. It is no legal advice, and a score of a text is no score of a business.';

/** The findings of one check in one document. */
export interface CheckFindings {
  check: string;
  first: Finding;
  findings: Finding[];
  /** How often it was seen; of what stands at every turn, findings are but the first places. */
  seen: number;
}

const severityOrder: readonly Severity[] = ['error', 'warning', 'note'];

/** The findings of a document by check, most severe first, then by what they aim at, then as they stand in the text. */
export function byCheck(report: Report, { path, checks }: DocumentResult): CheckFindings[] {
  const groups = new Map<string, CheckFindings>();
  for (const finding of findingsByPath(report).get(path) ?? []) {
    const group = groups.get(finding.check);
    if (group === undefined)
      groups.set(finding.check, { check: finding.check, first: finding, findings: [finding], seen: 0 });
    else group.findings.push(finding);
  }
  for (const group of groups.values())
    group.seen = checks.find(({ check }) => check === group.check)?.seen ?? group.findings.length;
  const rank = ({ first }: CheckFindings) =>
    3 * severityOrder.indexOf(first.severity) + severityOrder.indexOf(first.aim);
  return [...groups.values()].toSorted((a, b) => rank(a) - rank(b));
}

const paths = new WeakMap<Report, Map<string, Finding[]>>();

function findingsByPath(report: Report): Map<string, Finding[]> {
  let byPath = paths.get(report);
  if (byPath === undefined) {
    byPath = new Map();
    for (const finding of report.findings) {
      const list = byPath.get(finding.location.path);
      if (list === undefined) byPath.set(finding.location.path, [finding]);
      else list.push(finding);
    }
    paths.set(report, byPath);
  }
  return byPath;
}

/** Findings about how a text speaks are told in one line; what it does to people is told place by place. */
export function isTold({ first }: CheckFindings): boolean {
  return first.severity !== 'note' || first.aim !== 'note';
}

/** `note, not measured` where a check means more than it may say. */
export function severityWords({ severity, aim }: Finding): string {
  return severity === 'note' && aim !== 'note' ? `note (aims at ${aim}, not measured well enough)` : severity;
}

export function headline(report: Report): string {
  const [only] = report.documents;
  return report.documents.length === 1 && only !== undefined ? only.path : plural(report.documents.length, 'document');
}

export function origin({ rubric, createdAt }: Report): string {
  return `${rubric.title} (${rubric.id} ${rubric.version}). Read on ${createdAt.slice(0, 10)}.`;
}

/** `2 errors, 1 warning and 14 notes`. */
export function countsSentence(findings: readonly Finding[]): string {
  const counts = severityOrder.map((severity) =>
    plural(findings.filter((one) => one.severity === severity).length, severity),
  );
  return `${counts.slice(0, -1).join(', ')} and ${counts.at(-1)}`;
}

/** Serious findings stand beside the score, since no number shows them. */
export function seriousSentence(report: Report): string {
  const serious = report.findings.filter(({ severity }) => severity !== 'note').length;
  return serious === 0 ? 'no serious finding' : plural(serious, 'serious finding');
}

export function documentSentence({ kind, words, score, foreign }: DocumentResult): string {
  if (foreign !== null) return 'not judged, since it reads as another language';
  if (words === 0) return 'not judged, since it holds no word';
  return `${kind ?? 'kind unknown'}, ${plural(words, 'word')}, ${points(score)} of 100`;
}

/** `41:5`. */
export function placeWords({ line, column }: Location): string {
  return line === undefined ? '' : `${line}:${column ?? 1}`;
}

export function capSentence(report: Report): string[] {
  return report.cappedBy.map(({ cap, rule, why }) => `The rule "${rule}" caps the score of a text at ${cap}. ${why}`);
}

export function itemsSentence({ items }: Finding): string | undefined {
  return items === undefined
    ? undefined
    : `and ${plural(items.length, 'sentence or item', 'sentences or items')} right after it`;
}
