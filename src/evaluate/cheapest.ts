import type { Level } from '../domain/rubric.ts';

/** One way to go on with a question: how far, at what cost, for how many weighted points. */
export interface Choice {
  level: Level;
  days: number;
  steps: number;
  points: number;
}

export interface Group {
  /** `choices` by rising days. */
  questions: { id: string; choices: Choice[] }[];
  /** What a sum of points in this group adds to the whole; rises with the points. */
  worth(points: number): number;
}

export interface Found {
  days: number;
  projected: number;
  levels: Map<string, Level>;
}

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

/**
 * Of all ways to choose, one with the fewest days whose projected score reaches the target; then the highest
 * projected, then the fewest steps, then the earliest. Exact: a dynamic program over the states that can still win.
 */
export function cheapest(
  groups: Group[],
  mostDays: number,
  project: (sum: number) => number,
  target: number,
): Found | undefined {
  if (groups.some(({ questions }) => questions.some(({ choices }) => choices.length === 0))) return undefined;
  const frontiers = groups.map((group) =>
    group.questions
      .reduce(
        (states, question) =>
          frontier(
            states.flatMap((state) => question.choices.map((choice) => extend(state, question.id, choice))),
            mostDays,
          ),
        [nothing],
      )
      .map((state) => ({ ...state, sum: group.worth(state.sum) })),
  );
  const days = fewestDays(frontiers, mostDays, (sum) => project(sum) >= target);
  if (days === undefined) return undefined;
  const whole = frontiers.reduce(
    (states, own) =>
      frontier(
        states.flatMap((state) => own.map((other) => join(state, other))),
        days,
      ),
    [nothing],
  );
  const winner = whole
    .filter((state) => state.days === days && project(state.sum) >= target)
    .toSorted((a, b) => project(b.sum) - project(a.sum) || a.steps - b.steps)[0];
  if (winner === undefined) return undefined;
  const levels = new Map<string, Level>();
  for (let made = winner.made; made !== undefined; made = made.before) levels.set(made.id, made.level);
  return { days, projected: project(winner.sum), levels };
}

const nothing: State = { days: 0, steps: 0, sum: 0, made: undefined };

function extend(state: State, id: string, choice: Choice): State {
  return {
    days: state.days + choice.days,
    steps: state.steps + choice.steps,
    sum: state.sum + choice.points,
    made: { id, level: choice.level, before: state.made },
  };
}

function join(one: State, other: State): State {
  let { made } = one;
  for (let next = other.made; next !== undefined; next = next.before)
    made = { id: next.id, level: next.level, before: made };
  return { days: one.days + other.days, steps: one.steps + other.steps, sum: one.sum + other.sum, made };
}

/** The fewest days alone, which needs no steps and no record of choices: best worth for each number of days. */
function fewestDays(frontiers: State[][], mostDays: number, reaches: (sum: number) => boolean): number | undefined {
  let best = new Map<number, number>([[0, 0]]);
  for (const own of frontiers) {
    const joined = new Map<number, number>();
    for (const [days, sum] of best) {
      for (const state of own) {
        const all = days + state.days;
        if (all <= mostDays && sum + state.sum > (joined.get(all) ?? -Infinity)) joined.set(all, sum + state.sum);
      }
    }
    best = risen(joined);
  }
  return [...best]
    .filter(([, sum]) => reaches(sum))
    .reduce<number | undefined>((least, [days]) => (least === undefined || days < least ? days : least), undefined);
}

/** Only the days that buy more than fewer days do. */
function risen(best: Map<number, number>): Map<number, number> {
  let highest = -Infinity;
  const kept = new Map<number, number>();
  for (const [days, sum] of [...best].toSorted(([a], [b]) => a - b)) {
    if (sum <= highest) continue;
    highest = sum;
    kept.set(days, sum);
  }
  return kept;
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
