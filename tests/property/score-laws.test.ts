import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Answer, Answers } from '../../src/domain/answers.ts';
import type { Level, Rubric } from '../../src/domain/rubric.ts';
import { questionsOf } from '../../src/domain/rule-condition.ts';
import { scoreAnswers, type Judgement } from '../../src/evaluate/answers/score-answers.ts';
import { now, rubricWithAnswers } from './arbitraries.ts';

const runs = { numRuns: 2000 };

function judge(rubric: Rubric, answers: Answers): Judgement {
  return scoreAnswers(rubric, answers, 'standard', now).judgement;
}

/** The same answers with one level raised by one, for every answer that can be raised. */
function raised(answers: Answers): { question: string; answers: Answers }[] {
  return [...answers.answers].flatMap(([question, answer]) => {
    if (answer.state !== 'answered' || answer.level === 4) return [];
    const higher: Answer = { ...answer, level: (answer.level + 1) as Level };
    return [{ question, answers: { ...answers, answers: new Map(answers.answers).set(question, higher) } }];
  });
}

/** Every number that raising an answer may not lower. */
function numbers(judgement: Judgement): (number | null)[] {
  const of = ({ low, high, score, coverage }: Pick<Judgement, 'low' | 'high' | 'score' | 'coverage'>) => [
    score,
    low,
    high,
    coverage,
  ];
  return [
    ...of(judgement),
    ...judgement.principles.flatMap(of),
    ...judgement.questions.flatMap(({ value, low, high }) => [value, low, high]),
  ];
}

test('raising one answered level never lowers value, low, high or coverage', () => {
  fc.assert(
    fc.property(rubricWithAnswers, ({ rubric, answers }) => {
      const before = numbers(judge(rubric, answers));
      for (const { answers: better } of raised(answers)) {
        numbers(judge(rubric, better)).forEach((after, index) => {
          const was = before[index] ?? null;
          expect(after === null).toBe(was === null);
          if (after !== null && was !== null) expect(after).toBeGreaterThanOrEqual(was);
        });
      }
    }),
    runs,
  );
});

test('a capped total stays capped until a question of its rule changes', () => {
  fc.assert(
    fc.property(rubricWithAnswers, ({ rubric, answers }) => {
      const before = judge(rubric, answers);
      for (const { question, answers: better } of raised(answers)) {
        const after = judge(rubric, better);
        for (const fired of before.cappedBy) {
          const rule = rubric.rules.find(({ id }) => id === fired.rule);
          if (rule === undefined || questionsOf(rule.when).includes(question)) continue;
          expect(after.cappedBy.map(({ rule: id }) => id)).toContain(fired.rule);
          if (after.score !== null) expect(after.score).toBeLessThanOrEqual(fired.cap);
        }
      }
    }),
    runs,
  );
});

test('low <= score <= high, for questions, principles and the total', () => {
  fc.assert(
    fc.property(rubricWithAnswers, ({ rubric, answers }) => {
      const judgement = judge(rubric, answers);
      const rows = [
        judgement,
        ...judgement.principles,
        ...judgement.questions.map(({ low, high, value }) => ({ low, high, score: value })),
      ];
      for (const { low, high, score } of rows) {
        if (score !== null) {
          expect(low).toBeLessThanOrEqual(score);
          expect(high).toBeGreaterThanOrEqual(score);
        }
        if (low !== null) expect(low).toBeLessThanOrEqual(high ?? NaN);
      }
    }),
    runs,
  );
});

test('the order of answers and facts changes nothing', () => {
  fc.assert(
    fc.property(rubricWithAnswers, ({ rubric, answers }) => {
      const turned = {
        ...answers,
        facts: new Map([...answers.facts].toReversed()),
        answers: new Map([...answers.answers].toReversed()),
      };
      expect(judge(rubric, turned)).toEqual(judge(rubric, answers));
    }),
    runs,
  );
});

test('scaling all weights changes nothing', () => {
  fc.assert(
    fc.property(rubricWithAnswers, fc.integer({ min: 2, max: 50 }), ({ rubric, answers }, factor) => {
      const scaled: Rubric = {
        ...rubric,
        principles: rubric.principles.map((principle) => ({ ...principle, weight: principle.weight * factor })),
        questions: rubric.questions.map((question) => ({ ...question, weight: question.weight * factor })),
      };
      expect(numbers(judge(scaled, answers))).toEqual(numbers(judge(rubric, answers)));
    }),
    runs,
  );
});

test('saying "don\'t know" or nothing at all scores the same', () => {
  fc.assert(
    fc.property(rubricWithAnswers, ({ rubric, answers }) => {
      const silent = {
        ...answers,
        answers: new Map([...answers.answers].filter(([, { state }]) => state !== 'unknown')),
      };
      expect(numbers(judge(rubric, silent))).toEqual(numbers(judge(rubric, answers)));
    }),
    runs,
  );
});

test('answering an open question keeps the total within the range that was shown', () => {
  fc.assert(
    fc.property(rubricWithAnswers, ({ rubric, answers }) => {
      const before = judge(rubric, answers);
      const open = before.questions.find(({ state }) => state === 'unanswered' || state === 'unknown');
      if (open === undefined || before.low === null || before.high === null) return;
      for (const level of [0, 2, 4] as const) {
        const answered = new Map(answers.answers).set(open.id, {
          state: 'answered',
          level,
          known: 'guess',
          evidence: [],
        });
        const after = judge(rubric, { ...answers, answers: answered });
        expect(after.low).toBeGreaterThanOrEqual(before.low);
        expect(after.high).toBeLessThanOrEqual(before.high);
      }
    }),
    runs,
  );
});
