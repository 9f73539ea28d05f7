import { checksOf, questionsOf, type QuestionAtom } from '../domain/rule-condition.ts';
import type { Rule, RuleCondition, Level, Rubric } from '../domain/rubric.ts';
import type { FiredRule, Report } from '../domain/report.ts';
import type { Standing } from './answers/standing.ts';

/** What the rules do to the total: the score takes answers as they are, the low and high end what is still open. */
export interface Caps {
  fired: FiredRule[];
  /** 0-100; 100 when nothing caps. */
  score: number;
  low: number;
  high: number;
  /** Rules whose open questions could make them cap the score further. */
  mayCap: string[];
  notLookedAt: Report['notLookedAt'];
}

/** A level, `open` for a question that applies and has no answer, `void` for one that isn't asked. */
type Reading = Level | 'open' | 'void';

/** What each question reads to the rules, by its id. */
export type Readings = ReadonlyMap<string, Reading>;

export function readingsOf(standings: Standing[]): Readings {
  return new Map(
    standings.map(({ question, state, level }) => [
      question.id,
      state === 'not-applicable' ? 'void' : (level ?? 'open'),
    ]),
  );
}

/** Reads every rule against the levels as answered, never widened. */
export function applyRules(rubric: Rubric, readings: Readings): Caps {
  const read = (id: string): Reading => readings.get(id) ?? 'void';
  const caps: Caps = { fired: [], score: 100, low: 100, high: 100, mayCap: [], notLookedAt: [] };
  for (const rule of rubric.rules) {
    if (isVoid(rule.when, read)) {
      caps.notLookedAt.push({ rule: rule.id, reason: whyVoid(rule, readings) });
      continue;
    }
    const fires = (whenOpen: Level) => matches(rule.when, (id) => close(read(id), whenOpen));
    if (fires(0)) caps.low = Math.min(caps.low, rule.cap);
    if (fires(0) && !fires(4)) caps.mayCap.push(rule.id);
    if (fires(4)) {
      caps.fired.push(fired(rule, read));
      caps.score = Math.min(caps.score, rule.cap);
      caps.high = Math.min(caps.high, rule.cap);
    }
  }
  caps.fired.sort((a, b) => a.cap - b.cap);
  return caps;
}

function whyVoid({ when }: Rule, readings: Readings): Report['notLookedAt'][number]['reason'] {
  const isAsked = questionsOf(when).every((id) => readings.has(id));
  if (!isAsked) return 'depth';
  return checksOf(when).length > 0 ? 'documents' : 'fact';
}

function close(reading: Reading, whenOpen: Level): Level | 'void' {
  return reading === 'open' ? whenOpen : reading;
}

function fired(rule: Rule, read: (id: string) => Reading): FiredRule {
  const above = new Map<string, Level>();
  for (const atom of neededToLift(rule.when, (id) => close(read(id), 4))) {
    above.set(atom.question, Math.max(atom.at_most, above.get(atom.question) ?? 0) as Level);
  }
  return {
    rule: rule.id,
    cap: rule.cap,
    why: rule.why,
    lifts: [...above].map(([question, level]) => ({ question, above: level })),
  };
}

/** Atoms that together lift a rule that fires: of `any` all parts that match, of `all` the part with the fewest. */
function neededToLift(when: RuleCondition, level: (id: string) => Level | 'void'): QuestionAtom[] {
  if ('any' in when) {
    return when.any.filter((part) => matches(part, level)).flatMap((part) => neededToLift(part, level));
  }
  if ('all' in when) {
    const parts = when.all.map((part) => neededToLift(part, level));
    return parts.reduce((fewest, part) => (part.length < fewest.length ? part : fewest));
  }
  return 'check' in when ? [] : [when];
}

/** No rule is ever true at level 4 (`at_most` ends at 3), so an open question read as 4 does not match. */
function matches(when: RuleCondition, level: (id: string) => Level | 'void'): boolean {
  if ('any' in when) return when.any.some((part) => matches(part, level));
  if ('all' in when) return when.all.every((part) => matches(part, level));
  // Answers say nothing of documents.
  if ('check' in when) return false;
  const reading = level(when.question);
  return reading !== 'void' && reading <= when.at_most;
}

/** Whether the questions that are not asked leave the rule without a way to fire. */
function isVoid(when: RuleCondition, read: (id: string) => Reading): boolean {
  if ('any' in when) return when.any.every((part) => isVoid(part, read));
  if ('all' in when) return when.all.some((part) => isVoid(part, read));
  return 'check' in when || read(when.question) === 'void';
}
