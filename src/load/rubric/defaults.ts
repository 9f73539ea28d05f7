import type { Check } from '../../domain/check.ts';
import type { Rubric } from '../../domain/rubric.ts';
import type { Says, SaysPart } from '../../domain/says.ts';
import { listsJoined } from './own-lists.ts';
import type { RubricFile } from './rubric-schema.ts';

/** Fills in what a rubric file may leave out. */
export function withDefaults(file: RubricFile): Rubric {
  const { lists, checks } = listsJoined(file);
  return {
    ...file,
    language: file.language ?? 'en',
    balance: file.balance ?? 'geometric',
    minimum_coverage: file.minimum_coverage ?? 0.6,
    maximum_not_applicable: file.maximum_not_applicable ?? 0.3,
    effort_days: file.effort_days ?? { S: 1, M: 5, L: 20 },
    benefit_of_doubt: file.benefit_of_doubt ?? { points: 75, weight: 4 },
    roles: file.roles ?? [],
    facts: file.facts ?? [],
    principles: file.principles.map((principle) => ({ ...principle, weight: principle.weight ?? 1 })),
    questions: (file.questions ?? []).map((question) => ({
      ...question,
      weight: question.weight ?? 1,
      depth: question.depth ?? 'quick',
      levels: question.levels,
      not_applicable: question.not_applicable ?? 'allowed',
      advice: question.advice ?? [],
      sources: question.sources ?? [],
    })),
    lists,
    checks: checks.map(checkWithDefaults),
    rules: file.rules ?? [],
  };
}

/** Hits for each 1,000 words that cost nothing, and those that cost all points, unless a check says otherwise. */
const usualRate = { free: 2, allow: 10 };

function checkWithDefaults(check: NonNullable<RubricFile['checks']>[number]): Check {
  const head = {
    ...check,
    severity: check.severity ?? 'note',
    weight: check.weight ?? 1,
    examples: { fail: check.examples?.fail ?? [], pass: check.examples?.pass ?? [] },
    sources: check.sources ?? [],
    ...reasonsIn(check),
  };
  const rate = (own: { free?: number | undefined; allow?: number | undefined }) => ({
    free: own.free ?? usualRate.free,
    allow: own.allow ?? usualRate.allow,
  });
  switch (head.kind) {
    case 'clause':
      return {
        ...head,
        any: head.any ?? [],
        says: (head.says ?? []).map(saysWithDefaults),
        unless: phrasesIn(head.unless),
        fair_if: phrasesIn(head.fair_if),
      };
    case 'phrases':
    case 'sentences':
      return { ...head, ...rate(head) };
    case 'topic':
      return { ...head, unless: phrasesIn(head.unless), credit: head.credit ?? false };
    case 'voice':
      return { ...head, ...rate(head), any: head.any ?? [], unless: phrasesIn(head.unless) };
    case 'claims':
      return { ...head, ...rate(head), unless: phrasesIn(head.unless), source_if: phrasesIn(head.source_if) };
    case 'promises':
      return { ...head, any: head.any ?? [], unless: phrasesIn(head.unless) };
    case 'readability':
    case 'freshness':
      return head;
  }
}

type Exclusion = string | { phrase: string; because: string };

function phrasesIn(exclusions: readonly Exclusion[] = []): string[] {
  return exclusions.map((entry) => (typeof entry === 'string' ? entry : entry.phrase));
}

function reasonsIn(check: NonNullable<RubricFile['checks']>[number]): { because?: Record<string, string> } {
  const slots = ['unless', 'fair_if', 'source_if'] as const;
  const reasons = slots
    .flatMap((slot) => (check as Partial<Record<typeof slot, Exclusion[]>>)[slot] ?? [])
    .flatMap((entry) => (typeof entry === 'string' ? [] : [[entry.phrase, entry.because] as const]));
  const because = { ...check.because, ...Object.fromEntries(reasons) };
  return Object.keys(because).length === 0 ? {} : { because };
}

type SaysInFile = NonNullable<Extract<NonNullable<RubricFile['checks']>[number], { kind: 'clause' }>['says']>[number];

/** The company acts unless it says otherwise, and one phrase is a list of one. */
export function saysWithDefaults({ who = 'us', sure, ...parts }: SaysInFile): Says {
  const listed = Object.entries(parts).map(([part, phrases]) => [part, [phrases].flat()]);
  return {
    who,
    ...(sure === undefined ? {} : { sure }),
    ...(Object.fromEntries(listed) as Partial<Record<SaysPart, string[]>>),
  };
}
