import stringWidth from 'fast-string-width';
import { fit } from '../language/wrap.ts';

/** A text with a stretch of it marked, in code units. */
export interface Marked {
  text: string;
  start: number;
  end: number;
}

/** Whole words around what is marked that fit into so many columns, with an ellipsis where something is left out. */
export function clip({ text, start, end }: Marked, columns: number, ellipsis: string): Marked {
  if (stringWidth(text) <= columns) return { text, start, end };
  const words = [...text.matchAll(/\S+/g)].map((match) => ({ from: match.index, to: match.index + match[0].length }));
  let first = Math.max(
    0,
    words.findIndex(({ to }) => to > start),
  );
  let last = Math.max(
    first,
    words.findLastIndex(({ from }) => from < Math.max(end, start + 1)),
  );
  const room = columns - 2 * (stringWidth(ellipsis) + 1);
  const widthOf = (a: number, b: number) => stringWidth(text.slice(words[a]?.from, words[b]?.to));
  // What leads to it says more than what follows, so one word in three is taken from before.
  for (let turn = 0; ; turn++) {
    const canLead = first > 0 && widthOf(first - 1, last) <= room;
    const canFollow = last < words.length - 1 && widthOf(first, last + 1) <= room;
    if (!canLead && !canFollow) break;
    if (canLead && (turn % 3 === 0 || !canFollow)) first--;
    else last++;
  }
  const from = words[first]?.from ?? 0;
  const to = words[last]?.to ?? text.length;
  const before = first > 0 ? `${ellipsis} ` : '';
  const after = last < words.length - 1 ? ` ${ellipsis}` : '';
  const kept = text.slice(from, to);
  const shift = before.length - from;
  // What is marked may itself be too long for a line.
  const cut = stringWidth(kept) > room ? fit(kept, room, ellipsis).trimEnd() : kept + after;
  const clipped = before + cut;
  return {
    text: clipped,
    start: Math.max(before.length, start + shift),
    end: Math.min(end + shift, before.length + (cut === kept + after ? kept.length : cut.length)),
  };
}
