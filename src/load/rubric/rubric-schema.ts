import * as z from 'zod';
import { limits } from '../../domain/limits.ts';
import { balances, depths, efforts, type FactCondition, type RuleCondition } from '../../domain/rubric.ts';
import { check, checkPatch, phraseListEntry } from './check-schema.ts';
import { id, share, source, text, weight } from '../source/schema-parts.ts';

const factCondition: z.ZodType<FactCondition> = z.lazy(() =>
  z.union(
    [
      z.strictObject({ fact: id }),
      z.strictObject({ any: z.array(factCondition).min(1) }),
      z.strictObject({ all: z.array(factCondition).min(1) }),
      z.strictObject({ not: factCondition }),
    ],
    'must be a condition such as {fact: has-staff}, joined by any, all or not.',
  ),
);

const ruleCondition: z.ZodType<RuleCondition> = z.lazy(() =>
  z.union(
    [
      z.strictObject({ question: id, at_most: z.literal([0, 1, 2, 3]) }),
      z.strictObject({ check: id }),
      z.strictObject({ any: z.array(ruleCondition).min(1) }),
      z.strictObject({ all: z.array(ruleCondition).min(1) }),
    ],
    'must be a condition such as {question: known-false-claims, at_most: 0} or {check: gag}, joined by any or all.',
  ),
);

const question = z.strictObject({
  id: id.describe('Stable for ever, never reused.'),
  principle: id,
  ask: text.describe('One thing, in one sentence.'),
  why: text,
  weight: weight.optional().describe('1 unless said otherwise.'),
  depth: z.enum(depths).optional().describe('quick unless said otherwise.'),
  roles: z.array(id).min(1).optional().describe('Who can know; without it, everybody.'),
  ask_if: factCondition.optional().describe('Facts that must hold for the question to apply.'),
  levels: z
    .array(text, 'must be a list of five texts, for levels 0 to 4.')
    .length(5, {
      error: ({ input }) => `A question needs five levels, 0 to 4; this one has ${(input as unknown[]).length}.`,
    })
    .describe('Five observable behaviours, from 0 to 4; each includes the ones below it.'),
  evidence: z
    .strictObject({
      ask: text,
      fresh_for: z
        .string()
        .regex(/^[1-9]\d{0,3} (day|week|month|year)s?$/, 'must be a time such as "180 days" or "1 year".')
        .optional(),
    })
    .optional(),
  not_applicable: z.enum(['allowed', 'never']).optional().describe('allowed unless said otherwise.'),
  advice: z
    .array(
      z.strictObject({
        to: z.literal([1, 2, 3, 4]).describe('The level that this step reaches.'),
        do: text,
        effort: z.enum(efforts),
        who: text.optional(),
      }),
    )
    .optional()
    .describe('A chain of steps with rising levels; reaching 4 costs every step above the level of today.'),
  sources: z.array(source).optional(),
});

const role = z.strictObject({ id, named: z.boolean().optional(), at_least: z.int().min(1).optional() });
const fact = z.strictObject({ id, ask: text });
const band = z.strictObject({ id, title: text, from: z.number().min(0).max(100), meaning: text });
const principle = z.strictObject({ id, title: text, belief: text, weight: weight.optional() });
const rule = z.strictObject({
  id,
  when: ruleCondition,
  cap: z.number().min(0).max(100).describe('The most that the total can be while the rule fires.'),
  why: text,
});

const days = z.int().min(1).max(limits.effortDays);

const head = {
  candor: z.literal(1).describe('The format version.'),
  id,
  version: text,
  title: text,
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a language tag such as "en".')
    .optional(),
  balance: z.enum(balances).optional().describe('How principles make the total; geometric unless said otherwise.'),
  minimum_coverage: share.optional(),
  maximum_not_applicable: share.optional(),
  effort_days: z.strictObject({ S: days, M: days, L: days }).optional().describe('Working days for each effort.'),
  benefit_of_doubt: z
    .strictObject({ points: z.number().min(0).max(100), weight })
    .optional()
    .describe('What every principle of a document begins with, before any check has spoken.'),
};

/** A rubric file that stands alone, format version 1. Unknown keys are errors. */
export const rubricSchema = z
  .strictObject({
    ...head,
    roles: z.array(role).optional(),
    facts: z.array(fact).optional(),
    bands: z.array(band).min(1),
    principles: z.array(principle).min(1),
    questions: z.array(question).optional(),
    lists: z.array(phraseListEntry).optional().describe('Phrases with a name, for checks to share.'),
    checks: z.array(check).optional(),
    rules: z.array(rule).optional(),
  })
  .meta({ title: 'Candor rubric' });

/** Entries are patched by their id, or dropped. */
function patches<Shape extends z.ZodRawShape>(entry: z.ZodObject<Shape>) {
  const ignore = z.literal(true).optional().describe('Drops the entry of that id.');
  return z.array(z.strictObject({ ...entry.partial().shape, id, ignore })).optional();
}

/** A rubric file that builds on others: what it leaves out it has from them. */
export const extendingSchema = z
  .strictObject({
    ...head,
    title: text.optional(),
    version: text,
    extends: z
      .array(text)
      .min(1)
      .describe('Shipped names, files, or installed packages; later ones patch earlier ones.'),
    roles: patches(role),
    facts: patches(fact),
    bands: patches(band),
    principles: patches(principle),
    questions: patches(question),
    lists: patches(phraseListEntry),
    checks: z.array(checkPatch).optional(),
    rules: patches(rule),
  })
  .meta({ title: 'Candor rubric that extends others' });

/** What reports hold: nothing is left to look up, and `extends` names what went in. */
export const resolvedSchema = rubricSchema.extend({ extends: z.array(id).optional() });

export type RubricFile = z.infer<typeof rubricSchema>;

export type ExtendingFile = z.infer<typeof extendingSchema>;
