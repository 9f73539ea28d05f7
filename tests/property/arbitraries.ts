import fc from 'fast-check';
import type { Answer, Answers, EvidenceItem } from '../../src/domain/answers.ts';
import type { FactCondition, Level, Question, Rubric, Rule, RuleCondition } from '../../src/domain/rubric.ts';
import { levels } from '../../src/domain/rubric.ts';

export const level: fc.Arbitrary<Level> = fc.constantFrom(...levels);

const factIds = ['has-staff', 'sells-online'];

const factCondition: fc.Arbitrary<FactCondition> = fc.letrec<{ node: FactCondition }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 2 },
    fc.constantFrom(...factIds).map((fact) => ({ fact })),
    fc.array(tie('node'), { minLength: 1, maxLength: 2 }).map((any) => ({ any })),
    fc.array(tie('node'), { minLength: 1, maxLength: 2 }).map((all) => ({ all })),
    tie('node').map((not) => ({ not })),
  ),
})).node;

function question(index: number, principles: number): fc.Arbitrary<Question> {
  return fc.record(
    {
      id: fc.constant(`question-${index}`),
      principle: fc.integer({ min: 0, max: principles - 1 }).map((principle) => `principle-${principle}`),
      ask: fc.constant(`Question ${index}?`),
      why: fc.constant('Because.'),
      weight: fc.integer({ min: 1, max: 1000 }),
      depth: fc.constantFrom('quick' as const, 'standard' as const),
      ask_if: factCondition,
      levels: fc.constant(['none', 'one', 'two', 'three', 'four']),
      evidence: fc.constant({ ask: 'A link', fresh_for: '180 days' }),
      not_applicable: fc.constant('never' as const),
      advice: fc.constant([{ to: 2 as const, do: 'Do it', effort: 'S' as const }]),
      sources: fc.constant([]),
    },
    {
      requiredKeys: [
        'id',
        'principle',
        'ask',
        'why',
        'weight',
        'depth',
        'levels',
        'not_applicable',
        'advice',
        'sources',
      ],
    },
  );
}

function rule(index: number, questions: string[]): fc.Arbitrary<Rule> {
  const condition = fc.letrec<{ node: RuleCondition }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 2 },
      fc.record({
        question: fc.constantFrom(...questions),
        at_most: fc.constantFrom(0 as const, 1 as const, 3 as const),
      }),
      fc.array(tie('node'), { minLength: 1, maxLength: 2 }).map((any) => ({ any })),
      fc.array(tie('node'), { minLength: 1, maxLength: 2 }).map((all) => ({ all })),
    ),
  })).node;
  return fc.record({
    id: fc.constant(`rule-${index}`),
    when: condition,
    cap: fc.integer({ min: 0, max: 100 }),
    why: fc.constant('Because.'),
  });
}

/** Small rubrics of every shape that the score has to do with. */
export const rubric: fc.Arbitrary<Rubric> = fc
  .record({
    principles: fc.integer({ min: 1, max: 4 }),
    questions: fc.integer({ min: 1, max: 8 }),
    rules: fc.integer({ min: 0, max: 3 }),
  })
  .chain(({ principles, questions, rules }) => {
    const ids = Array.from({ length: questions }, (_, index) => `question-${index}`);
    return fc.record({
      candor: fc.constant(1 as const),
      id: fc.constant('drawn'),
      version: fc.constant('1.0.0'),
      title: fc.constant('A drawn rubric'),
      language: fc.constant('en'),
      balance: fc.constantFrom('geometric' as const, 'arithmetic' as const),
      minimum_coverage: fc.constant(0.6),
      maximum_not_applicable: fc.constant(0.3),
      effort_days: fc.constant({ S: 1, M: 5, L: 20 }),
      benefit_of_doubt: fc.constant({ points: 75, weight: 4 }),
      roles: fc.constant([]),
      facts: fc.constant(factIds.map((id) => ({ id, ask: `${id}?` }))),
      bands: fc.constant([
        { id: 'low', title: 'Low', from: 0, meaning: 'Low.' },
        { id: 'high', title: 'High', from: 50, meaning: 'High.' },
      ]),
      principles: fc.tuple(
        ...Array.from({ length: principles }, (_, index) =>
          fc
            .integer({ min: 1, max: 1000 })
            .map((weight) => ({ id: `principle-${index}`, title: `P${index}`, belief: 'B.', weight })),
        ),
      ),
      questions: fc.tuple(...ids.map((_, index) => question(index, principles))),
      lists: fc.constant([]),
      checks: fc.constant([]),
      rules: fc.tuple(...Array.from({ length: rules }, (_, index) => rule(index, ids))),
    });
  });

const answer: fc.Arbitrary<Answer> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      state: fc.constant('answered' as const),
      level,
      known: fc.constantFrom(undefined, 'counted' as const, 'estimate' as const, 'guess' as const),
      evidence: fc.constantFrom<EvidenceItem[]>([], [{ date: '2025-12-01' }], [{ date: '2020-01-01' }]),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ state: 'unknown' as const }) },
  { weight: 1, arbitrary: fc.constant({ state: 'not-applicable' as const, reason: 'We have none.' }) },
);

/** Answers to some of a rubric's questions. */
export function answersTo(drawn: Rubric): fc.Arbitrary<Answers> {
  return fc
    .record({
      given: fc.tuple(...drawn.questions.map(() => fc.option(answer, { nil: undefined, freq: 4 }))),
      facts: fc.tuple(...drawn.facts.map(() => fc.option(fc.boolean(), { nil: undefined }))),
    })
    .map(({ given, facts }) => ({
      facts: new Map(drawn.facts.flatMap(({ id }, index) => (facts[index] === undefined ? [] : [[id, facts[index]]]))),
      answers: new Map(
        drawn.questions.flatMap(({ id }, index) => (given[index] === undefined ? [] : [[id, given[index]]])),
      ),
    }));
}

export const rubricWithAnswers = rubric.chain((drawn) =>
  fc.record({ rubric: fc.constant(drawn), answers: answersTo(drawn) }),
);

export const now = new Date('2026-01-01T00:00:00Z');
