import * as z from 'zod';
import { knownWays } from '../domain/answers.ts';
import { depths } from '../domain/rubric.ts';
import { id, level, text } from './schema-parts.ts';

const date = z.iso.date('must be a date such as 2026-05-01.');
const yesOrNo = z.union([z.boolean(), z.enum(['yes', 'no'])], 'must be yes or no.').describe('yes or no');

const entry = z.strictObject({
  level: level.optional(),
  known: z.enum(knownWays).optional().describe('How do you know? estimate unless said otherwise.'),
  note: z.string().optional(),
  evidence: z.array(z.strictObject({ link: text.optional(), note: text.optional(), date: date.optional() })).optional(),
  unknown: z.literal(true).optional(),
  not_applicable: text.optional().describe('The reason.'),
  asked: z
    .string()
    .regex(/^[0-9a-f]{6}$/, 'is written by Candor; delete the key if you changed it.')
    .optional()
    .describe('Written by Candor: a short hash of the wording that was answered.'),
});

/** The answers file, format version 1. Unknown keys are errors; question ids are checked against the rubric. */
export const answersSchema = z
  .strictObject({
    candor: z.literal(1).describe('The format version.'),
    rubric: z.strictObject({ id, version: text.optional() }).optional(),
    depth: z.enum(depths).optional(),
    subject: text.optional().describe('The business that is scored.'),
    respondent: z.strictObject({ name: text.optional(), role: id.optional() }).optional(),
    facts: z.record(z.string(), yesOrNo).nullable().optional(),
    answers: z
      .record(
        z.string(),
        z.union(
          [level, entry],
          'must be a level from 0 to 4, or {level: ...}, {unknown: true} or {not_applicable: reason}.',
        ),
      )
      .nullable()
      .optional(),
    previous: text.optional().describe('The file of the round before.'),
    commitment: z
      .strictObject({
        do: text,
        who: text.optional(),
        by: date.optional(),
        became: z.enum(['kept', 'late', 'dropped']).optional(),
      })
      .optional(),
  })
  .meta({ title: 'Candor answers' });

export const entryKeys = Object.keys(entry.shape);
export type AnswersShape = z.infer<typeof answersSchema>;
export type EntryShape = z.infer<typeof entry>;
