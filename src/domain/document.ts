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

/** A paragraph, heading, list item or table cell: prose offsets, `end` exclusive. */
export interface Block {
  kind: 'paragraph' | 'heading' | 'item' | 'cell';
  start: number;
  end: number;
  /** The index of the block that an item completes, such as "We are not liable for:". */
  stem?: number | undefined;
}

/** Where something stands in a file that has lines: 1-based, columns in UTF-16 units, the end exclusive. */
export interface LinePlace {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

/** Where something stands in a file: by its lines, else by the number of a paragraph, or of a page and a line on it. */
export type Place = LinePlace | { paragraph: number } | { page: number; line: number };

/** Why words of a file are not read. */
export const unreadReasons = ['code', 'preformatted', 'hidden', 'unknown part', 'other language'] as const;
export type UnreadReason = (typeof unreadReasons)[number];
/** How many words were not read, by the reason. */
export type Unread = Partial<Record<UnreadReason, number>>;

/** How a text may be written so that people read it and programs don't. */
export const disguises = [
  'turned',
  'invisible',
  'look-alikes',
  'styled',
  'marks',
  'spaced',
  'broken',
  'parted',
] as const;
export type Disguise = (typeof disguises)[number];

/** A disguise of a text: how often, and where first. */
export interface Disguised {
  disguise: Disguise;
  count: number;
  place: Place;
  /** What stands there, as it is written; white space folded. */
  excerpt: string;
}

/** One policy text with positions. */
export interface TextDocument {
  /** As reports print it: relative to the root, with forward slashes. */
  path: string;
  /** `null` when neither config, front matter, file name nor title tells. */
  kind: DocumentKind | null;
  title: string | null;
  /** As the file itself gives it. */
  date: string | null;
  /** What people read: markup gone, entities decoded, a blank line between blocks. */
  prose: string;
  blocks: Block[];
  /** ISO 639-3 code of another language than the one asked for; `null` when it reads as that one, or is too short to tell. */
  foreign: string | null;
  unread: Unread;
  disguised: Disguised[];
  /** Where a stretch of prose stands in the file; offsets in UTF-16 units, `end` exclusive. */
  placeOf: (start: number, end: number) => Place;
}
