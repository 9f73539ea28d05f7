import { severities, type Severity } from '../../domain/check.ts';
import type { CheckResult, DocumentsPart, Finding, Tries } from '../../domain/documents-part.ts';
import type { ReportRubric } from '../../domain/report.ts';

/** What a check found with one severity: where it is sure it may report an error, and elsewhere a note. */
export interface Complaint {
  check: CheckResult;
  severity: Severity;
  /** Never empty. */
  findings: Finding[];
  /** How often findings like these were right, where that was measured; `sure` of those of which the check is sure. */
  tries: { all?: Tries | undefined; sure?: Tries | undefined };
  weight: number;
}

/** All that checks saw, worst first: by severity, then by weight, and by how many places. */
export function complaintsIn({ checks, findings }: DocumentsPart, { checks: judged }: ReportRubric): Complaint[] {
  const weights = new Map(judged.map(({ id, weight }) => [id, weight]));
  const byCheck = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.severity} ${finding.check}`;
    const found = byCheck.get(key);
    if (found === undefined) byCheck.set(key, [finding]);
    else found.push(finding);
  }
  const complaints = severities.flatMap((severity) =>
    checks.flatMap((check) => {
      const found = byCheck.get(`${severity} ${check.id}`);
      if (found === undefined) return [];
      return [{ check, severity, findings: found, tries: triesOf(check, found), weight: weights.get(check.id) ?? 0 }];
    }),
  );
  // Notes stay in the order of the rubric: there are too many of them for any other to be seen.
  return complaints.toSorted((a, b) => bySeverity(a, b) || (a.severity === 'note' ? 0 : byWorst(a, b)));
}

/** So many of the worst; first those that don't all stand where a worse one stands, so that one sentence is told once. */
export function worstOf(complaints: readonly Complaint[], most: number): Complaint[] {
  const told = new Set<string>();
  const isNew = ({ findings }: Complaint) => {
    const places = findings.map(({ location }) => JSON.stringify(location));
    const some = places.some((place) => !told.has(place));
    for (const place of places) told.add(place);
    return some;
  };
  const apart = new Set(complaints.filter(isNew).slice(0, most));
  const rest = complaints.filter((one) => !apart.has(one));
  return [...apart, ...rest].slice(0, most);
}

/** With what the check is sure of in front, for who looks at the first places alone. */
export function surestFirst(complaint: Complaint): Complaint {
  const findings = complaint.findings.toSorted((a, b) => Number(b.sure === true) - Number(a.sure === true));
  return { ...complaint, findings };
}

function triesOf({ measured, measured_sure }: CheckResult, findings: Finding[]): Complaint['tries'] {
  const sure = findings.filter((finding) => finding.sure === true).length;
  return {
    all: sure === findings.length ? undefined : measured,
    sure: sure === 0 ? undefined : measured_sure,
  };
}

function bySeverity(a: Complaint, b: Complaint): number {
  const rank = ({ severity, check }: Complaint) =>
    severities.length * severities.indexOf(severity) + (severity === 'note' ? severities.indexOf(check.aim) : 0);
  return rank(a) - rank(b);
}

function byWorst(a: Complaint, b: Complaint): number {
  return b.weight - a.weight || b.findings.length - a.findings.length;
}
