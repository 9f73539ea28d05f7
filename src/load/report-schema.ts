import * as z from 'zod';
import { checkKinds, severities } from '../domain/check.ts';
import { documentKinds } from '../domain/document.ts';
import { knownWays } from '../domain/answers.ts';
import type { Report } from '../domain/report.ts';
import { depths, efforts, levels, type Rubric } from '../domain/rubric.ts';
import { resolvedSchema } from './rubric/rubric-schema.ts';

const points = z.number().min(0).max(100);
const share = z.number().min(0).max(1);
const level = z.literal(levels);
const evidence = z.strictObject({
  link: z.string().optional(),
  note: z.string().optional(),
  date: z.string().optional(),
});

const place = z.strictObject({
  path: z.string(),
  line: z.int().min(1).optional(),
  column: z.int().min(1).optional(),
  endLine: z.int().min(1).optional(),
  endColumn: z.int().min(1).optional(),
});

const step = {
  question: z.string(),
  do: z.string(),
  effort: z.enum(efforts),
  days: z.int().min(1),
  who: z.string().optional(),
  from: level,
  to: level,
};

const commitment = z.strictObject({
  do: z.string(),
  who: z.string().optional(),
  by: z.string().optional(),
  became: z.enum(['kept', 'late', 'dropped']).optional(),
});

/** The report as JSON, format version 1: self-contained, so that any format can be printed from it. */
export const reportSchema: z.ZodType<Report> = z
  .strictObject({
    candor: z.literal(1).describe('The format version.'),
    tool: z.strictObject({ name: z.string(), version: z.string() }),
    createdAt: z.iso.datetime(),
    mode: z.enum(['score', 'audit']),
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
      hash: z.string().describe('Of the resolved rubric: the same hash, the same questions, weights and rules.'),
      title: z.string(),
      resolved: resolvedSchema as unknown as z.ZodType<Rubric>,
    }),
    subject: z.string().nullable(),
    respondent: z.strictObject({ name: z.string().nullable(), role: z.string().nullable() }),
    facts: z.array(z.strictObject({ id: z.string(), ask: z.string(), answer: z.boolean().nullable() })),
    score: points.nullable().describe('null when nothing was answered.'),
    low: points.nullable(),
    high: points.nullable(),
    uncapped: points.nullable().describe('The score as it were without any cap.'),
    band: z
      .strictObject({
        id: z.string(),
        title: z.string(),
        meaning: z.string(),
        provisional: z.boolean(),
        steadiness: share.nullable(),
      })
      .nullable(),
    cappedBy: z.array(
      z.strictObject({
        rule: z.string(),
        cap: points,
        why: z.string(),
        lifts: z.array(z.strictObject({ question: z.string(), above: level })),
        checks: z.array(z.string()).optional(),
      }),
    ),
    costliest: z.strictObject({ principle: z.string(), points }).nullable(),
    coverage: share.nullable().describe('Share of the applicable weight that has been answered.'),
    notApplicable: share.describe('Share of the weight that does not apply.'),
    principles: z.array(
      z.strictObject({
        id: z.string(),
        title: z.string(),
        weight: z.int().min(1),
        score: points.nullable(),
        low: points.nullable(),
        high: points.nullable(),
        coverage: share.nullable(),
      }),
    ),
    questions: z.array(
      z.strictObject({
        id: z.string(),
        principle: z.string(),
        weight: z.int().min(1),
        ask: z.string(),
        state: z.enum(['answered', 'unknown', 'unanswered', 'not-applicable']),
        level: level.nullable(),
        levelText: z.string().optional(),
        value: points.nullable(),
        low: points.nullable(),
        high: points.nullable(),
        known: z.enum(knownWays).nullable(),
        notApplicable: z.string().optional().describe('Why the question does not apply.'),
        evidence: z.array(evidence),
        note: z.string().optional(),
      }),
    ),
    documents: z.array(
      z.strictObject({
        path: z.string(),
        kind: z.enum(documentKinds).nullable(),
        title: z.string().nullable(),
        words: z.int().min(0),
        foreign: z.string().nullable().describe('ISO 639-3 code of the language for which it was not judged.'),
        score: points.nullable(),
        scoreAll: points.nullable().describe('With suppressed findings counted.'),
        principles: z.array(z.strictObject({ id: z.string(), score: points.nullable() })),
        checks: z.array(z.strictObject({ check: z.string(), points, seen: z.int().min(0) })),
      }),
    ),
    findings: z.array(
      z.strictObject({
        check: z.string(),
        kind: z.enum(checkKinds),
        principle: z.string(),
        severity: z.enum(severities),
        aim: z.enum(severities).describe('What the check means to report, once its precision has been measured.'),
        message: z.string(),
        why: z.string(),
        advice: z.string(),
        better: z.string().optional(),
        location: place.describe('Of the excerpt; what is missing from a document has no line.'),
        excerpt: z.string().optional(),
        words: z.strictObject({ start: z.int().min(0), end: z.int().min(0) }).optional(),
        items: z.array(place).optional(),
        fingerprint: z.string(),
        status: z.literal('new'),
      }),
    ),
    promises: z.array(
      z.strictObject({
        check: z.string(),
        what: z.string(),
        when: z.string().nullable(),
        whom: z.string().nullable(),
        location: place,
      }),
    ),
    unanswered: z.array(z.strictObject({ question: z.string(), rangeClosed: points })),
    mayCap: z.array(z.string()).describe('Rules that may still cap the total, because their question is open.'),
    notLookedAt: z.array(
      z.strictObject({ rule: z.string(), reason: z.enum(['depth', 'fact', 'documents', 'questions']) }),
    ),
    advice: z.array(z.strictObject({ ...step, gain: z.number(), gainUncapped: z.number() })),
    plan: z.strictObject({
      status: z.enum(['found', 'top-band', 'no-score', 'out-of-reach']),
      band: z.strictObject({ id: z.string(), title: z.string(), from: points }).optional(),
      days: z.int().min(1).optional(),
      projected: points.optional(),
      steps: z.array(z.strictObject(step)),
    }),
    commitment: commitment.optional(),
    previous: z
      .strictObject({
        path: z.string(),
        date: z.string().nullable().describe('yyyy-mm, when the file name tells.'),
        score: points.nullable(),
        moved: z.array(z.strictObject({ question: z.string(), from: level, to: level })),
        commitment: commitment.optional(),
      })
      .optional(),
    warnings: z.array(z.string()),
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
  })
  .meta({ title: 'Candor report' });
