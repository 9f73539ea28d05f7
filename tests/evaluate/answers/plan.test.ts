import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answers } from '../../../src/domain/answers.ts';
import type { Level, Question, Rubric, RuleCondition } from '../../../src/domain/rubric.ts';
import { planToNextBand } from '../../../src/evaluate/answers/plan.ts';
import { roundScore } from '../../../src/domain/rounding.ts';
import { placeAnswers, type Standing } from '../../../src/evaluate/answers/standing.ts';
import { totalOf } from '../../../src/evaluate/answers/total.ts';
import { levelRange } from '../../../src/evaluate/answers/level-range.ts';
import { answersTo, now, rubric as drawnRubric } from '../../property/arbitraries.ts';

const advice = fc.subarray([1, 2, 3, 4] as const).chain((tos) =>
  fc.tuple(
    ...tos.map((to) =>
      fc.record({
        to: fc.constant(to as 1 | 2 | 3 | 4),
        do: fc.constant('Do it'),
        effort: fc.constantFrom('S' as const, 'M' as const, 'L' as const),
      }),
    ),
  ),
);

const bands = [0, 20, 40, 55, 70, 85].map((from) => ({
  id: `band-${from}`,
  title: `Band ${from}`,
  from,
  meaning: 'So.',
}));

/** Small rubrics with chains of advice, and answers to them. */
const small = drawnRubric
  .chain((rubric) =>
    fc.record({
      rubric: fc.tuple(...rubric.questions.slice(0, 5).map(() => advice)).map((chains): Rubric => {
        const questions = rubric.questions
          .slice(0, 5)
          .map((question, index): Question => ({ ...question, advice: [...(chains[index] ?? [])] }));
        const ids = new Set(questions.map(({ id }) => id));
        const rules = rubric.rules.filter((rule) =>
          [...JSON.stringify(rule.when).matchAll(/"question":"([^"]+)"/g)].every(([, id]) => ids.has(id ?? '')),
        );
        return { ...rubric, bands, questions, rules, effort_days: { S: 1, M: 2, L: 5 } };
      }),
    }),
  )
  .chain(({ rubric }) => fc.record({ rubric: fc.constant(rubric), answers: answersTo(rubric) }));

function place(rubric: Rubric, answers: Answers): Standing[] {
  return placeAnswers(rubric, answers, 'standard', now).standings;
}

/** The score as shown once some questions stand at other levels. */
function scoreAt(rubric: Rubric, standings: Standing[], levels: ReadonlyMap<string, Level>): number | null {
  const moved = standings.map((standing) => {
    const level = levels.get(standing.question.id);
    return level === undefined ? standing : { ...standing, level, range: levelRange(level, 'counted') };
  });
  return totalOf(rubric, moved).score;
}

interface Tried {
  days: number;
  projected: number;
  steps: number;
}

/** Every way to go on with every question, one by one. */
function bruteForce(rubric: Rubric, standings: Standing[], target: number): Tried | undefined {
  let best: Tried | undefined;
  const answered = standings.filter(({ state }) => state === 'answered');
  const walk = (index: number, levels: Map<string, Level>, days: number, steps: number): void => {
    const standing = answered[index];
    if (standing === undefined) {
      const projected = scoreAt(rubric, standings, levels) ?? 0;
      if (projected < target) return;
      const better =
        best === undefined ||
        days < best.days ||
        (days === best.days && (projected > best.projected || (projected === best.projected && steps < best.steps)));
      if (better) best = { days, projected, steps };
      return;
    }
    walk(index + 1, levels, days, steps);
    let spent = days;
    let taken = steps;
    for (const step of standing.question.advice) {
      if (step.to <= (standing.level ?? 0)) continue;
      spent += rubric.effort_days[step.effort];
      taken += 1;
      walk(index + 1, new Map(levels).set(standing.question.id, step.to), spent, taken);
    }
  };
  walk(0, new Map(), 0, 0);
  return best;
}

