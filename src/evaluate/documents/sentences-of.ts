import { at } from '../../domain/at.ts';
import type { TextDocument } from '../../domain/document.ts';
import type { Language } from '../../language/language.ts';
import type { Lexicon } from '../../language/lexicon.ts';
import type { Sentence } from './sentence.ts';
import { Tokens } from './tokens.ts';

/** A sentence that goes on for longer is read in pieces, so that work stays linear. */
const longestSentence = 400;
/** How many words of a stem an item is read with. */
const longestLead = 40;

/** The token at which to cut a sentence that is long enough there, or one soon after: so that it parts no phrase. */
export type Cut = (tokens: Tokens, token: number) => number;

/** The sentences of a document and their tokens; those of an item begin with the last words of its stem. */
export function sentencesOf(
  { prose, blocks }: TextDocument,
  language: Language,
  lexicon: Lexicon,
  cut: Cut,
): { tokens: Tokens; sentences: Sentence[] } {
  const tokens = new Tokens(prose.length);
  const sentences: Sentence[] = [];
  const pushWord = (word: number, start: number, end: number) => {
    tokens.push(word, at(lexicon.classes, word), start, end);
  };
  const push = /[-\u2010\u2011]\n/.test(prose) ? joining(prose, tokens, lexicon, pushWord) : pushWord;
  /** The tokens that an item completes, by the block of its stem. */
  const leads = new Map<number, { from: number; to: number }>();
  blocks.forEach((block, index) => {
    let lead = block.stem === undefined ? undefined : leads.get(block.stem);
    let last = { from: tokens.length, to: tokens.length };
    for (const { start, end } of language.sentencesIn(prose, block.start, block.end)) {
      const first = tokens.length;
      if (lead !== undefined) tokens.repeat(lead.from, lead.to);
      const own = tokens.length;
      lexicon.read(prose, start, end, push);
      for (let from = own; from < tokens.length || from === own;) {
        const to = from + longestSentence < tokens.length ? cut(tokens, from + longestSentence) : tokens.length;
        const isWhole = from === own && to === tokens.length;
        last = { from: from === own ? first : from, to };
        sentences.push({
          index: sentences.length,
          block: index,
          start: isWhole ? start : at(tokens.starts, from),
          end: isWhole ? end : at(tokens.ends, to - 1),
          first: last.from,
          lead: from - last.from,
          length: to - last.from,
        });
        from = to;
        if (from === own) break;
      }
      lead = undefined;
    }
    leads.set(index, { from: Math.max(last.from, last.to - longestLead), to: last.to });
  });
  return { tokens, sentences };
}

/** A word may be parted at the ends of so many lines. */
const mostParts = 4;

type Push = (word: number, start: number, end: number) => void;

/** Puts a word together that is parted by a hyphen at the end of a line, where phrases know it whole. */
function joining(prose: string, tokens: Tokens, lexicon: Lexicon, push: Push): Push {
  return (word, start, end) => {
    const parts = [word];
    let next = start;
    for (let last = tokens.length - 1; last >= 0 && parts.length < mostParts; last--) {
      if (
        !/^[-\u2010\u2011][^\S\n]*\n[^\S\n]*$/.test(
          prose.slice(at(tokens.ends, last), Math.min(next, at(tokens.ends, last) + 50)),
        )
      )
        break;
      next = at(tokens.starts, last);
      parts.unshift(at(tokens.words, last));
      const joined = lexicon.joined(parts);
      if (joined === undefined) continue;
      tokens.length = last;
      push(joined, next, end);
      return;
    }
    push(word, start, end);
  };
}
