import * as z from 'zod';
import { checkKinds, severities } from '../../domain/check.ts';
import { doers } from '../../domain/says.ts';
import { documentKinds } from '../../domain/document.ts';
import { id, share, source, text, weight } from '../source/schema-parts.ts';
import { idMessage } from '../source/schema-patterns.ts';

const phrase = text.max(200).describe('A phrase of the phrase language; see docs/phrases.md.');
const phraseList = z.array(phrase).min(1);
const morePhrases = z.array(phrase).optional();
const because = text.describe('Why it is left out, where that is not plain.');
const exclusion = z
  .union(
    [phrase, z.strictObject({ phrase, because })],
    'must be a phrase of at most 200 characters, or {phrase: ..., because: ...}.',
  )
  .meta({ id: 'exclusion' });
const exclusions = z.array(exclusion).optional();
const perThousand = (what: string) => z.number().min(0).max(1000).describe(`${what}, for each 1,000 words.`);
export const phraseListEntry = z
  .strictObject({
    // Two hyphens stand in the names that lists of checks get when they are joined.
    id: z
      .string()
      .regex(/^[a-z0-9]+(--?[a-z0-9]+)*$/, idMessage)
      .max(60),
    check: id.optional().describe('The check that has it for itself, in a rubric that is shown.'),
    phrases: z.array(phrase).min(1).max(500).describe('Plain phrases, without gaps or lists.'),
  })
  .meta({ id: 'phrase-list' });
const rate = {
  free: perThousand('How many cost nothing').optional(),
  allow: z.number().min(0.1).max(1000).optional().describe('How many more cost all points, for each 1,000 words.'),
};

const measured = z
  .strictObject({
    precision: share,
    recall: share.nullable(),
    n: z.int().min(1),
    data: text,
    date: z.string().regex(/^\d{4}-\d\d-\d\d$/, 'must be a date such as 2026-01-31.'),
    hash: z.string().regex(/^[0-9a-f]{16}$/, 'must be 16 hex digits.'),
  })
  .meta({ id: 'measured' });

const phrases = z.union([phrase, z.array(phrase).min(1).max(100)], 'must be a phrase or a list of phrases.');
const says = z
  .strictObject({
    sure: z
      .literal(true)
      .optional()
      .describe('Measured apart: it may report at the aim while the rest of the check reports as a note.'),
    who: z.enum(doers).optional().describe('Who acts; `us`, the company, unless said otherwise.'),
    does: phrases.optional().describe('The act. There is this or `cannot`.'),
    cannot: phrases.optional().describe('An act that is refused.'),
    what: phrases.optional().describe('What it is done to, in the same clause.'),
    when: phrases.optional().describe('How or when, anywhere in the sentence.'),
  })
  .meta({ id: 'says' });

const head = {
  id: id.describe('Stable for ever, never reused.'),
  principle: id,
  severity: z.enum(severities).optional().describe('note unless said otherwise.'),
  weight: weight.optional().describe('1 unless said otherwise.'),
  for: z
    .array(z.enum(documentKinds))
    .min(1)
    .optional()
    .describe('The kinds of documents that it reads; without it, all.'),
  message: text.describe('What was seen, in one sentence.'),
  why: text,
  advice: text.describe('What to do about it.'),
  better: text.optional().describe('A wording to begin with.'),
  examples: z
    .strictObject({ fail: z.array(text).optional(), pass: z.array(text).optional() })
    .optional()
    .describe('Texts that the check must flag, and texts that it must leave alone.'),
  sources: z.array(source).optional(),
  lists: z.array(phraseListEntry).optional().describe('Phrases with a name, for this check alone.'),
  measured: measured.optional().describe('How often a shipped check is right; void once it sees something else.'),
  measured_sure: measured.optional().describe('The same for what it is sure of alone.'),
  because: z
    .record(phrase, text)
    .optional()
    .describe('Why phrases are left out, as a rubric that is shown says it; write {phrase, because} in its place.'),
};

/** What all kinds of checks have, as reports keep it. */
export const { examples: _, because: __, ...printedHead } = head;

const kinds = {
  clause: z.strictObject({
    ...head,
    kind: z.literal('clause'),
    any: phraseList.optional().describe('A sentence with one of these is flagged; there must be this or `says`.'),
    says: z.array(says).min(1).optional().describe('What is flagged in whatever words.'),
    unless: exclusions.describe('Not with one of these in the same sentence.'),
    fair_if: exclusions.describe('Fair with one of these in the sentence; a note with one in a sentence beside it.'),
  }),
  phrases: z.strictObject({
    ...head,
    kind: z.literal('phrases'),
    swaps: z.array(z.strictObject({ not: phrase, say: text })).min(1),
    ...rate,
  }),
  topic: z.strictObject({
    ...head,
    kind: z.literal('topic'),
    any: phraseList.describe('A sentence with one of these tells it.'),
    unless: exclusions,
    credit: z.boolean().optional().describe('Helps when it is told and costs nothing when it is not.'),
  }),
  readability: z.strictObject({
    ...head,
    kind: z.literal('readability'),
    good: z.number().min(0).max(30).describe('School grade up to which a text has all points.'),
    bad: z.number().min(0).max(30).describe('School grade from which it has none.'),
  }),
  sentences: z.strictObject({
    ...head,
    kind: z.literal('sentences'),
    words: z.int().min(5).max(400).describe('A sentence may have this many words.'),
    ...rate,
  }),
  voice: z.strictObject({
    ...head,
    kind: z.literal('voice'),
    of: z.enum(['passive', 'third-person', 'capitals']),
    any: morePhrases.describe('For third-person: the names that people are given.'),
    unless: exclusions,
    ...rate,
  }),
  claims: z.strictObject({
    ...head,
    kind: z.literal('claims'),
    any: phraseList,
    unless: exclusions,
    source_if: exclusions.describe('Phrases that name a source, in the sentence or in one beside it.'),
    ...rate,
  }),
  promises: z.strictObject({
    ...head,
    kind: z.literal('promises'),
    any: phraseList.optional().describe('Without phrases, every sentence that binds the company is one.'),
    unless: exclusions,
  }),
  freshness: z.strictObject({
    ...head,
    kind: z.literal('freshness'),
    stale_after: z.string().regex(/^[1-9]\d{0,3} (day|week|month|year)s?$/, 'must be a time such as "2 years".'),
  }),
};

export const check = z.discriminatedUnion('kind', [
  kinds.clause,
  kinds.phrases,
  kinds.topic,
  kinds.readability,
  kinds.sentences,
  kinds.voice,
  kinds.claims,
  kinds.promises,
  kinds.freshness,
]);

/** What a rubric that extends others may say of a check: any key of its kind. */
export const checkPatch = z.strictObject({
  ...Object.assign({}, ...Object.values(kinds).map((kind) => kind.partial().shape)),
  kind: z.enum(checkKinds).optional(),
  id,
  ignore: z.literal(true).optional().describe('Drops the entry of that id.'),
} as typeof kinds.clause.shape);