test('the plan is the best of all ways, tried one by one on small rubrics', () => {
  fc.assert(
    fc.property(small, ({ rubric, answers }) => {
      const standings = place(rubric, answers);
      const total = totalOf(rubric, standings);
      const plan = planToNextBand(rubric, standings, total);
      if (total.score === null) {
        expect(plan.status).toBe('no-score');
        return;
      }
      const next = bands.find(({ from }) => from > (total.score ?? 0));
      if (next === undefined) {
        expect(plan.status).toBe('top-band');
        return;
      }
      const best = bruteForce(rubric, standings, next.from);
      if (best === undefined) {
        expect(plan).toMatchObject({ status: 'out-of-reach', band: { id: next.id }, steps: [] });
        return;
      }
      expect({ days: plan.days, projected: plan.projected, steps: plan.steps.length }).toEqual(best);
      const levels = new Map(plan.steps.map(({ question, to }) => [question, to]));
      expect(scoreAt(rubric, standings, levels)).toBe(plan.projected);
      expect(plan.steps.reduce((sum, { days }) => sum + days, 0)).toBe(plan.days);
    }),
    { numRuns: 1500 },
  );
});

/** A rubric of 100 questions with four steps each under eight principles, and three caps. */
function large(seed: number): { rubric: Rubric; standings: Standing[] } {
  let state = seed;
  const random = (below: number) => (state = (state * 48271) % 2147483647) % below;
  const efforts = ['S', 'M', 'L'] as const;
  const questions = Array.from({ length: 100 }, (_, index): Question => ({
    id: `question-${index}`,
    principle: `principle-${index % 8}`,
    ask: 'So?',
    why: 'So.',
    weight: 1 + random(seed % 2 === 0 ? 1000 : 9),
    depth: 'quick',
    levels: ['a', 'b', 'c', 'd', 'e'],
    not_applicable: 'never',
    advice: ([1, 2, 3, 4] as const).map((to) => ({ to, do: `To ${to}`, effort: efforts[random(3)] ?? 'S' })),
    sources: [],
  }));
  const rubric: Rubric = {
    candor: 1,
    id: 'large',
    version: '1.0.0',
    title: 'Large',
    language: 'en',
    balance: 'geometric',
    minimum_coverage: 0.6,
    maximum_not_applicable: 0.3,
    effort_days: { S: 1, M: 5, L: 20 },
    benefit_of_doubt: { points: 75, weight: 4 },
    roles: [],
    facts: [],
    bands: [0, 30, 50, 70, 85].map((from) => ({ id: `b${from}`, title: `B${from}`, from, meaning: 'So.' })),
    principles: Array.from({ length: 8 }, (_, index) => ({
      id: `principle-${index}`,
      title: 'P',
      belief: 'B.',
      weight: 1 + random(5),
    })),
    questions,
    lists: [],
    checks: [],
    rules: [3, 10, 20].map((at) => ({
      id: `rule-${at}`,
      when: { question: `question-${at}`, at_most: 1 },
      cap: 20 + at,
      why: 'So.',
    })),
  };
  const answers: Answers = {
    facts: new Map(),
    answers: new Map(
      questions.map(({ id }, index) => [
        id,
        { state: 'answered', level: ([3, 10, 20].includes(index) ? 0 : random(4)) as Level, evidence: [] },
      ]),
    ),
  };
  return { rubric, standings: placeAnswers(rubric, answers, 'quick', now).standings };
}

/**
 * No plan can be shorter: the logarithm lies below its tangent, which makes the gain of each question additive, and the
 * days of single steps may be split. The best fraction by gain for a day then bounds every whole choice from above.
 */
