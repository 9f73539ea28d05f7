import type { Element, InlineParser, MarkdownParser } from '@lezer/markdown';

type ParseInline = MarkdownParser['parseInline'];

/** What can open or close something; the parser looks back or ahead from each. */
const marks = /[`*_[\]<]/g;
/** Where something inline can begin or end. */
const special = /[\\`*_[\]<&!]| {2}/g;
/** Leaps over what is plain text: asked at each unit of it, the other parsers take most of the time. */
export const plainStretch: InlineParser = {
  name: 'PlainStretch',
  before: 'Escape',
  parse({ text, offset }, _, position) {
    special.lastIndex = position - offset;
    const next = special.exec(text)?.index ?? text.length;
    return next > position - offset ? offset + next : -1;
  },
};

/** More marks than in any paragraph that people write, but few enough to be parsed with all that stands around them. */
const mostMarks = 5000;
const mostWork = 1e9;
/** So many are parsed at a time where there are more. */
const marksAtOnce = 300;
/** The parser looks ahead from each blank; a longer run of them parts stretches, and is left out. */
const longRun = ' '.repeat(200);
const marksAndRuns = new RegExp(`${longRun} *|${marks.source}`, 'g');

/**
 * Parses the marks of paragraphs in linear time. A paragraph with thousands of them, or with hundreds of blanks in a
 * row, is parsed in stretches that end outside of links where possible; a mark whose partner stands in another stretch
 * is text.
 */
export function linear(parseInline: ParseInline): ParseInline {
  return (text, offset) => {
    if (isUsual(text)) return parseInline(text, offset);
    const elements: Element[] = [];
    for (const { start, end } of stretchesOf(text))
      for (const element of parseInline(text.slice(start, end), offset + start)) elements.push(element);
    return elements;
  };
}

function isUsual(text: string): boolean {
  if (text.includes(longRun)) return false;
  if (text.length <= mostMarks) return true;
  const count = text.match(marks)?.length ?? 0;
  return count <= mostMarks && count * text.length <= mostWork;
}

function* stretchesOf(text: string): Iterable<{ start: number; end: number }> {
  let start = 0;
  let count = 0;
  let open = 0;
  for (const { 0: mark, index } of text.matchAll(marksAndRuns)) {
    const isRun = mark.length > 1;
    if (isRun || (count >= marksAtOnce && mayPart(text, index, open, count))) {
      yield { start, end: index };
      start = isRun ? index + mark.length : index;
      count = 0;
      open = 0;
    }
    if (!isRun) count++;
    if (mark === '[') open++;
    else if (mark === ']') open = Math.max(0, open - 1);
  }
  yield { start, end: text.length };
}

/** Before a link, or after a blank outside of links; after twice as many marks anywhere but behind a backslash. */
function mayPart(text: string, index: number, open: number, count: number): boolean {
  const before = text[index - 1] ?? '';
  if (before === '\\') return false;
  if (count >= 2 * marksAtOnce) return true;
  return open === 0 && (text[index] === '[' ? !/[!\]]/.test(before) : /\s/.test(before));
}
