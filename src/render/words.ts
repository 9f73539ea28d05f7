import type { FiredRule, QuestionResult, Report } from '../domain/report.ts';
import { plural } from '../language/plural.ts';

/** The sentences of a report, shared by the formats that people read. Nothing here is escaped yet. */

export const disclaimer =
  'This is readiness to be trusted, as you described it. It is no forecast of sales, and trust is one ingredient among several.';

export function headline(report: Report): string {
  return report.subject ?? 'Trust readiness';
}

export function origin(report: Report): string {
  const { rubric, options, respondent, createdAt } = report;
  const who = [respondent.name, respondent.role].filter((part) => part !== null).join(', ');
  const by = who === '' ? 'Scored' : `Answered by ${who}; scored`;
  return `${rubric.title} (${rubric.id} ${rubric.version}, ${options.depth} depth). ${by} on ${createdAt.slice(0, 10)}.`;
}

/** `78.4`, or a dash for "nothing to go by". */
export function points(score: number | null): string {
  return score === null ? '-' : score.toFixed(1);
}

export function percent(share: number): string {
  return `${Number((share * 100).toFixed(1))} %`;
}

export function range(low: number | null, high: number | null): string {
  return low === null || high === null ? '' : `${points(low)} to ${points(high)}`;
}

export function scoreSentence(report: Report): string {
  if (report.score === null) return 'No score yet: nothing that counts was answered.';
  if (report.low === report.high) return 'however sure the answers are';
  return `between ${points(report.low)} and ${points(report.high)}, by how sure the answers are`;
}

export function coverageSentence(report: Report): string {
  const count = (state: QuestionResult['state']) =>
    report.questions.filter((question) => question.state === state).length;
  const parts = [`${count('answered')} of ${plural(report.questions.length, 'question')} answered`];
  if (count('unknown') > 0) parts.push(`${count('unknown')} "don't know"`);
  if (count('not-applicable') > 0) parts.push(`${count('not-applicable')} not applicable`);
  const coverage =
    report.coverage === null ? '' : ` That covers ${percent(report.coverage)} of the weight that applies.`;
  return `${parts.join(', ')}.${coverage}`;
}

export function provisionalSentence(report: Report): string | undefined {
  if (report.band?.provisional !== true) return undefined;
  const { minimum_coverage, maximum_not_applicable } = report.rubric.resolved;
  const reasons: string[] = [];
  if ((report.coverage ?? 0) < minimum_coverage) {
    reasons.push(`${percent(report.coverage ?? 0)} is covered and the rubric asks for ${percent(minimum_coverage)}`);
  }
  if (report.notApplicable > maximum_not_applicable) {
    reasons.push(
      `${percent(report.notApplicable)} is marked as not applicable and the rubric allows ${percent(maximum_not_applicable)}`,
    );
  }
  return `Provisional: ${reasons.join(', and ')}.`;
}

export function askOf(report: Report, question: string): string {
  return report.rubric.resolved.questions.find((candidate) => candidate.id === question)?.ask ?? question;
}

export function titleOf(report: Report, principle: string): string {
  return report.principles.find((candidate) => candidate.id === principle)?.title ?? principle;
}

export function liftSentence(report: Report, rule: FiredRule): string {
  const lifts = rule.lifts.map(({ question, above }) => {
    const level = report.rubric.resolved.questions.find((candidate) => candidate.id === question)?.levels[above + 1];
    return level === undefined ? question : `"${level}"`;
  });
  return `It lifts as soon as you can say: ${lifts.join(' And: ')}`;
}

export function costliestSentence(report: Report): string | undefined {
  if (report.costliest === null) return undefined;
  const { principle, points: cost } = report.costliest;
  const before = report.cappedBy.length > 0 ? ' before the cap' : '';
  return `${titleOf(report, principle)} costs you most: were it as good as your average, the total${before} would be ${cost.toFixed(1)} points higher.`;
}

export function unansweredIntroduction(report: Report): string {
  const count = report.unanswered.length;
  return `${plural(count, 'question')} without an answer. The number says how far the range of the total would close.`;
}

export function notLookedAtSentence(report: Report): string | undefined {
  const byReason = (reason: 'depth' | 'fact') =>
    report.notLookedAt.filter((entry) => entry.reason === reason).map((entry) => entry.rule);
  const depth = byReason('depth');
  const fact = byReason('fact');
  const sentences: string[] = [];
  if (depth.length > 0)
    sentences.push(`Not looked at, because their questions come at a deeper depth: ${depth.join(', ')}.`);
  if (fact.length > 0)
    sentences.push(`Void, because a fact says that their questions do not apply: ${fact.join(', ')}.`);
  return sentences.length > 0 ? sentences.join(' ') : undefined;
}

export function effortWords(days: number, who: string | undefined): string {
  return [`about ${plural(days, 'day')}`, who].filter((part) => part !== undefined).join(', ');
}

/** `score 53.2, at least 60 wanted: not met`. */
export function assertionWords({
  name,
  actual,
  expected,
  passed,
  reason,
}: Report['gate']['assertions'][number]): string {
  const shown = (value: number | null) =>
    value === null ? 'none' : name === 'coverage' ? percent(value) : String(value);
  const verdict = passed ? 'met' : reason === 'provisional' ? 'not met, since the band is provisional' : 'not met';
  return `${name} ${shown(actual)}, at least ${shown(expected)} wanted: ${verdict}`;
}
