import type { ReportPlan } from '../../domain/answers-part.ts';
import { limits } from '../../domain/limits.ts';
import type { Level, Rubric, Rule } from '../../domain/rubric.ts';
import { fold } from '../../domain/rule-condition.ts';
import { bandAt } from '../band.ts';
import { cheapest, type Climb, type Group } from './cheapest.ts';
import { levelPoints } from './level-range.ts';
import { roundScore } from '../../domain/rounding.ts';
import type { Readings } from '../rules.ts';
import type { Standing } from './standing.ts';
import type { Total } from './total.ts';
import { scaled, unscaled } from '../mean.ts';

/** More ways than this to lift the caps together are not all tried; the cheapest alternatives come first. */
const mostWays = 64;

/**
 * The fewest days of advice that reach the next band, found exactly: within a principle all sums of steps that are
 * worth their days, then across principles, for every way to lift the caps that stand below the band.
 * Ties: the higher projected score, then fewer steps, then rubric order. Where that would take too much work, there is
 * no plan, rather than one that may not be the shortest.
 */
export function planToNextBand(rubric: Rubric, standings: Standing[], total: Total): ReportPlan {
  if (total.score === null) return { status: 'no-score', steps: [] };
  const current = bandAt(rubric.bands, total.score);
  const next = rubric.bands[rubric.bands.findIndex((band) => band === current) + 1];
  if (next === undefined) return { status: 'top-band', steps: [] };
  const answered = standings.filter(({ state }) => state === 'answered');
  let best: { days: number; projected: number; steps: ReportPlan['steps'] } | undefined;
  const band = { id: next.id, title: next.title, from: next.from };
  const work = { left: limits.planSums };
  for (const { floors, cap } of waysToLift(rubric, total, next.from)) {
    const found = cheapest(
      groups(rubric, answered, floors),
      best?.days ?? Infinity,
      (sum) => roundScore(Math.min(unscaled(rubric.balance, sum), cap)),
      next.from,
      work,
    );
    if (found === 'too-large') return { status: 'too-large', band, steps: [] };
    if (found === undefined) continue;
    const steps = capsFirst(stepsTo(rubric, answered, found.levels), total);
    const better =
      best === undefined ||
      found.days < best.days ||
      (found.days === best.days &&
        (found.projected > best.projected || (found.projected === best.projected && steps.length < best.steps.length)));
    if (better) best = { days: found.days, projected: found.projected, steps };
  }
  if (best === undefined) return { status: 'out-of-reach', band, steps: [] };
  return { status: 'found', band, ...best };
}

/** The questions of each principle as choices of how far to go, at least to their floors. */
function groups(rubric: Rubric, answered: Standing[], floors: ReadonlyMap<string, Level>): Group[] {
  const weights = rubric.principles.flatMap((principle) => {
    const own = answered.filter(({ question }) => question.principle === principle.id);
    return own.length === 0 ? [] : [{ principle, own }];
  });
  const all = weights.reduce((sum, { principle }) => sum + principle.weight, 0);
  return weights.map(({ principle, own }) => {
    const weight = own.reduce((sum, { question }) => sum + question.weight, 0);
    return {
      questions: own.map((standing) => ({
        id: standing.question.id,
        choices: choicesOf(rubric, standing, floors.get(standing.question.id)),
      })),
      worth: (points) => (principle.weight / all) * scaled(rubric.balance, points / weight),
    };
  });
}

function choicesOf(rubric: Rubric, { question, level }: Standing, floor: Level = 0): Climb[] {
  const start = level ?? 0;
  const choices: Climb[] = [{ level: start, days: 0, steps: 0, points: question.weight * levelPoints(start) }];
  let days = 0;
  let steps = 0;
  for (const step of question.advice) {
    if (step.to <= start) continue;
    days += rubric.effort_days[step.effort];
    steps += 1;
    choices.push({ level: step.to, days, steps, points: question.weight * levelPoints(step.to) });
  }
  return choices.filter((choice) => choice.level >= floor);
}

interface Way {
  /** The least level of each question that a lifted rule reads. */
  floors: Map<string, Level>;
  /** The lowest cap that stays. */
  cap: number;
}

/** Every set of caps that may be lifted or kept: those below the band must go. */
function waysToLift(rubric: Rubric, total: Total, target: number): Way[] {
  const fired = rubric.rules.filter((rule) => total.caps.fired.some((entry) => entry.rule === rule.id));
  let ways: Way[] = [{ floors: new Map(), cap: 100 }];
  for (const rule of fired) {
    const lifted = ways.flatMap((way) =>
      liftedBy(rule, total.readings).map((floors) => ({ floors: merged(way.floors, floors), cap: way.cap })),
    );
    const kept = rule.cap < target ? [] : ways.map((way) => ({ ...way, cap: Math.min(way.cap, rule.cap) }));
    ways = [...lifted, ...kept].slice(0, mostWays);
  }
  return ways;
}

type Floors = ReadonlyMap<string, Level>;

/** The ways in which levels can rise so that a rule no longer matches; advice mends no text. */
function liftedBy({ when }: Rule, { levels, texts }: Readings): Floors[] {
  const stays: Floors = new Map();
  const together = (parts: Floors[][]) =>
    parts.reduce<Floors[]>(
      (ways, part) => ways.flatMap((way) => part.map((floors) => merged(way, floors))).slice(0, mostWays),
      [stays],
    );
  const inText = (text: ReadonlyMap<string, number> | undefined) =>
    fold<Floors[]>(
      when,
      (atom) => {
        if ('check' in atom) return text?.get(atom.check) === 0 ? [] : [stays];
        const level = levels?.get(atom.question);
        if (typeof level !== 'number' || level > atom.at_most) return [stays];
        return [new Map([[atom.question, (atom.at_most + 1) as Level]])];
      },
      (by, parts) => (by === 'any' ? together(parts) : parts.flat().slice(0, mostWays)),
    );
  return together((texts ?? [undefined]).map(inText));
}

function merged(one: ReadonlyMap<string, Level>, other: ReadonlyMap<string, Level>): Map<string, Level> {
  const floors = new Map(one);
  for (const [question, level] of other) floors.set(question, Math.max(level, floors.get(question) ?? 0) as Level);
  return floors;
}

/** The steps that lift a cap come first, lowest cap first; the others stay in rubric order. */
function capsFirst(steps: ReportPlan['steps'], total: Total): ReportPlan['steps'] {
  const cap = ({ question, from }: ReportPlan['steps'][number]) =>
    total.caps.fired.find(({ lifts }) => lifts.some((lift) => lift.question === question && from <= lift.above))?.cap ??
    Infinity;
  return steps.toSorted((a, b) => (cap(a) === cap(b) ? 0 : cap(a) - cap(b)));
}

function stepsTo(rubric: Rubric, answered: Standing[], levels: ReadonlyMap<string, Level>): ReportPlan['steps'] {
  return answered.flatMap(({ question, level }) => {
    const until = levels.get(question.id) ?? 0;
    let from = level ?? 0;
    return question.advice.flatMap((step) => {
      if (step.to <= from || step.to > until) return [];
      const { to, effort, who } = step;
      const taken = { question: question.id, do: step.do, effort, days: rubric.effort_days[effort], who, from, to };
      from = to;
      return [taken];
    });
  });
}
