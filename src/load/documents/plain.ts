import type { DocumentReader } from './contents.ts';
import { ProseWriter, type Prose } from './prose.ts';
import { textContents } from './text.ts';

const itemMark = /^\s*(?:[-*\u2022\u2013\u25cf]\s+|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]\s+)/i;

export const read: DocumentReader = (bytes) => textContents(bytes, readPlain);

/** The prose of a plain text from an offset on: blank lines part blocks, items have own lines. */
function readPlain(source: string, offset: number): Prose {
  const text = source.slice(offset);
  const writer = new ProseWriter();
  let block: { lines: number; text: string } = { lines: 0, text: '' };
  const close = (isLast = false) => {
    writer.end();
    const last = writer.blocks.at(-1);
    const isHeading = block.lines === 1 && /^[^.!?:;]{1,80}$/.test(block.text) && !itemMark.test(block.text);
    // A heading leads to something.
    if (isHeading && !isLast && last !== undefined && block.text.split(/\s+/).length <= 12) {
      last.kind = 'heading';
      writer.title ??= block.text.trim();
    }
    block = { lines: 0, text: '' };
  };
  for (const { line, start } of linesOf(text)) {
    if (line.trim() === '') {
      close();
      continue;
    }
    if (block.lines > 0 && itemMark.test(line)) close();
    if (block.lines === 0) writer.begin('paragraph');
    else writer.text('\n', offset + start - 1);
    writer.text(line, offset + start);
    block = { lines: block.lines + 1, text: line };
  }
  close(true);
  return writer.done();
}

function* linesOf(text: string): Iterable<{ line: string; start: number }> {
  let start = 0;
  for (const match of text.matchAll(/\r\n|\r|\n/g)) {
    yield { line: text.slice(start, match.index), start };
    start = match.index + match[0].length;
  }
  yield { line: text.slice(start), start };
}
