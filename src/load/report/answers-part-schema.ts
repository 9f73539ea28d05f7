import * as z from 'zod';
import { knownWays } from '../../domain/answers.ts';
import type { AnswersPart } from '../../domain/answers-part.ts';
import { band, cappedBy, commitment, costliest, count, level, notLookedAt, points, step, stepShape } from './shapes.ts';
import { share } from '../source/schema-parts.ts';

const answered = z
  .strictObject({
    id: z.string(),
    principle: z.string(),
    weight: count,
    ask: z.string(),
    state: z.enum(['answered', 'unknown', 'unanswered', 'not-applicable']),
    level: level.nullable(),
    levelText: z.string().optional(),
    value: points,
    low: points,
    high: points,
    known: z.enum(knownWays).nullable(),
    notApplicable: z.string().optional().describe('Why the question does not apply.'),
    evidence: z.array(
      z.strictObject({ link: z.string().optional(), note: z.string().optional(), date: z.string().optional() }),
    ),
    note: z.string().optional(),
  })
  .meta({ id: 'answered' });

export const answersPart: z.ZodType<AnswersPart> = z
  .strictObject({
    score: points,
    low: points,
    high: points,
    uncapped: points.describe('The score as it were without any cap.'),
    band,
    cappedBy,
    costliest,
    coverage: share.nullable().describe('Share of the applicable weight that has been answered.'),
    notApplicable: share.describe('Share of the weight that does not apply.'),
    principles: z.array(
      z.strictObject({
        id: z.string(),
        title: z.string(),
        weight: count,
        score: points,
        low: points,
        high: points,
        coverage: share.nullable(),
      }),
    ),
    facts: z.array(z.strictObject({ id: z.string(), ask: z.string(), answer: z.boolean().nullable() })),
    respondents: z.array(
      z.strictObject({ name: z.string().nullable(), role: z.string().nullable(), path: z.string() }),
    ),
    questions: z.array(answered),
    unanswered: z.array(z.strictObject({ question: z.string(), rangeClosed: z.number().min(0).max(100) })),
    mayCap: z.array(z.string()).describe('Rules that may still cap the total, because their question is open.'),
    notLookedAt,
    advice: z.array(z.strictObject({ ...stepShape, gain: z.number(), gainUncapped: z.number() })),
    plan: z.strictObject({
      status: z.enum(['found', 'top-band', 'no-score', 'out-of-reach', 'too-large']),
      band: z.strictObject({ id: z.string(), title: z.string(), from: z.number().min(0).max(100) }).optional(),
      days: count.optional(),
      projected: z.number().min(0).max(100).optional(),
      steps: z.array(step),
    }),
    commitment: commitment.optional(),
    previous: z
      .strictObject({
        path: z.string(),
        date: z.string().nullable().describe('yyyy-mm, when the file name tells.'),
        score: points,
        moved: z.array(z.strictObject({ question: z.string(), from: level, to: level })),
        commitment: commitment.optional(),
      })
      .optional(),
  })
  .meta({ id: 'answers' });
