import type { Check, PhraseList } from './check.ts';
import type { Source } from './source.ts';

/** The vocabulary of a rubric. Field names are the keys of the YAML file, so a value of these types prints as one. */

export const depths = ['quick', 'standard', 'full'] as const;
/** How far a session goes; each depth holds the questions of the ones before it. */
export type Depth = (typeof depths)[number];

export const levels = [0, 1, 2, 3, 4] as const;
/** 0 = harm or absence, 4 = checked from outside and corrected; each level includes the ones below it. */
export type Level = (typeof levels)[number];

export const efforts = ['S', 'M', 'L'] as const;
export type Effort = (typeof efforts)[number];

export const balances = ['geometric', 'arithmetic'] as const;
/** How the principles make the total. */
export type Balance = (typeof balances)[number];

export interface Role {
  id: string;
  /** Speaks openly: shown even when only one person holds the role. */
  named?: boolean | undefined;
  /** Shown only as a group of at least this many people. */
  at_least?: number | undefined;
}

/** An unscored yes/no about the business that decides which questions apply. */
export interface Fact {
  id: string;
  ask: string;
}

/** A named stretch of the score, from `from` (0-100, inclusive) up to the next band. */
export interface Band {
  id: string;
  title: string;
  from: number;
  meaning: string;
}

export interface Principle {
  id: string;
  title: string;
  belief: string;
  /** Integer 1-1000. */
  weight: number;
}

export type FactCondition =
  { fact: string } | { any: FactCondition[] } | { all: FactCondition[] } | { not: FactCondition };

export interface Evidence {
  ask: string;
  /** How long dated evidence counts, such as "180 days" or "1 year"; without it, for ever. */
  fresh_for?: string | undefined;
}

/** One step up for a question: doing `do` brings the answer to level `to`. */
export interface AdviceStep {
  to: Level;
  do: string;
  effort: Effort;
  who?: string | undefined;
}

export interface Question {
  /** Kebab-case, stable for ever, never reused. */
  id: string;
  principle: string;
  ask: string;
  why: string;
  /** Integer 1-1000. */
  weight: number;
  depth: Depth;
  /** Who can know; without it, everybody. */
  roles?: string[] | undefined;
  ask_if?: FactCondition | undefined;
  /** Five observable behaviours, from level 0 to level 4. */
  levels: string[];
  evidence?: Evidence | undefined;
  not_applicable: 'allowed' | 'never';
  advice: AdviceStep[];
  sources: Source[];
}

/** A check is met when it leaves a document without any points. */
export type RuleCondition =
  { question: string; at_most: Level } | { check: string } | { any: RuleCondition[] } | { all: RuleCondition[] };

/** A cap on the total: "one lie burns the bridge". */
export interface Rule {
  id: string;
  when: RuleCondition;
  /** 0-100: the most that the total can be while the rule fires. */
  cap: number;
  why: string;
}

export interface Rubric {
  candor: 1;
  id: string;
  version: string;
  title: string;
  /** BCP 47 tag of the rubric's texts. */
  language: string;
  balance: Balance;
  /** Share 0-1 of the applicable weight; below it the band is provisional. */
  minimum_coverage: number;
  /** Share 0-1 of all weight; above it the band is provisional. */
  maximum_not_applicable: number;
  /** Working days that a step of each effort takes. */
  effort_days: Record<Effort, number>;
  /** What every principle of a text begins with: so many points, 0-100, of so much weight. */
  benefit_of_doubt: { points: number; weight: number };
  roles: Role[];
  facts: Fact[];
  bands: Band[];
  principles: Principle[];
  questions: Question[];
  lists: PhraseList[];
  checks: Check[];
  rules: Rule[];
  /** The ids of the rubrics that went into this one. */
  extends?: string[] | undefined;
}

/** The questions of `depth` and of the shallower ones, in rubric order. */
export function questionsAt(rubric: Rubric, depth: Depth): Question[] {
  const deepest = depths.indexOf(depth);
  return rubric.questions.filter((question) => depths.indexOf(question.depth) <= deepest);
}
