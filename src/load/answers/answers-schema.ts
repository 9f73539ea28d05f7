// The small edition of zod: it makes the schema of the file that every run reads in half the time.
import * as z from 'zod/mini';
import { knownWays } from '../../domain/answers.ts';
import { depths } from '../../domain/rubric.ts';
import { idMessage, idPattern, textPattern } from '../source/schema-patterns.ts';

// Compiled validators pay off after hundreds of files; a run checks one or two.
z.config({ jitless: true });

const id = z.string().check(z.regex(idPattern, idMessage), z.maxLength(60));
const text = z.string().check(z.regex(textPattern, 'is empty.'));
const level = z.int().check(z.gte(0), z.lte(4));
const date = z.iso.date('must be a date such as 2026-05-01.');
const yesOrNo = z.union([z.boolean(), z.enum(['yes', 'no'])], 'must be yes or no.');

const entry = z.strictObject({
  level: z.optional(level),
  known: described(z.optional(z.enum(knownWays)), 'How do you know? estimate unless said otherwise.'),
  note: z.optional(z.string()),
  evidence: z.optional(
    z.array(z.strictObject({ link: z.optional(text), note: z.optional(text), date: z.optional(date) })),
  ),
  unknown: z.optional(z.literal(true)),
  not_applicable: described(z.optional(text), 'The reason.'),
  asked: described(
    z.optional(z.string().check(z.regex(/^[0-9a-f]{6}$/, 'is written by Candor; delete the key if you changed it.'))),
    'Written by Candor: a short hash of the wording that was answered.',
  ),
});

const answer = z.union(
  [level, entry],
  'must be a level from 0 to 4, or {level: ...}, {unknown: true} or {not_applicable: reason}.',
);

/** The answers file, format version 1. Unknown keys are errors; question ids are checked against the rubric. */
export const answersSchema = z.strictObject({
  candor: described(z.literal(1), 'The format version.'),
  rubric: z.optional(z.strictObject({ id, version: z.optional(text) })),
  depth: z.optional(z.enum(depths)),
  subject: described(z.optional(text), 'The business that is scored.'),
  respondent: z.optional(z.strictObject({ name: z.optional(text), role: z.optional(id) })),
  facts: z.optional(z.nullable(z.record(z.string(), yesOrNo))),
  answers: z.optional(z.nullable(z.record(z.string(), answer))),
  previous: described(z.optional(text), 'The file of the round before.'),
  commitment: z.optional(
    z.strictObject({
      do: text,
      who: z.optional(text),
      by: z.optional(date),
      became: z.optional(z.enum(['kept', 'late', 'dropped'])),
    }),
  ),
});
z.globalRegistry.add(answersSchema, { title: 'Candor answers' });

/** A word for whoever reads the published schema. */
function described<Schema extends z.ZodMiniType>(schema: Schema, description: string): Schema {
  z.globalRegistry.add(schema, { description });
  return schema;
}

export const entryKeys = Object.keys(entry.shape);
export type AnswersShape = z.infer<typeof answersSchema>;
export type EntryShape = z.infer<typeof entry>;
