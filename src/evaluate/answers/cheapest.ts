import { limits } from '../../domain/limits.ts';
import type { Level } from '../../domain/rubric.ts';

/** One way to go on with a question: how far, at what cost, for how many weighted points. */
export interface Climb {
  level: Level;
  days: number;
  steps: number;
  points: number;
}

export interface Group {
  /** `choices` by rising days. */
  questions: { id: string; choices: Climb[] }[];
  /** What a sum of points in this group adds to the whole; rises with the points. */
  worth(points: number): number;
}

export interface Found {
  days: number;
  projected: number;
  levels: Map<string, Level>;
}

/** How much searching is left; one for each sum that is tried. */
export interface Work {
  left: number;
}

/**
 * Of all ways to choose, one with the fewest days whose projected score reaches the target; then the highest
 * projected, then the fewest steps. Days and score are exact for rubrics of any size; where counting steps as well
 * would take more than `mostStates`, as on rubrics of hundreds of steps, the first of equals is taken. `too-large` when
 * the work is used up before the end.
 */
export function cheapest(
  groups: Group[],
  mostDays: number,
  project: (sum: number) => number,
  target: number,
  work: Work = { left: limits.planSums },
): Found | 'too-large' | undefined {
  const questions = groups.flatMap((group) => group.questions);
  if (questions.some(({ choices }) => choices.length === 0)) return undefined;
  const allDays = questions.reduce((sum, { choices }) => sum + (choices.at(-1)?.days ?? 0), 0);
  const everything = groups.reduce((sum, group) => sum + group.worth(mostPoints(group)), 0);
  if (project(everything) < target) return undefined;
  for (let bound = 16; ; bound *= 2) {
    const budget = Math.min(bound, allDays, mostDays);
    const table = bestByDays(groups, budget, work);
    if (table === undefined) return 'too-large';
    const days = table.whole.findIndex((sum) => project(sum) >= target);
    if (days >= 0) {
      const projected = project(table.whole[days] ?? 0);
      const levels = withFewestSteps(groups, days, project, projected) ?? traceBack(groups, table, days);
      return { days, projected, levels };
    }
    if (budget >= Math.min(allDays, mostDays)) return undefined;
  }
}

function choicesIn(questions: Group['questions']): number {
  return questions.reduce((sum, { choices }) => sum + choices.length, 0);
}

function mostPoints({ questions }: Group): number {
  return questions.reduce((sum, { choices }) => sum + (choices.at(-1)?.points ?? 0), 0);
}

/** The most that each number of days can buy, and the choices that buy it. */
interface Table {
  whole: Float64Array;
  /** For each group and number of days: how many of them go into this group. */
  shares: Int32Array[];
  /** For each group and question and number of days: the index of the choice. */
  picks: Uint8Array[][];
}

/** `undefined` when the work is used up. */
function bestByDays(groups: Group[], budget: number, work: Work): Table | undefined {
  const isUsedUp = (sums: number) => (work.left -= sums * (budget + 1)) < 0;
  if (isUsedUp(groups.reduce((sum, { questions }) => sum + choicesIn(questions), 0))) return undefined;
  const picks: Uint8Array[][] = [];
  const shares: Int32Array[] = [];
  let whole = new Float64Array(budget + 1);
  for (const group of groups) {
    let points = new Float64Array(budget + 1);
    const groupPicks: Uint8Array[] = [];
    for (const { choices } of group.questions) {
      const next = new Float64Array(budget + 1).fill(-Infinity);
      const pick = new Uint8Array(budget + 1);
      choices.forEach((choice, index) => {
        for (let days = choice.days; days <= budget; days++) {
          const sum = (points[days - choice.days] ?? -Infinity) + choice.points;
          if (sum > (next[days] ?? -Infinity)) {
            next[days] = sum;
            pick[days] = index;
          }
        }
      });
      points = next;
      groupPicks.push(pick);
    }
    picks.push(groupPicks);
    const joined = new Float64Array(budget + 1).fill(-Infinity);
    const share = new Int32Array(budget + 1);
    if (isUsedUp(points.reduce((sum, own, days) => sum + Number(own > (points[days - 1] ?? -Infinity)), 0)))
      return undefined;
    // Only the days that buy more than fewer days do are worth a try.
    let before = -Infinity;
    for (let days = 0; days <= budget; days++) {
      const own = points[days] ?? -Infinity;
      if (own <= before) continue;
      before = own;
      const worth = group.worth(own);
      for (let all = days; all <= budget; all++) {
        const sum = (whole[all - days] ?? -Infinity) + worth;
        if (sum > (joined[all] ?? -Infinity)) {
          joined[all] = sum;
          share[all] = days;
        }
      }
    }
    whole = joined;
    shares.push(share);
  }
  return { whole, shares, picks };
}