function lowerBound(rubric: Rubric, standings: Standing[], target: number): number {
  const { principles } = totalOf(rubric, standings).weighed;
  const all = principles.reduce((sum, { principle }) => sum + principle.weight, 0);
  let reached = 0;
  const pieces: { gain: number; days: number }[] = [];
  for (const { principle, score } of principles) {
    const at = 10 + 0.9 * (score ?? 0);
    reached += (principle.weight / all) * Math.log(at);
    const own = standings.filter(({ question }) => question.principle === principle.id);
    const weight = own.reduce((sum, { question }) => sum + question.weight, 0);
    for (const { question, level } of own) {
      const points = ((principle.weight / all) * (0.9 / at) * (25 * question.weight)) / weight;
      const steps = question.advice
        .filter(({ to }) => to > (level ?? 0))
        .map(({ effort }) => ({ gain: points, days: rubric.effort_days[effort] }));
      pieces.push(...concave(steps));
    }
  }
  let missing = Math.log(10 + 0.9 * (target - 0.05)) - reached;
  let days = 0;
  for (const piece of pieces.toSorted((a, b) => b.gain / b.days - a.gain / a.days)) {
    if (missing <= 0) break;
    const part = Math.min(1, missing / piece.gain);
    days += part * piece.days;
    missing -= part * piece.gain;
  }
  return days;
}

/** The steps of one question merged until their gain for a day falls. */
function concave(steps: { gain: number; days: number }[]): { gain: number; days: number }[] {
  const merged: { gain: number; days: number }[] = [];
  for (const step of steps) {
    merged.push(step);
    for (;;) {
      const last = merged.at(-1);
      const before = merged.at(-2);
      if (last === undefined || before === undefined || before.gain / before.days >= last.gain / last.days) break;
      merged.splice(-2, 2, { gain: before.gain + last.gain, days: before.days + last.days });
    }
  }
  return merged;
}

describe('on a rubric of 100 questions with four steps each and three caps', () => {
  test.each([1, 2, 3, 4, 5])('the plan reaches the band, and no shorter one is possible (%d)', (seed) => {
    const { rubric, standings } = large(seed);
    const total = totalOf(rubric, standings);
    const plan = planToNextBand(rubric, standings, total);
    expect(plan.status).toBe('found');
    const levels = new Map(plan.steps.map(({ question, to }) => [question, to]));
    expect(scoreAt(rubric, standings, levels)).toBe(plan.projected);
    expect(plan.projected).toBeGreaterThanOrEqual(plan.band?.from ?? NaN);
    expect(plan.days).toBeGreaterThanOrEqual(Math.floor(lowerBound(rubric, standings, plan.band?.from ?? 0)));
    const uncapped = { ...rubric, rules: [] };
    const free = planToNextBand(uncapped, standings, totalOf(uncapped, standings));
    const bound = lowerBound(uncapped, standings, free.band?.from ?? 0);
    expect(free.days).toBeGreaterThanOrEqual(Math.floor(bound));
    // The tangent overstates what steps gain, so the bound lies below; a plan far above it would be a poor one.
    expect(free.days).toBeLessThanOrEqual(bound * 2 + 5);
    expect(roundScore(plan.projected ?? 0)).toBe(plan.projected);
  });
});

describe('a cap that a text holds up', () => {
  const rubric = { ...large(1).rubric, rules: [] };
  const { standings } = large(1);
  const first = standings.find(({ state, level }) => state === 'answered' && level === 0)?.question.id ?? '';
  const capped = (when: RuleCondition): Rubric => ({ ...rubric, rules: [{ id: 'r', when, cap: 1, why: 'W' }] });
  const question = { question: first, at_most: 0 as const };
  const planWith = (when: RuleCondition, points = 0) => {
    const total = totalOf(capped(when), standings, [new Map([['c', points]])]);
    expect(total.caps.fired).toHaveLength(1);
    return planToNextBand(capped(when), standings, total);
  };

  test('is out of reach of advice, unless an answer lifts it as well', () => {
    expect(planWith({ any: [question, { check: 'c' }] }).status).toBe('out-of-reach');
    expect(planWith({ all: [question, { check: 'c' }] })).toMatchObject({ status: 'found' });
    expect(planWith({ all: [question, { check: 'c' }] }).steps.map((step) => step.question)).toContain(first);
  });

  test('is lifted by an answer where the text has no fault', () => {
    expect(planWith({ any: [question, { check: 'c' }] }, 100)).toMatchObject({ status: 'found' });
  });
});
