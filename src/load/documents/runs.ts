import type { LinePlace } from '../../domain/document.ts';
import { at } from '../../domain/at.ts';

/**
 * A stretch of prose and where it comes from. Offsets are in UTF-16 units. The stretch reaches to the next run; it
 * stands unit for unit in the source, unless `width` says how many units of the source it was decoded from.
 */
export interface Run {
  prose: number;
  source: number;
  width?: number | undefined;
}

/** Tells where a stretch of prose stands in its source, whose lines LF ends; `runs` are sorted. The lines are counted when somebody asks. */
export function placesIn(source: string, runs: readonly Run[]): (start: number, end: number) => LinePlace {
  let starts: readonly number[] | undefined;
  return (start, end) => {
    starts ??= lineStarts(source);
    const first = at(
      runs,
      lastUpTo(start, runs.length, (index) => at(runs, index).prose),
    );
    const last = at(
      runs,
      lastUpTo(end - 1, runs.length, (index) => at(runs, index).prose),
    );
    const from = lineAndColumn(starts, first.source + (first.width === undefined ? start - first.prose : 0));
    const to = lineAndColumn(starts, last.source + (last.width ?? end - last.prose));
    return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
  };
}

function lineStarts(source: string): number[] {
  const starts = [0];
  for (let end = source.indexOf('\n'); end >= 0; end = source.indexOf('\n', end + 1)) starts.push(end + 1);
  return starts;
}

function lineAndColumn(starts: readonly number[], offset: number): { line: number; column: number } {
  const line = lastUpTo(offset, starts.length, (index) => at(starts, index));
  return { line: line + 1, column: offset - at(starts, line) + 1 };
}

/** The index of the last of `length` sorted numbers that is not above `wanted`; 0 when all are. */
function lastUpTo(wanted: number, length: number, number: (index: number) => number): number {
  let low = 0;
  let high = length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (number(middle) <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}
