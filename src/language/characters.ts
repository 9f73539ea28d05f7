/** Where a character begins and ends in a text, in UTF-16 units. */
export interface Character {
  start: number;
  end: number;
}

let segmenter: Intl.Segmenter | undefined;

/**
 * The character, as a reader counts, that holds the unit at an index: a letter with its accents and an emoji that is
 * joined of several are one. Beside the text, an empty one.
 */
export function characterAt(text: string, index: number): Character {
  segmenter ??= new Intl.Segmenter();
  const found = segmenter.segment(text).containing(index);
  return found === undefined
    ? { start: Math.max(0, index), end: Math.max(0, index) }
    : { start: found.index, end: found.index + found.segment.length };
}
