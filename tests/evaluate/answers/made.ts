import type { Answer, Answers } from '../../../src/domain/answers.ts';
import type { Question, Rubric } from '../../../src/domain/rubric.ts';
import { scoreAnswers } from '../../../src/evaluate/answers/score-answers.ts';

export const now = new Date('2026-01-01T00:00:00Z');

/** A question of the principle "honesty" that everybody is asked. */
export function question(id: string, change: Partial<Question> = {}): Question {
  const levels = ['zero', 'one', 'two', 'three', 'four'];
  return {
    id,
    principle: 'honesty',
    ask: `${id}?`,
    why: 'So.',
    weight: 1,
    depth: 'quick',
    levels,
    not_applicable: 'never',
    advice: [],
    sources: [],
    ...change,
  };
}

/** A rubric of these questions, with two bands that meet at 50. */
export function rubric(questions: Question[], change: Partial<Rubric> = {}): Rubric {
  const principles = [...new Set(questions.map(({ principle }) => principle))];
  return {
    candor: 1,
    id: 'test',
    version: '1.0.0',
    title: 'Test',
    language: 'en',
    balance: 'geometric',
    minimum_coverage: 0.6,
    maximum_not_applicable: 0.3,
    effort_days: { S: 1, M: 5, L: 20 },
    benefit_of_doubt: { points: 75, weight: 4 },
    roles: [],
    facts: [{ id: 'has-staff', ask: 'Staff?' }],
    bands: [
      { id: 'low', title: 'Low', from: 0, meaning: 'Low.' },
      { id: 'high', title: 'High', from: 50, meaning: 'High.' },
    ],
    principles: principles.map((id) => ({ id, title: id, belief: 'So.', weight: 1 })),
    questions,
    lists: [],
    checks: [],
    rules: [],
    ...change,
  };
}

/** A counted answer without evidence, so that it stands as an estimate. */
export function level(at: 0 | 1 | 2 | 3 | 4, change: Partial<Answer & { state: 'answered' }> = {}): Answer {
  return { state: 'answered', level: at, evidence: [], known: 'counted', ...change };
}

export function judge(given: Rubric, answers: Record<string, Answer>, change: Partial<Answers> = {}) {
  return scoreAnswers(given, { facts: new Map(), answers: new Map(Object.entries(answers)), ...change }, 'quick', now)
    .judgement;
}
