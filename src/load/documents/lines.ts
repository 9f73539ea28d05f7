import type { Block } from '../../domain/document.ts';
import { hasFewSigns, readsLikeProse } from '../../language/en/prose-like.ts';
import type { ProseWriter } from './prose.ts';

const itemMark = /^\s*(?:[-*\u2022\u2013\u25cf]\s+|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]\s+)/i;
/** Signs that rule a line off, and no words. */
const rule = /^\s*(?:[-=_*~#+]\s*){3,}$/;

/** One line, and where it begins. */
export interface TextLine {
  line: string;
  start: number;
}

export function isItem(line: string): boolean {
  return itemMark.test(line);
}

export function isRule(line: string): boolean {
  return rule.test(line);
}

/** The lines of a text that stand between two offsets of it. */
export function* linesIn(text: string, from = 0, to = text.length): Iterable<TextLine> {
  let start = from;
  for (let end = text.indexOf('\n', from); end >= 0 && end < to; end = text.indexOf('\n', start)) {
    yield { line: text.slice(start, end), start };
    start = end + 1;
  }
  yield { line: text.slice(start, to), start };
}

/** Writes lines that people have set as they are to be read: blank lines part blocks, and items have lines of their own. */
export function writeLines(
  lines: Iterable<TextLine>,
  writer: ProseWriter,
  kind: Block['kind'] = 'paragraph',
  stem?: number,
  write = writeWhole,
): void {
  let count = 0;
  const close = () => {
    if (count > 0) writer.end();
    count = 0;
  };
  for (const { line, start } of lines) {
    if (line.trim() === '' || isRule(line)) {
      close();
      continue;
    }
    if (isItem(line)) close();
    if (count === 0) writer.begin(kind, stem);
    else writer.decoded('\n', start - 1, 1);
    write(line, start, writer);
    count++;
  }
  close();
}

function writeWhole(line: string, start: number, writer: ProseWriter): void {
  writer.text(line, start);
  // A soft hyphen shows where a line ends.
  if (line.endsWith('\u00AD')) writer.decoded('-', start + line.length - 1, 1);
}

/** Marks of Markdown in lines that it takes for code, though people set them in for other reasons; of a link, its target. */
const marks = /^\s*#{1,6}\s|\]\([^)\s]{0,500}\)|\*{1,3}|(?<!\w)_{1,2}|_{1,2}(?!\w)|\[|\]|<[!/a-z][^>]{0,500}>/gi;

function writeBetween(line: string, start: number, writer: ProseWriter): void {
  let from = 0;
  for (const { 0: mark, index } of line.matchAll(marks)) {
    writer.text(line.slice(from, index), start + from);
    from = index + mark.length;
  }
  writer.text(line.slice(from), start + from);
}

/** Writes those of preformatted lines that read like prose, from blank line to blank line, and counts the words of the others. */
export function writePreformatted(lines: Iterable<TextLine>, writer: ProseWriter, stem?: number): void {
  const all = [...lines];
  const textOf = (some: readonly TextLine[]) => some.map(({ line }) => line.replace(marks, '')).join('\n');
  const isProse = readsLikeProse(textOf(all));
  let part: TextLine[] = [];
  const close = () => {
    const text = textOf(part);
    // A name among sentences, or in a list, is as little code as they are.
    const isAmong = isProse || isItem(part[0]?.line ?? '');
    if ((isAmong && hasFewSigns(text)) || readsLikeProse(text))
      writeLines(part, writer, stem === undefined ? 'paragraph' : 'item', stem, writeBetween);
    else writer.leaveOut(text, 'preformatted');
    part = [];
  };
  for (const one of all) {
    if (one.line.trim() === '') close();
    else part.push(one);
  }
  close();
}
