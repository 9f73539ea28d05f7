/**
 * What a report says, as plain data: which parts, in which order, in which words. Formats only print it. Nothing here
 * is escaped yet.
 */
export interface Sheet {
  title: string;
  /** By what it was judged, who answered, and when. */
  origin: string;
  sections: Section[];
  /** How many lines are enough at a terminal where a reader wants to be done soon; checks `behind` give way. */
  lines?: number | undefined;
}

export interface Section {
  heading?: string | undefined;
  /** For formats that are kept; left out where a reader wants to be done soon. */
  isDetail?: boolean | undefined;
  /** The reverse: stands for what is left out there. */
  isBrief?: boolean | undefined;
  blocks: Block[];
}

export type Block = Verdict | Text | Bars | Table | List | Steps | Checks;

/** A score with its band, and one remark. */
export interface Verdict {
  block: 'verdict';
  /** What it is the score of, where there are several. */
  of?: string | undefined;
  /** `null` when there is nothing to go by. */
  score: number | null;
  band: string;
  remark: string;
}

export interface Text {
  block: 'text';
  text: string;
  tone?: 'strong' | 'quiet' | 'alarm' | undefined;
}

/** Points 0-100 side by side. */
export interface Bars {
  block: 'bars';
  hasRange: boolean;
  rows: Bar[];
}

export interface Bar {
  title: string;
  score: number | null;
  /** `null` when it does not apply. */
  low: number | null;
  high: number | null;
  /** Share 0-1 that has been answered. */
  coverage?: number | null | undefined;
}

/** The first column holds the name of a row. */
export interface Table {
  block: 'table';
  columns: { title: string; isNumber?: boolean | undefined; isDetail?: boolean | undefined }[];
  rows: string[][];
  /** How many rows are enough where a reader wants to be done soon. */
  brief?: number | undefined;
  /** Said in place of the others. */
  rest?: string | undefined;
}

export interface List {
  block: 'list';
  /** How many items are enough where a reader wants to be done soon, and what is said in place of the others. */
  brief?: number | undefined;
  rest?: string | undefined;
  items: { text: string; more?: string | undefined; mark?: 'alarm' | 'passed' | 'failed' | undefined }[];
}

/** Things to do, in this order. */
export interface Steps {
  block: 'steps';
  steps: { do: string; effort: string; today?: string | undefined }[];
  brief?: number | undefined;
}

/**
 * Checks with the places in which they saw something: `named` in a line each, `full` with all that can be said, `folded`
 * in short form first, `counted` how often and where. `behind` is `full` too, but where a reader wants to be done soon in
 * a line each, as many as there is room for.
 */
export interface Checks {
  block: 'checks';
  as: 'named' | 'full' | 'behind' | 'folded' | 'counted';
  checks: CheckPlaces[];
  /** How many places of each are enough where a reader wants to be done soon. */
  brief?: number | undefined;
}

export interface CheckPlaces {
  id: string;
  severity: 'error' | 'warning' | 'note';
  /** What it aims at, where it may not say so yet. */
  aim?: 'error' | 'warning' | undefined;
  message: string;
  why: string;
  advice: string;
  better?: string | undefined;
  /** How often it was right, such as `right in 33 of 40`. */
  right?: string | undefined;
  /** How often it was seen; of what stands at every turn, `places` are but the first. */
  seen: number;
  places: FoundPlace[];
}

export interface FoundPlace {
  /** Such as `terms.md:41:5`. */
  where: string;
  /** Its two parts without a column; empty where there is one document, and where it stands nowhere. */
  file: string;
  line: string;
  /** Without it, it is missing from the document. */
  excerpt?: string | undefined;
  /** Offsets in the excerpt. */
  words?: { start: number; end: number } | undefined;
  /** What was measured here, or what to write. */
  /** What belongs to it and stands right after it. */
  follows?: string | undefined;
  more?: string | undefined;
}

/** A section, unless it has nothing to say. */
export function sectionOf(heading: string | undefined, blocks: Block[], where: Where = {}): Section[] {
  const said = blocks.filter((block) => !isEmpty(block));
  return said.length === 0 ? [] : [{ heading, ...where, blocks: said }];
}

type Where = Pick<Section, 'isDetail' | 'isBrief'>;

function isEmpty(block: Block): boolean {
  switch (block.block) {
    case 'verdict':
      return false;
    case 'text':
      return block.text === '';
    case 'bars':
    case 'table':
      return block.rows.length === 0;
    case 'list':
      return block.items.length === 0;
    case 'steps':
      return block.steps.length === 0;
    case 'checks':
      return block.checks.length === 0;
  }
}

export function textOf(text: string | undefined, tone?: Text['tone']): Text {
  return { block: 'text', text: text ?? '', tone };
}

export function listOf(texts: (string | undefined)[]): List {
  return { block: 'list', items: texts.flatMap((text) => (text === undefined ? [] : [{ text }])) };
}
