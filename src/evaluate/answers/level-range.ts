import type { Answer, EvidenceItem, Known } from '../../domain/answers.ts';
import type { Level, Question } from '../../domain/rubric.ts';
import type { Staleness } from '../../domain/message.ts';
import { dayLength, daysIn } from '../../language/spans.ts';

/** Points 0-100, `low <= value <= high`. */
export interface Range {
  value: number;
  low: number;
  high: number;
}

const levelsEitherWay: Record<Known, number> = { counted: 0, estimate: 0.5, guess: 1 };

/** The value of a level and how far it may be off, by how it is known. */
export function levelRange(level: Level, known: Known): Range {
  const spread = levelsEitherWay[known];
  return { value: levelPoints(level), low: levelPoints(level - spread), high: levelPoints(level + spread) };
}

/** 0-100 points for a level, or for a place between two. */
export function levelPoints(level: number): number {
  return (100 * Math.min(4, Math.max(0, level))) / 4;
}

/** What keeps "counted" from counting; `undefined` when some evidence is dated and still fresh. */
export function staleness(evidence: EvidenceItem[], question: Question, now: Date): Staleness | undefined {
  const days = question.evidence?.fresh_for === undefined ? Infinity : daysIn(question.evidence.fresh_for);
  const ages = evidence.flatMap(({ date }) =>
    date === undefined ? [] : [(now.getTime() - Date.parse(date)) / dayLength],
  );
  // A day of grace for the time zones of the writer and of the clock.
  if (ages.some((age) => age >= -1 && age <= days + 1)) return undefined;
  if (evidence.length === 0) return 'without evidence';
  if (ages.length === 0) return 'undated';
  return ages.some((age) => age > days) ? 'too old' : 'dated in the future';
}

/** How an answer is known, once "counted" without evidence that is dated and still fresh has become an estimate. */
export function effectiveKnown(answer: Answer & { state: 'answered' }, question: Question, now: Date): Known {
  const said = answer.known ?? 'estimate';
  return said === 'counted' && staleness(answer.evidence, question, now) !== undefined ? 'estimate' : said;
}
