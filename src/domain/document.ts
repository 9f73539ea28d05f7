export const documentKinds = [
  'privacy',
  'terms',
  'refund',
  'community',
  'cookies',
  'support',
  'security',
  'marketing',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/**
 * A stretch of prose and where it comes from. Offsets are in UTF-16 units. The stretch reaches to the next run; it
 * stands unit for unit in the source, unless `width` says how many units of the source it was decoded from.
 */
export interface Run {
  prose: number;
  source: number;
  width?: number | undefined;
}

/** A paragraph, heading, list item or table cell: prose offsets, `end` exclusive. */
export interface Block {
  kind: 'paragraph' | 'heading' | 'item' | 'cell';
  start: number;
  end: number;
  /** The index of the block that an item completes, such as "We are not liable for:". */
  stem?: number | undefined;
}

/** One policy text with positions. */
export interface TextDocument {
  /** As reports print it: relative to the root, with forward slashes. */
  path: string;
  /** `null` when neither config, front matter, file name nor title tells. */
  kind: DocumentKind | null;
  title: string | null;
  /** As front matter gives it. */
  date: string | null;
  /** Without a byte order mark. */
  source: string;
  /** What people read: markup gone, entities decoded, a blank line between blocks. */
  prose: string;
  /** Sorted by prose offset. */
  runs: Run[];
  blocks: Block[];
  /** ISO 639-3 code of another language than the one asked for; `null` when it reads as that one, or is too short to tell. */
  foreign: string | null;
}

/** Lines and columns are 1-based, columns in UTF-16 units; the end is exclusive. */
export interface Place {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

/** Where in the source a stretch of prose stands. */
export function sourceRange(runs: Run[], start: number, end: number): { start: number; end: number } {
  const first = runAt(runs, start);
  const last = runAt(runs, end - 1);
  return {
    start: first.width === undefined ? first.source + (start - first.prose) : first.source,
    end: last.width === undefined ? last.source + (end - last.prose) : last.source + last.width,
  };
}

function runAt(runs: Run[], offset: number): Run {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((runs[middle]?.prose ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return runs[low] ?? { prose: 0, source: 0 };
}

/** Turns source offsets into lines and columns. CR, LF and CRLF end a line. */
export class LineIndex {
  readonly #starts: number[] = [0];

  constructor(source: string) {
    for (let at = 0; at < source.length; at++) {
      const unit = source.charCodeAt(at);
      if (unit === 10 || (unit === 13 && source.charCodeAt(at + 1) !== 10)) this.#starts.push(at + 1);
    }
  }

  place(start: number, end: number): Place {
    const from = this.#at(start);
    const to = this.#at(end);
    return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
  }

  #at(offset: number): { line: number; column: number } {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1 };
  }
}
