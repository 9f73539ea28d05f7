import type { Disguise } from '../../domain/document.ts';

/** What to read instead of what stands between two offsets of a text. */
export interface Edit {
  start: number;
  end: number;
  by: string;
}

/** A disguise of a text: how often, and where first; with what people see instead, sorted and apart. */
export interface Seen {
  edits: Edit[];
  disguise: Disguise;
  /** How often it is there in a way that no honest text has. */
  count: number;
  first: { start: number; end: number } | undefined;
}

/** One way to look at a text, for one disguise. */
export type Stage = (text: string) => Seen;

/** Collects what a stage sees. */
export class SeenWriter {
  readonly seen: Seen;

  constructor(disguise: Disguise) {
    this.seen = { edits: [], disguise, count: 0, first: undefined };
  }

  edit(start: number, end: number, by: string): void {
    this.seen.edits.push({ start, end, by });
  }

  count(start: number, end: number): void {
    this.seen.count++;
    this.seen.first ??= { start, end };
  }
}

/** Common words of terms: none of them is a name in another script, and none is written with accents. */
export const commonWords: ReadonlySet<string> = new Set(
  'the and you your our may can will must not any all time with without from these those this that they their for by at terms notice change changes sell share data personal right rights waive class action account terminate criticise criticize collect use agree service services reason liable arbitration'.split(
    ' ',
  ),
);
