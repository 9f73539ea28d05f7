import { SeenWriter, type Stage } from './stage.ts';

/** Six blocks of a word each. */
export const oneWordBlocks = /(?:^|\n\n)[^\S\n]*\S+(?:\s*\n\n\s*\S+(?=\s*\n\n)){5,}/g;
const joining = new Set(
  'the and you your may can will must not any all with without these those this that they for by at of to in we us our'.split(
    ' ',
  ),
);
const fewestJoining = 3;

/** A sentence in blocks of a word each, such as cells of a table that people read as a line. */
export const parted: Stage = (text) => {
  const writer = new SeenWriter('parted');
  for (const { 0: found, index } of text.matchAll(oneWordBlocks)) {
    const words = new Set(found.toLowerCase().split(/\s+/));
    if ([...words].filter((word) => joining.has(word)).length < fewestJoining) continue;
    const start = index + (found.length - found.trimStart().length);
    writer.count(start, index + found.length);
  }
  return writer.seen;
};
