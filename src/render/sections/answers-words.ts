import type { AnswersPart, QuestionResult, ReportAdvice, ReportPlan, ReportStep } from '../../domain/answers-part.ts';
import type { Commitment } from '../../domain/answers.ts';
import type { ReportRubric } from '../../domain/report.ts';
import type { Question } from '../../domain/rubric.ts';
import type { FiredRule, NotLookedAt } from '../../domain/verdict.ts';
import { plural } from '../../language/plural.ts';
import { percent, points } from '../words.ts';

/** The sentences of a report on answers. */

export const answersDisclaimer =
  'This is readiness to be trusted, as you described it. It is no forecast of sales, and trust is one ingredient among several.';

export function likelySentence({ score, low, high, cappedBy }: AnswersPart): string {
  if (score === null) return 'No score yet: nothing that counts was answered.';
  if (low === high) return cappedBy.length > 0 ? 'capped' : 'all of it counted';
  return `likely between ${points(low)} and ${points(high)}`;
}

/** `Dependable`, or `Dependable, provisional`. */
export function bandTitle({ band }: AnswersPart): string {
  return [band?.title, band?.provisional === true ? 'provisional' : undefined]
    .filter((part) => part !== undefined)
    .join(', ');
}

export function coverageSentence({ questions, coverage }: AnswersPart): string {
  const count = (state: QuestionResult['state']) => questions.filter((question) => question.state === state).length;
  const parts = [`${count('answered')} of ${plural(questions.length, 'question')} answered`];
  if (count('unknown') > 0) parts.push(`${count('unknown')} "don't know"`);
  if (count('not-applicable') > 0) parts.push(`${count('not-applicable')} not applicable`);
  const weight = coverage === null ? '' : ` By weight that is ${percent(coverage)} of what applies.`;
  return `${parts.join(', ')}.${weight}`;
}

export function provisionalSentence(
  { band, coverage, notApplicable, mayCap }: AnswersPart,
  { minimum_coverage, maximum_not_applicable }: ReportRubric,
): string | undefined {
  if (band?.provisional !== true) return undefined;
  const reasons: string[] = [];
  if ((coverage ?? 0) < minimum_coverage) {
    reasons.push(`${percent(coverage ?? 0)} is covered and the rubric asks for ${percent(minimum_coverage)}`);
  }
  if (notApplicable > maximum_not_applicable) {
    reasons.push(
      `${percent(notApplicable)} is marked as not applicable and the rubric allows ${percent(maximum_not_applicable)}`,
    );
  }
  if (mayCap.length > 0)
    reasons.push(`a rule may still cap the total, since its question is open (${mayCap.join(', ')})`);
  return `Provisional: ${reasons.join(', and ')}.`;
}

/** `The same band in 93 of 100 ways to weigh the principles.` */
export function steadinessSentence({ band }: AnswersPart): string | undefined {
  const steadiness = band?.steadiness;
  if (steadiness === undefined || steadiness === null) return undefined;
  return `The same band in ${Math.round(steadiness * 100)} of 100 ways to weigh the principles.`;
}

export function capSentence({ uncapped }: AnswersPart, { cap, rule, why }: FiredRule): string {
  const binds = uncapped === null || uncapped > cap;
  return `${binds ? `Capped at ${cap}` : `Would be capped at ${cap}, and is below that,`} by "${rule}". ${why}`;
}

/** What lifts a cap: questions at a higher level, and checks that find nothing any more. */
export function liftSentence({ lifts, checks }: FiredRule, asked: ReadonlyMap<string, Question>): string {
  const rises = lifts.map(({ question: id, above }) => {
    const question = asked.get(id);
    return `"${question?.ask ?? id}" at level ${above + 1}: ${question?.levels[above + 1] ?? ''}`;
  });
  const clears = checks.map((check) => `documents that get points from "${check}"`);
  return `It lifts with ${[...rises, ...clears].join(' and with ')}`;
}

