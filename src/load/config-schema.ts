import * as z from 'zod';
import { depths } from '../domain/rubric.ts';
import { id, share, text } from './schema-parts.ts';

const points = z.number().min(0).max(100);

/** The config of a project, format version 1. Unknown keys are errors; paths are relative to the file. */
export const configSchema = z
  .strictObject({
    rubric: text.optional().describe('A shipped name, or a rubric file.'),
    depth: z.enum(depths).optional(),
    formats: z.array(text).min(1).optional().describe('What a run prints, such as terminal or json.'),
    outputs: z.record(z.string(), text).optional().describe('A file for a format; it must stay below the root.'),
    gate: z
      .strictObject({
        min_score: points.optional(),
        min_principles: z.record(id, points).optional(),
        min_coverage: share.optional(),
        allow_provisional: z.boolean().optional(),
      })
      .optional(),
  })
  .meta({ title: 'Candor config' });

export type ConfigFile = z.infer<typeof configSchema>;
