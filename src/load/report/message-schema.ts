import * as z from 'zod';
import { disguises } from '../../domain/document.ts';
import { asideReasons, stalenesses, type Measure, type Warning } from '../../domain/message.ts';
import { depths } from '../../domain/rubric.ts';
import { count } from './shapes.ts';

const ids = z.array(z.string());

function coded<Code extends string, Shape extends z.ZodRawShape>(code: Code, values: Shape) {
  return z.strictObject({ code: z.literal(code), values: z.strictObject(values) });
}

const said = coded('said', { sentence: z.string() });

export const warning: z.ZodType<Warning> = z
  .discriminatedUnion('code', [
    coded('set-aside', { because: z.enum(asideReasons), questions: ids, depth: z.enum(depths) }),
    coded('other-version', { given: z.string(), current: z.string(), questions: ids }),
    coded('open-facts', { facts: ids }),
    coded('demoted', { answers: z.array(z.strictObject({ question: z.string(), because: z.enum(stalenesses) })) }),
    coded('earlier-round-unreadable', { path: z.string() }),
    coded('other-language', { path: z.string(), language: z.string(), expected: z.string() }),
    coded('mostly-unread', { path: z.string(), words: count, unread: count }),
    coded('links-not-followed', { paths: ids }),
    said,
  ])
  .meta({ id: 'warning' });

export const measure: z.ZodType<Measure> = z
  .discriminatedUnion('code', [
    coded('sentence-length', { words: count }),
    coded('reading-grade', { grade: count }),
    coded('last-looked-at', { date: z.string() }),
    coded('disguised', { disguise: z.enum(disguises), count }),
    coded('reads-like', { words: z.array(z.string()) }),
    said,
  ])
  .meta({ id: 'measure' });
