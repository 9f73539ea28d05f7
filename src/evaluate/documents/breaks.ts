import { at } from '../../domain/at.ts';
import type { Break } from '../../language/language.ts';
import type { Sentence } from './sentence.ts';
import type { Tokens } from './tokens.ts';

/** For each word of a sentence, what stands before it; an item goes on where its stem ends. */
export function breaksIn(prose: string, tokens: Tokens, sentence: Sentence): Break[] {
  const { starts, ends } = tokens;
  const { first, lead, length } = sentence;
  return Array.from({ length }, (_, token) => {
    if (token === 0) return '';
    if (token === lead) return leadsOn(prose, tokens, sentence) ? '' : ';';
    return breakIn(prose.slice(at(ends, first + token - 1), at(starts, first + token)));
  });
}

function breakIn(between: string): Break {
  if (between.length === 1) return between === ',' ? ',' : '';
  if (/[;:.!?]|\s[-\u2013\u2014]\s|\u2014/.test(between)) return ';';
  if (between.includes('(')) return '(';
  if (between.includes(')')) return ')';
  return between.includes(',') ? ',' : '';
}

/** Whether the stem of an item goes on in it, as one that ends with a colon does. */
export function leadsOn(prose: string, { ends }: Tokens, { first, lead }: Sentence): boolean {
  const end = at(ends, first + lead - 1);
  return (
    /^[\s"'\u201D\u2019)*_]*(?:[:\u2014\u2013,]|-(?:\s|$))/.test(prose.slice(end, end + 6)) ||
    /\b(?:for|if|to|that|of|from|by|or|and|may|will|including)$/i.test(prose.slice(Math.max(0, end - 12), end))
  );
}
