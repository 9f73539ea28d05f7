import { Chalk, type ChalkInstance } from 'chalk';
import { at } from '../domain/at.ts';
import { characterAt } from '../language/characters.ts';
import { visible } from '../language/visible.ts';
import { wrap } from '../language/wrap.ts';
import type { Line } from './edit-line.ts';
import type { Choice, View } from './view.ts';

/** What the person has done on this screen and not yet sent. */
export interface Cursor extends Line {
  /** Index of the choice that Enter takes; -1 for none. */
  selected: number;
  /** The reason for the question is shown in place of the choices. */
  showsDetail: boolean;
}

export interface Canvas {
  columns: number;
  rows: number;
  colour: boolean;
  plain: boolean;
}

/** One screen as lines that fit: what has no room is left out from the least needed up, and never cut. */
export function draw(view: View, cursor: Cursor, canvas: Canvas): string[] {
  const paint = new Chalk({ level: canvas.colour ? 1 : 0 });
  const width = canvas.columns - 1;
  const rows = canvas.rows - 1;
  const paragraph = (text: string, lead = '') => wrap(visible(text), width, lead);
  const head = [
    ...(view.progress === undefined ? [] : paragraph(view.progress).map((line) => paint.dim(line))),
    ...paragraph(view.title).map((line) => paint.bold(line)),
    ...view.notices.flatMap((notice) => paragraph(notice).map((line) => paint.cyan(line))),
  ];
  const detail = view.detail === undefined ? [] : paragraph(view.detail).map((line) => paint.dim(line));
  const foot = (hidden: boolean) => footer(view, canvas, hidden, width).map((line) => paint.dim(line));
  const body = drawInput(view, cursor, paint, width, canvas);
  if (cursor.showsDetail && detail.length > 0) return [...head, '', ...detail, '', ...paragraph('Any key goes back.')];

  const roomy = [...head, ...detail, '', ...body(Infinity, true), '', ...foot(false)];
  if (roomy.length <= rows) return roomy;
  const brief = [...head, '', ...body(Infinity, false), '', ...foot(detail.length > 0)];
  if (brief.length <= rows) return brief;
  const frame = [...head, ...foot(detail.length > 0)];
  return [...head, ...body(Math.max(3, rows - frame.length), false), ...foot(detail.length > 0)];
}

/** The input part for a number of rows, with or without blank lines between groups. */
function drawInput(view: View, cursor: Cursor, paint: ChalkInstance, width: number, canvas: Canvas) {
  const { input } = view;
  if (input.kind === 'none') return () => [];
  if (input.kind === 'text') return (rows: number) => textBox(cursor, paint, width, Math.min(rows, 4), canvas);
  const blocks = input.choices.map((choice, index) =>
    choiceLines(choice, index === cursor.selected, paint, width, canvas),
  );
  return (rows: number, spaced: boolean) => {
    const isApart = (index: number) => spaced && at(input.choices, index).apart === true;
    const all = blocks.flatMap((block, index) => (isApart(index) ? ['', ...block] : block));
    return all.length <= rows ? all : windowed(blocks, Math.max(0, cursor.selected), rows, paint);
  };
}

function choiceLines(
  { key, label }: Choice,
  selected: boolean,
  paint: ChalkInstance,
  width: number,
  canvas: Canvas,
): string[] {
  const pointer = selected ? (canvas.plain ? '>' : '❯') : ' ';
  const lines = wrap(visible(label), width, `${pointer} ${key === undefined ? '' : `${key}  `}`);
  return selected ? lines.map((line) => paint.cyan.bold(line)) : lines;
}

/** As many whole choices round the selected one as fit, and how many stand above and below. */
function windowed(blocks: string[][], selected: number, rows: number, paint: ChalkInstance): string[] {
  let first = selected;
  let last = selected;
  const height = (from: number, to: number) =>
    blocks.slice(from, to + 1).reduce((sum, block) => sum + block.length, 0) +
    (from > 0 ? 1 : 0) +
    (to < blocks.length - 1 ? 1 : 0);
  for (let grown = true; grown;) {
    grown = false;
    if (last + 1 < blocks.length && height(first, last + 1) <= rows) {
      last++;
      grown = true;
    }
    if (first > 0 && height(first - 1, last) <= rows) {
      first--;
      grown = true;
    }
  }
  const below = blocks.length - 1 - last;
  return [
    ...(first > 0 ? [paint.dim(`  (${first} more above)`)] : []),
    ...blocks.slice(first, last + 1).flat(),
    ...(below > 0 ? [paint.dim(`  (${below} more below)`)] : []),
  ];
}

/** The typed text, or the part of it round the cursor that fits. */
function textBox(
  { text, at: place }: Cursor,
  paint: ChalkInstance,
  width: number,
  rows: number,
  canvas: Canvas,
): string[] {
  const room = Math.max(10, (width - 4) * rows - 8);
  const start = characterAt(text, Math.max(0, Math.min(place - Math.floor(room * 0.7), text.length - room))).start;
  const before = (start > 0 ? '... ' : '') + visible(text.slice(start, place));
  const next = characterAt(text, place).end;
  const end = characterAt(text, start + room).start;
  // At the end a blank that wrapping leaves where it is, so that the cursor is seen.
  const under = place < text.length ? visible(text.slice(place, next)) : '\u00A0';
  const after = visible(text.slice(next, end)) + (end < text.length ? ' ...' : '');
  const mark = canvas.colour ? paint.inverse(under) : place < text.length ? `|${under}` : '_';
  return wrap(before + mark + after, width, canvas.plain ? '> ' : '❯ ');
}

/** What the keys do; no hint is broken over two lines. */
function footer(view: View, { plain }: Canvas, detailHidden: boolean, width: number): string[] {
  const isText = view.input.kind === 'text';
  const parts = [
    view.input.kind === 'choice' && view.input.choices.length > 1 ? (plain ? 'up/down move' : '↑↓ move') : undefined,
    view.enter,
    detailHidden ? 'w why it matters' : undefined,
    view.canGoBack ? (isText ? (plain ? 'up back' : '↑ back') : 'b back') : undefined,
    view.canSkip && !isText ? 's skip' : undefined,
    view.hasMenu ? (isText ? 'Tab menu' : 'm menu') : undefined,
    view.hasMenu && !isText ? 'q save and leave' : undefined,
  ];
  const whole = parts.flatMap((part) => (part === undefined ? [] : [part.replaceAll(' ', '\u00A0')]));
  return wrap(whole.join(plain ? ', ' : ' · '), width).map((line) => line.replaceAll('\u00A0', ' '));
}
