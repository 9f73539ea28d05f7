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
  return `${Number((share * 100).toFixed(1))}%`;
}

export function range(low: number | null, high: number | null): string {
  return low === null || high === null ? '' : `${points(low)} to ${points(high)}`;
}

export function scoreSentence(report: Report): string {
  if (report.score === null) return 'No score yet: nothing that counts was answered.';
  if (report.low === report.high) return report.cappedBy.length > 0 ? 'capped' : 'all of it counted';
  return `likely between ${points(report.low)} and ${points(report.high)}`;
}

/** `Dependable`, or `Dependable, provisional`. */
export function bandTitle(report: Report): string {
  return [report.band?.title, report.band?.provisional === true ? 'provisional' : undefined]
    .filter((part) => part !== undefined)
    .join(', ');
}

export function coverageSentence(report: Report): string {
  const count = (state: QuestionResult['state']) =>
    report.questions.filter((question) => question.state === state).length;
  const parts = [`${count('answered')} of ${plural(report.questions.length, 'question')} answered`];
  if (count('unknown') > 0) parts.push(`${count('unknown')} "don't know"`);
  if (count('not-applicable') > 0) parts.push(`${count('not-applicable')} not applicable`);
  const coverage = report.coverage === null ? '' : ` By weight that is ${percent(report.coverage)} of what applies.`;
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
  if (report.mayCap.length > 0)
    reasons.push(`a rule may still cap the total, since its question is open (${report.mayCap.join(', ')})`);
  return `Provisional: ${reasons.join(', and ')}.`;
}

const askedByReport = new WeakMap<Report, Map<string, string>>();

/** `The same band in 93 of 100 ways to weigh the principles.` */
export function steadinessSentence(report: Report): string | undefined {
  const steadiness = report.band?.steadiness;
  if (steadiness === undefined || steadiness === null) return undefined;
  return `The same band in ${Math.round(steadiness * 100)} of 100 ways to weigh the principles.`;
}

/** What it takes to reach the next band, in words for each outcome. */
export function planSentence(report: Report): string {
  const { status, band, days, projected } = report.plan;
  const title = band === undefined ? '' : `${band.title} (from ${band.from})`;
  switch (status) {
    case 'no-score':
      return 'There is no score yet, so there is no next band to plan for.';
    case 'top-band':
      return 'This is the top band. What is left is to stay there.';
    case 'out-of-reach':
      return `${title} is out of reach of the advice alone: answer more questions, or look at what holds a level down.`;
    case 'found':
      return `The shortest way to ${title}: about ${plural(days ?? 0, 'day')} of work, to ${points(projected ?? null)}.`;
  }
}

/** `Gains 3.2 points.`, and what it would gain without the cap. */
export function gainWords(gain: number, gainUncapped: number): string {
  if (gain === gainUncapped) return `gains ${points(gain)}`;
  return `gains ${points(gain)} now, ${points(gainUncapped)} without the cap`;
}

export function askOf(report: Report, question: string): string {
  const asked = askedByReport.get(report) ?? new Map(report.rubric.resolved.questions.map(({ id, ask }) => [id, ask]));
  askedByReport.set(report, asked);
  return asked.get(question) ?? question;
}

function titleOf(report: Report, principle: string): string {
  return report.principles.find((candidate) => candidate.id === principle)?.title ?? principle;
}

export function capSentence({ uncapped }: Report, { cap, rule, why }: FiredRule): string {
  const binds = uncapped === null || uncapped > cap;
  return `${binds ? `Capped at ${cap}` : `Would be capped at ${cap}, and is below that,`} by "${rule}". ${why}`;
}

export function liftSentence(report: Report, rule: FiredRule): string {
  const lifts = rule.lifts.map(({ question, above }) => {
    const level = report.rubric.resolved.questions.find((candidate) => candidate.id === question)?.levels[above + 1];
    return `"${askOf(report, question)}" at level ${above + 1}: ${level ?? ''}`;
  });
  return `It lifts with ${lifts.join(' and with ')}`;
}

export function costliestSentence(report: Report): string | undefined {
  if (report.costliest === null) return undefined;
  const { principle, points: cost } = report.costliest;
  const before = report.cappedBy.length > 0 ? ` of ${points(report.uncapped)} before the cap` : '';
  return `${titleOf(report, principle)} costs you most: were it as good as the others on average, the total${before} would be ${cost.toFixed(1)} points higher.`;
}

export function unansweredIntroduction(report: Report): string {
  const count = report.unanswered.length;
  return `${plural(count, 'question')} without a level. The number says by how many points an answer would narrow the range of the total.`;
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

/** `score 53.2, needs 60: not met`, or `3 findings of severity error, none is allowed: not met`. */
export function assertionWords({
  name,
  actual,
  expected,
  passed,
  reason,
}: Report['gate']['assertions'][number]): string {
  const [, from] = /^findings:(.+)$/.exec(name) ?? [];
  if (from !== undefined)
    return `${plural(actual ?? 0, 'finding')} of severity ${from}${from === 'error' ? '' : ' or above'}, none is allowed: ${passed ? 'met' : 'not met'}`;
  const shown = (value: number | null) =>
    value === null ? 'none' : name === 'coverage' ? percent(value) : String(value);
  const verdict = passed ? 'met' : reason === 'provisional' ? 'not met, since the band is provisional' : 'not met';
  return `${name} ${shown(actual)}, needs ${shown(expected)}: ${verdict}`;
}

/** `48.0 in May 2026, 55.0 now.` */
export function previousSentence(report: Report): string | undefined {
  if (report.previous === undefined) return undefined;
  const { date } = report.previous;
  const when = date === null ? 'last time' : `in ${monthAndYear(date)}`;
  return `${points(report.previous.score)} ${when}, ${points(report.score)} now.`;
}

/** `May 2026` of 2026-05. A month that there is not stays as it is written. */
function monthAndYear(month: string): string {
  const date = new Date(`${month}-01T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return month;
  return new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(date);
}

/** One line for each question that moved, up first in rubric order. */
export function movedLines(report: Report): string[] {
  return (report.previous?.moved ?? []).map(
    ({ question, from, to }) => `${to > from ? 'Up' : 'Down'} from ${from} to ${to}: ${askOf(report, question)}`,
  );
}

export function commitmentSentences(report: Report): string[] {
  const said = ({ do: what, who, by }: NonNullable<Report['commitment']>) =>
    [what.replace(/\.$/, ''), who, by === undefined ? undefined : `by ${by}`]
      .filter((part) => part !== undefined)
      .join(', ');
  const before = report.previous?.commitment;
  const outcomes: Record<string, string> = { kept: 'Kept.', late: 'Done, but late.', dropped: 'Dropped.' };
  const outcome = outcomes[before?.became ?? ''] ?? 'Nobody said what became of it.';
  return [
    ...(before === undefined ? [] : [`Last time: ${said(before)}. ${outcome}`]),
    ...(report.commitment === undefined ? [] : [`Next: ${said(report.commitment)}.`]),
  ];
}
