import type { CheckResult, Finding } from '../../domain/documents-part.ts';
import type { Check } from '../../domain/check.ts';
import { withoutPhrases } from '../../domain/report.ts';

/** A report of format 1 as far as it is read here; whether it was one shows when what becomes of it is validated. */
interface Format1 extends Record<string, unknown> {
  mode?: unknown;
  rubric?: { resolved?: { checks?: Check[] } };
  respondent?: object;
  inputs?: { path: string; kind: string }[];
  cappedBy?: object[];
  principles?: { id: string; title: string; weight: number; score: number | null }[];
  findings?: (Finding & Omit<CheckResult, 'id' | 'message'> & { message: string })[];
  warnings?: string[];
}

export function isFormat1(value: unknown): value is Format1 {
  return typeof value === 'object' && value !== null && 'candor' in value && value.candor === 1 && 'createdAt' in value;
}

/** A report of format 1 as one of format 2, still to be validated. Throws a TypeError for what never was a report. */
export function fromFormat1(report: Format1): unknown {
  const { tool, createdAt, options, inputs, subject, gate, warnings, rubric } = report;
  const { lists: _, checks = [], ...resolved } = { lists: [], ...rubric?.resolved };
  return {
    candor: 2,
    tool,
    createdAt,
    options,
    inputs,
    rubric: { ...rubric, resolved: { ...resolved, checks: checks.map(withoutPhrases) } },
    subject,
    gate,
    warnings: warnings?.map((sentence) => ({ code: 'said', values: { sentence } })),
    ...(report.mode === 'audit' ? { documents: documentsOf(report) } : { answers: answersOf(report) }),
  };
}

/** What both parts had. */
function verdictOf({ score, uncapped, band, cappedBy, costliest, notLookedAt }: Format1) {
  return {
    score,
    uncapped,
    band,
    cappedBy: cappedBy?.map((rule) => ({ checks: [], ...rule })),
    costliest,
    notLookedAt,
  };
}

function answersOf(report: Format1): object {
  const { low, high, coverage, notApplicable, principles, facts, questions, unanswered, mayCap, advice, plan } = report;
  const path = report.inputs?.find(({ kind }) => kind === 'answers')?.path;
  const { commitment, previous } = report;
  return {
    ...verdictOf(report),
    low,
    high,
    coverage,
    notApplicable,
    principles,
    facts,
    respondents: [{ ...report.respondent, path }],
    questions,
    unanswered,
    mayCap,
    advice,
    plan,
    commitment,
    previous,
  };
}

function documentsOf(report: Format1): object {
  const { findings = [], principles, promises } = report;
  const found = new Set(findings.map(({ check }) => check));
  const checks = (report.rubric?.resolved?.checks ?? []).filter(({ id }) => found.has(id));
  const known = new Map(checks.map((check) => [check.id, check]));
  return {
    ...verdictOf(report),
    principles: principles?.map(({ id, title, weight, score }) => ({ id, title, weight, score })),
    list: report['documents'],
    findings: findings.map((finding) => findingOf(finding, known.get(finding.check))),
    checks: checks.map(({ id, kind, principle, severity, message, why, advice, better }) => {
      return { id, kind, principle, aim: severity, message, why, advice, better };
    }),
    promises,
  };
}

/** Format 1 had the texts of its check in each finding. */
function findingOf(one: NonNullable<Format1['findings']>[number], check: Check | undefined): object {
  const { check: id, severity, location, excerpt, words, items, fingerprint, status } = one;
  const isOwn = one.message !== check?.message;
  return {
    check: id,
    severity,
    location,
    excerpt,
    words,
    items,
    fingerprint,
    status,
    missing: one.kind === 'topic' && !('line' in location) ? true : undefined,
    message: isOwn ? { code: 'said', values: { sentence: one.message } } : undefined,
    better: one.better === check?.better ? undefined : one.better,
  };
}
