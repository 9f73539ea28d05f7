import * as z from 'zod';
import { checkKinds, severities } from '../../domain/check.ts';
import { documentKinds, unreadReasons } from '../../domain/document.ts';
import type { DocumentsPart } from '../../domain/documents-part.ts';
import { measure } from './message-schema.ts';
import { band, cappedBy, costliest, count, notLookedAt, points } from './shapes.ts';

const path = z.string().meta({ id: 'path', description: 'Relative to the root, with forward slashes.' });

const place = z
  .union([
    z.strictObject({ path, line: count, column: count, endLine: count, endColumn: count }),
    z.strictObject({ path, paragraph: count }),
    z.strictObject({ path, page: count, line: count }),
  ])
  .meta({ id: 'place', description: 'Lines and columns from 1, columns in UTF-16 units, the end exclusive.' });

const severity = z.enum(severities).meta({ id: 'severity' });

const finding = z
  .strictObject({
    check: z.string().describe('The id of one of the checks.'),
    severity,
    location: z.union([place, z.strictObject({ path })]).describe('Of the excerpt; what is missing has only a path.'),
    excerpt: z.string().optional(),
    words: z.strictObject({ start: count, end: count }).optional(),
    items: z.array(place).optional().describe('What follows it in a list or right after it, and belongs to it.'),
    fingerprint: z.string().describe('The same wherever the text moves.'),
    status: z.literal('new'),
    sure: z.literal(true).optional().describe('Seen by wordings of which the check is sure.'),
    missing: z.literal(true).optional().describe('What the document should tell, and does not.'),
    message: measure.optional().describe('What was measured here, where that says more than the message of the check.'),
    better: z.string().optional().describe('What to write at this very place.'),
  })
  .meta({ id: 'finding' });

const tries = z
  .strictObject({ precision: z.number().min(0).max(1), n: count, wordings: z.literal(true).optional() })
  .meta({ id: 'tries', description: 'Of n findings that were judged, or of n wordings, the share that was right.' });

const share = z.number().min(0).max(100);
const sum = z.number();

const standing = z
  .strictObject({ fairerThan: share, n: count, of: z.string().describe('A kind, or "all".') })
  .meta({ id: 'standing', description: 'How many of a hundred public texts are less fair.' });

const sums = z
  .strictObject({
    telling: count.describe('In how many sentences a check meets a harm, a credit or a topic.'),
    weighty: count.describe('In how many of these it is more than a topic that must be told.'),
    weighed: z.array(
      z.strictObject({
        check: z.string(),
        as: z.enum(['harm', 'credit']),
        times: z.number().min(0),
        weight: sum,
        adds: sum,
      }),
    ),
    expected: z.strictObject({ harm: sum, credit: sum }),
    harm: sum,
    credit: sum,
    style: share.nullable(),
    styleMoves: sum,
    uncapped: sum,
    cap: share.nullable(),
  })
  .meta({ id: 'sums', description: 'Every number on the way to the score.' });

/** Reports of earlier versions have none of these but the score. */
const textScore = {
  score: points,
  share: points.default(null).describe('Of 100 points that careful readers would quote, how many speak for customers.'),
  low: points.default(null),
  high: points.default(null),
  standing: standing.nullable().default(null),
};

const scale = z.strictObject({ n: count, quantiles: z.array(share) });

const calibration = z
  .strictObject({
    date: z.string(),
    share: z.strictObject({ start: sum, credit: sum, harm: sum, least: sum, texts: count, points: count }),
    style: z.strictObject({ poor: share, usual: share, fine: share }),
    scales: z.object({ all: scale }).catchall(scale),
  })
  .meta({ id: 'calibration', description: 'What makes a share and a score of evidence.' });

export const documentsPart: z.ZodType<DocumentsPart> = z
  .strictObject({
    ...textScore,
    uncapped: points.describe('The score as it were without any cap.'),
    band,
    cappedBy,
    costliest,
    notLookedAt,
    principles: z.array(z.strictObject({ id: z.string(), title: z.string(), weight: count, score: points })),
    calibration: calibration.nullable().default(null).describe('null: a score is the mean of principles.'),
    errorCap: points.default(null).describe('What an error leaves of the score, where that is less.'),
    kinds: z
      .array(
        z.strictObject({
          kind: z.enum(documentKinds).nullable(),
          ...textScore,
          sums: sums.nullable().default(null),
        }),
      )
      .default([])
      .describe('All documents of a kind, judged as one text.'),
    list: z
      .array(
        z.strictObject({
          path,
          kind: z.enum(documentKinds).nullable(),
          title: z.string().nullable(),
          words: count,
          foreign: z.string().nullable().describe('ISO 639-3 code of the language for which it was not judged.'),
          unread: z
            .partialRecord(z.enum(unreadReasons), count)
            .optional()
            .describe('Words that were not read, by the reason.'),
          ...textScore,
          sums: sums.nullable().default(null),
          scoreAll: points.describe('With suppressed findings counted.'),
          principles: z.array(z.strictObject({ id: z.string(), score: points })),
          checks: z.array(z.strictObject({ check: z.string(), points: z.number().min(0).max(100), seen: count })),
        }),
      )
      .describe('Lowest score first.'),
    findings: z.array(finding),
    checks: z
      .array(
        z.strictObject({
          id: z.string(),
          kind: z.enum([...checkKinds, 'disguise', 'reader']),
          principle: z.string(),
          aim: severity.describe('What the check means to report, once its precision has been measured.'),
          message: z.string(),
          why: z.string(),
          advice: z.string(),
          better: z.string().optional(),
          measured: tries.optional().describe('How often it was right, where that was measured.'),
          measured_sure: tries.optional().describe('The same of what it is sure of alone.'),
        }),
      )
      .describe('Every check that has findings.'),
    promises: z.array(
      z.strictObject({
        check: z.string(),
        what: z.string(),
        who: z.string().nullable().default(null),
        when: z.string().nullable(),
        whom: z.string().nullable(),
        amount: z.string().nullable().default(null),
        condition: z.string().nullable().default(null),
        location: place,
      }),
    ),
  })
  .meta({ id: 'documents' });
