import { SeenWriter, type Stage } from './stage.ts';

/** So many blocks of a word each, one behind the other. */
const fewestBlocks = 6;
const joining = new Set(
  'the and you your may can will must not any all with without these those this that they for by at of to in we us our'.split(
    ' ',
  ),
);
const fewestJoining = 3;

/** A sentence in blocks of a word each, such as cells of a table that people read as a line. */
export const parted: Stage = (text) => {
  const writer = new SeenWriter('parted');
  for (const { words, start, end } of oneWordBlocks(text))
    if (new Set(words.filter((word) => joining.has(word))).size >= fewestJoining) writer.count(start, end);
  return writer.seen;
};

interface Row {
  /** In small letters. */
  words: string[];
  start: number;
  end: number;
}

/** Rows of blocks of a word each; blank lines part blocks. Block by block, since a pattern goes back over long gaps. */
export function* oneWordBlocks(text: string): Iterable<Row> {
  let row: Row = { words: [], start: 0, end: 0 };
  for (let from = 0; from <= text.length;) {
    const next = text.indexOf('\n\n', from);
    const to = next < 0 ? text.length : next;
    const block = text.slice(from, to);
    const word = block.trim();
    if (word !== '' && /\s/.test(word)) {
      if (row.words.length >= fewestBlocks) yield row;
      row = { words: [], start: 0, end: 0 };
    } else if (word !== '') {
      const start = from + block.indexOf(word);
      if (row.words.length === 0) row.start = start;
      row.words.push(word.toLowerCase());
      row.end = start + word.length;
    }
    from = to + 2;
  }
  if (row.words.length >= fewestBlocks) yield row;
}
