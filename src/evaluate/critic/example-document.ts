import type { Check } from '../../domain/check.ts';
import type { TextDocument } from '../../domain/document.ts';

/** A text as a document of the first kind that a check reads. */
export function asDocument(text: string, check: Check): TextDocument {
  return {
    path: 'example',
    kind: check.for?.[0] ?? null,
    title: null,
    date: null,
    prose: text,
    blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
    foreign: null,
    unread: {},
    disguised: [],
    placeOf: () => ({ paragraph: 1 }),
  };
}
