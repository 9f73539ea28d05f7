import { InputError } from '../../domain/input-error.ts';
import { limits } from '../../domain/limits.ts';

/** Marks of quotes and items at the head of a line, and what parts them. */
const head = /^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+[ \t>]*)*/gm;
const longHead = /^[ \t>*+\-\d.)]{200}/m;

/**
 * Throws an InputError for a Markdown text whose quotes and lists stand so deep in each other that each line would be
 * held against thousands of them.
 */
export function refuseDeepMarkdown(text: string): void {
  if (text.length < 10_000 || !longHead.test(text)) return;
  let lines = 0;
  let deepest = 0;
  for (const [{ length }] of text.matchAll(head)) {
    lines++;
    if (length > 2 * deepest) deepest = length / 2;
  }
  refuseDeep(deepest, lines + deepest);
}

/** Throws an InputError for tags that are open so deep, among so many, that each would be held against thousands. */
export function refuseDeepTags(deep: number, html: string): void {
  if (deep % 1000 === 0) refuseDeep(deep, html.split('<').length / 40);
}

function refuseDeep(deep: number, many: number): void {
  if (deep * many <= limits.nesting) return;
  const message = `What stands in this document is nested ${Math.ceil(deep)} deep, which is too deep for its length; take some of it out.`;
  throw new InputError({ message });
}