export function costliestSentence({ costliest, principles, cappedBy, uncapped }: AnswersPart): string | undefined {
  if (costliest === null) return undefined;
  const title = principles.find(({ id }) => id === costliest.principle)?.title ?? costliest.principle;
  const before = cappedBy.length > 0 ? ` of ${points(uncapped)} before the cap` : '';
  return `${title} costs you most: were it as good as the others on average, the total${before} would be ${costliest.points.toFixed(1)} points higher.`;
}

const whyNotLooked: Record<NotLookedAt['reason'], string> = {
  depth: 'Not looked at, because their questions come at a deeper depth',
  fact: 'Void, because a fact says that their questions do not apply',
  documents: 'Not looked at, because they read documents, and none were judged',
  questions: 'Not looked at, because they read answers, and none were given',
};

export function notLookedAtSentence(notLookedAt: readonly NotLookedAt[]): string | undefined {
  const sentences = Object.entries(whyNotLooked).flatMap(([reason, why]) => {
    const rules = notLookedAt.filter((entry) => entry.reason === reason).map(({ rule }) => rule);
    return rules.length === 0 ? [] : [`${why}: ${rules.join(', ')}.`];
  });
  return sentences.length > 0 ? sentences.join(' ') : undefined;
}

/** `48.0 in May 2026, 55.0 now.` */
export function previousSentence({ previous, score }: AnswersPart): string | undefined {
  if (previous === undefined) return undefined;
  const when = previous.date === null ? 'last time' : `in ${monthAndYear(previous.date)}`;
  return `${points(previous.score)} ${when}, ${points(score)} now.`;
}

/** `May 2026` of 2026-05. A month that there is not stays as it is written. */
function monthAndYear(month: string): string {
  const date = new Date(`${month}-01T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return month;
  return new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(date);
}

export function unansweredSentence({ unanswered }: AnswersPart): string | undefined {
  if (unanswered.length === 0) return undefined;
  return `${plural(unanswered.length, 'question')} without a level. The number says by how many points an answer would narrow the range of the total.`;
}

/** `about 5 days, founder`. */
export function effortWords({ days, who }: ReportStep): string {
  return [`about ${plural(days, 'day')}`, who].filter((part) => part !== undefined).join(', ');
}

/** `gains 3.2`, and what it would gain without the cap. */
export function gainWords({ gain, gainUncapped }: ReportAdvice): string {
  if (gain === gainUncapped) return `gains ${points(gain)}`;
  return `gains ${points(gain)} now, ${points(gainUncapped)} without the cap`;
}

/** What it takes to reach the next band, in words for each outcome. */
export function planSentence({ status, band, days, projected }: ReportPlan): string {
  const title = band === undefined ? '' : `${band.title} (from ${band.from})`;
  switch (status) {
    case 'no-score':
      return 'There is no score yet, so there is no next band to plan for.';
    case 'top-band':
      return 'This is the top band. What is left is to stay there.';
    case 'out-of-reach':
      return `${title} is out of reach of the advice alone: answer more questions, or look at what holds a level down.`;
    case 'too-large':
      return `How to reach ${title} is not worked out: there are too many ways. Take one of the steps above, and score again.`;
    case 'found':
      return `The shortest way to ${title}: about ${plural(days ?? 0, 'day')} of work, to ${points(projected ?? null)}.`;
  }
}

const outcomes = { kept: 'Kept.', late: 'Done, but late.', dropped: 'Dropped.' };

export function commitmentSentences({ commitment, previous }: AnswersPart): string[] {
  const before = previous?.commitment;
  const outcome = before?.became === undefined ? 'Nobody said what became of it.' : outcomes[before.became];
  return [
    ...(before === undefined ? [] : [`Last time: ${commitmentWords(before)}. ${outcome}`]),
    ...(commitment === undefined ? [] : [`Next: ${commitmentWords(commitment)}.`]),
  ];
}

function commitmentWords({ do: what, who, by }: Commitment): string {
  return [what.replace(/\.$/, ''), who, by === undefined ? undefined : `by ${by}`]
    .filter((part) => part !== undefined)
    .join(', ');
}
