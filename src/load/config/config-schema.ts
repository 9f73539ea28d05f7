import * as z from 'zod';
import { severities } from '../../domain/check.ts';
import { documentKinds } from '../../domain/document.ts';
import { depths } from '../../domain/rubric.ts';
import { id, share, text } from '../source/schema-parts.ts';

const points = z
  .number()
  .min(0)
  .max(100)
  .refine((value) => value === 0 || value > 1, 'is of 100, so write 60 and not 0.6.');

/** The config of a project, format version 1. Unknown keys are errors; paths are relative to the file. */
export const configSchema = z
  .strictObject({
    rubric: text.optional().describe('A shipped name, or a rubric file.'),
    depth: z.enum(depths).optional(),
    formats: z.array(text).min(1).optional().describe('What a run prints, such as terminal or json.'),
    outputs: z.record(z.string(), text).optional().describe('A file for a format; it must stay below the root.'),
    documents: z
      .array(
        z.union(
          [text, z.strictObject({ path: text, kind: z.enum(documentKinds).optional() })],
          'must be a file, a folder or a pattern, or {path: ..., kind: terms}.',
        ),
      )
      .min(1)
      .optional()
      .describe('What "candor audit" reads when nothing is named.'),
    severities: z
      .union(
        [z.literal('aims'), z.record(id, z.enum([...severities, 'off']))],
        'must be {check: severity, ...}, or aims.',
      )
      .optional()
      .describe('What checks report with, by their id; or aims, and all report with what they aim at.'),
    gate: z
      .strictObject({
        fail_on: z.enum(['error', 'warning', 'note', 'never']).optional(),
        min_score: points.optional(),
        min_principles: z.record(id, points).optional(),
        min_coverage: share.optional(),
        allow_provisional: z.boolean().optional(),
        min_document_score: points.optional().describe('The score that each document must reach.'),
        max_unread: share.optional().describe('How much of a document may be left unread, 0 to 1.'),
      })
      .optional(),
  })
  .meta({ title: 'Candor config' });

export type ConfigFile = z.infer<typeof configSchema>;
