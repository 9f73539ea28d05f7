import * as z from 'zod';
import { efforts, levels } from '../../domain/rubric.ts';
import { share } from '../source/schema-parts.ts';

/** What the parts of a report share; an id makes it a definition of the published schema. */

export const points = z
  .number()
  .min(0)
  .max(100)
  .nullable()
  .meta({ id: 'points', description: 'null: nothing to go by.' });
export const count = z.int().min(0).meta({ id: 'count' });
export const level = z.literal(levels).meta({ id: 'level' });

export const band = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    meaning: z.string(),
    provisional: z.boolean(),
    steadiness: share.nullable(),
  })
  .nullable()
  .meta({ id: 'band' });

export const cappedBy = z
  .array(
    z.strictObject({
      rule: z.string(),
      cap: z.number().min(0).max(100),
      why: z.string(),
      lifts: z.array(z.strictObject({ question: z.string(), above: level })),
      checks: z.array(z.string()).describe('Checks that would have to find nothing.'),
    }),
  )
  .meta({ id: 'cappedBy', description: 'Every rule that fires, lowest cap first.' });

export const costliest = z
  .strictObject({ principle: z.string(), points: z.number().min(0).max(100) })
  .nullable()
  .meta({ id: 'costliest' });

export const notLookedAt = z
  .array(z.strictObject({ rule: z.string(), reason: z.enum(['depth', 'fact', 'documents', 'questions']) }))
  .meta({ id: 'notLookedAt', description: 'Rules that could not be looked at.' });

export const commitment = z
  .strictObject({
    do: z.string(),
    who: z.string().optional(),
    by: z.string().optional(),
    became: z.enum(['kept', 'late', 'dropped']).optional(),
  })
  .meta({ id: 'commitment' });

export const stepShape = {
  question: z.string(),
  do: z.string(),
  effort: z.enum(efforts),
  days: count,
  who: z.string().optional(),
  from: level,
  to: level,
};

export const step = z.strictObject(stepShape).meta({ id: 'step' });
