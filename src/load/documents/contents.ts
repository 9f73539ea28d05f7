import type { Block, Disguised, DocumentKind, TextDocument } from '../../domain/document.ts';

/** What a reader makes of the bytes of one file. */
export interface Contents extends Pick<TextDocument, 'prose' | 'title' | 'unread' | 'placeOf'> {
  /** Sorted; lists that are none in the markup are found later. */
  blocks: Block[];
  /** Where it is written so that programs can't read it; the prose is as people see it. */
  disguised?: Disguised[] | undefined;
  /** What the file itself says of its kind and date, if its format has a place for that. */
  kind?: DocumentKind | undefined;
  date?: string | null | undefined;
}

/** Reads files of one format. Throws an InputError without a path for bytes that are none of it. */
export type DocumentReader = (bytes: Uint8Array) => Contents | Promise<Contents>;