function traceBack(groups: Group[], { shares, picks }: Table, days: number): Map<string, Level> {
  const levels = new Map<string, Level>();
  let left = days;
  for (let at = groups.length - 1; at >= 0; at--) {
    let own = shares[at]?.[left] ?? 0;
    left -= own;
    const questions = groups[at]?.questions ?? [];
    for (let index = questions.length - 1; index >= 0; index--) {
      const question = questions[index];
      const choice = question?.choices[picks[at]?.[index]?.[own] ?? 0];
      if (question === undefined || choice === undefined) continue;
      levels.set(question.id, choice.level);
      own -= choice.days;
    }
  }
  return levels;
}

const mostStates = 30_000;

/** A sum of choices: none of those kept is at least as dear in days and steps for no more points or worth. */
interface State {
  days: number;
  steps: number;
  sum: number;
  /** The choices made, last first. */
  made: Made | undefined;
}

interface Made {
  id: string;
  level: Level;
  before: Made | undefined;
}

/** The choices with the fewest steps that project as much within the days; `undefined` when there is too much to try. */
function withFewestSteps(
  groups: Group[],
  days: number,
  project: (sum: number) => number,
  projected: number,
): Map<string, Level> | undefined {
  let tried = 0;
  const nothing: State = { days: 0, steps: 0, sum: 0, made: undefined };
  let whole = [nothing];
  for (const group of groups) {
    let own = [nothing];
    for (const { id, choices } of group.questions) {
      tried += own.length * choices.length;
      if (tried > mostStates) return undefined;
      own = frontier(
        own.flatMap((state) => choices.map((choice) => extend(state, id, choice))),
        days,
      );
    }
    tried += whole.length * own.length;
    if (tried > mostStates) return undefined;
    whole = frontier(
      whole.flatMap((state) => own.map((other) => join(state, { ...other, sum: group.worth(other.sum) }))),
      days,
    );
  }
  const winner = whole.filter(({ sum }) => project(sum) >= projected).toSorted((a, b) => a.steps - b.steps)[0];
  if (winner === undefined) return undefined;
  const levels = new Map<string, Level>();
  for (let { made } = winner; made !== undefined; made = made.before) levels.set(made.id, made.level);
  return levels;
}

function extend(state: State, id: string, choice: Climb): State {
  return {
    days: state.days + choice.days,
    steps: state.steps + choice.steps,
    sum: state.sum + choice.points,
    made: { id, level: choice.level, before: state.made },
  };
}

function join(one: State, other: State): State {
  let { made } = one;
  for (let next = other.made; next !== undefined; next = next.before) {
    made = { id: next.id, level: next.level, before: made };
  }
  return { days: one.days + other.days, steps: one.steps + other.steps, sum: one.sum + other.sum, made };
}

/** The states that no other beats in days, steps and sum together; of equals the first stays. */
function frontier(states: State[], mostDays: number): State[] {
  const sorted = states
    .filter(({ days }) => days <= mostDays)
    .toSorted((a, b) => a.days - b.days || a.steps - b.steps || b.sum - a.sum);
  const kept: State[] = [];
  // For each number of steps the highest sum that so many or fewer steps have bought so far.
  const highest: number[] = [];
  for (const state of sorted) {
    if (state.sum <= (highest[state.steps] ?? highest.at(-1) ?? -Infinity)) continue;
    kept.push(state);
    for (let steps = highest.length; steps < state.steps; steps++) highest[steps] = highest[steps - 1] ?? -Infinity;
    for (let steps = state.steps; steps < Math.max(highest.length, state.steps + 1); steps++) {
      highest[steps] = Math.max(highest[steps] ?? -Infinity, state.sum);
    }
  }
  return kept;
}
