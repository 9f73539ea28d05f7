import type { TerminalStyle } from './layout.ts';

/** What is printed: one text, or the pieces of one that may be large. */
export type Printed = string | Iterable<string>;

export type Print<Value> = (value: Value, style: TerminalStyle) => Printed;

/** A way to print something; what it needs is loaded when it is used. */
export interface Format<Value> {
  name: string;
  load: () => Promise<Print<Value>>;
}

export function wholeOf(printed: Printed): string {
  return typeof printed === 'string' ? printed : [...printed].join('');
}

const unitsTogether = 64 * 1024;

/** What is printed in pieces of about 64 K units, since each write of a small one costs as much. */
export function* piecesOf(printed: Printed): Iterable<string> {
  if (typeof printed === 'string') return yield printed;
  let pieces: string[] = [];
  let units = 0;
  for (const piece of printed) {
    pieces.push(piece);
    units += piece.length;
    if (units < unitsTogether) continue;
    yield pieces.join('');
    pieces = [];
    units = 0;
  }
  if (units > 0) yield pieces.join('');
}
