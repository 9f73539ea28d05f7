import * as z from 'zod';
import { checkKinds } from '../domain/check.ts';
import type { Report, ReportRubric } from '../domain/report.ts';
import { depths } from '../domain/rubric.ts';
import { answersPart } from './report/answers-part-schema.ts';
import { documentsPart } from './report/documents-part-schema.ts';
import { warning } from './report/message-schema.ts';
import { printedHead } from './rubric/check-schema.ts';
import { resolvedSchema } from './rubric/rubric-schema.ts';

const resolved = resolvedSchema
  .omit({ lists: true })
  .extend({
    checks: z
      .array(
        z.strictObject({
          ...printedHead,
          kind: z.enum(checkKinds),
          ...Object.fromEntries(['free', 'allow', 'good', 'bad', 'words'].map((key) => [key, z.number().optional()])),
          ...Object.fromEntries(['of', 'stale_after'].map((key) => [key, z.string().optional()])),
          credit: z.boolean().optional(),
        }),
      )
      .describe('Without their phrases and examples.'),
  })
  .meta({ id: 'rubric', title: 'Resolved rubric' });

/** The report as JSON, format version 2: self-contained, so that any format can be printed from it. */
export const reportSchema: z.ZodType<Report> = z
  .strictObject({
    candor: z.literal(2).describe('The format version.'),
    tool: z.strictObject({ name: z.string(), version: z.string() }),
    createdAt: z.iso.datetime(),
    options: z.strictObject({ depth: z.enum(depths).nullable() }),
    inputs: z.array(
      z.strictObject({
        path: z.string().describe('Relative to the root, with forward slashes.'),
        kind: z.enum(['answers', 'rubric', 'document']),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
      }),
    ),
    rubric: z.strictObject({
      id: z.string(),
      version: z.string(),
      hash: z.string().describe('The same hash, the same questions, checks, phrases, weights and rules.'),
      title: z.string(),
      resolved: resolved as unknown as z.ZodType<ReportRubric>,
    }),
    subject: z.string().nullable(),
    gate: z.strictObject({
      passed: z.boolean(),
      assertions: z.array(
        z.strictObject({
          name: z.string(),
          operator: z.enum(['>=', '<=']),
          expected: z.number(),
          actual: z.number().nullable(),
          passed: z.boolean(),
          reason: z.literal('provisional').optional(),
        }),
      ),
    }),
    warnings: z.array(warning),
    answers: answersPart.optional().describe('What the people who know have said.'),
    documents: documentsPart.optional().describe('What has been put in writing.'),
  })
  .refine(
    ({ answers, documents }) => answers !== undefined || documents !== undefined,
    'there are neither answers nor documents',
  )
  .meta({ title: 'Candor report' });
