import type { UnreadReason } from '../../domain/document.ts';

function named(names: string): ReadonlySet<string> {
  return new Set(names.split(' '));
}

/** What is no text at all, or not for readers. */
export const silent = named('script style');
/** What browsers show as it is set, so that it may be code as well as terms. */
export const preformatted = named('pre textarea code option xmp listing plaintext');
export const headings = named('h1 h2 h3 h4 h5 h6');
export const cells = named('td th caption dt dd');
export const blocks = named(
  'p div section article main header footer nav aside blockquote ul ol li dl dt dd table thead tbody tfoot tr td th caption figure figcaption form fieldset legend details summary address hr body html head h1 h2 h3 h4 h5 h6 pre button label textarea select option optgroup xmp listing plaintext object svg text foreignobject math title desc noscript template',
);
/** The words of formulas, which stand apart without a blank between them. */
export const terms = named('mi mo mn ms mtext mspace');
/** What browsers put something else in the place of, or don't show. */
const replaced = named('template noscript iframe canvas video audio noembed noframes datalist desc metadata');

type Attributes = Record<string, string>;

/** A block that its own style puts into the line. */
export function isInline({ style }: Attributes): boolean {
  return style !== undefined && /display\s*:\s*(?:inline|contents|ruby)|float\s*:\s*(?:left|right)/i.test(style);
}

/** What no reader of the page sees, by the markup alone; styles and scripts of the page may say otherwise. */
export function isHidden(name: string, { hidden, style }: Attributes): boolean {
  if (replaced.has(name) || hidden !== undefined) return true;
  return (
    style !== undefined &&
    /display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|font-size\s*:\s*0(?:[a-z%]*)\s*(?:[;!]|$)/i.test(style)
  );
}

/** Whether letters stand in it from right to left, whatever they are. */
export function turns(name: string, { dir, style = '' }: Attributes): boolean {
  if (name === 'bdo' && dir?.toLowerCase() === 'rtl') return true;
  return /bidi-override/i.test(style) && (/direction\s*:\s*rtl/i.test(style) || dir?.toLowerCase() === 'rtl');
}

/** What a tag in a line of Markdown stands for. */
export function shownTag(tag: string): string {
  if (/^<br\b/i.test(tag)) return '\n';
  if (/^<\/bdo\b/i.test(tag)) return '\u202C';
  return /^<bdo\b[^>]*\brtl\b/i.test(tag) ? '\u202E' : '';
}

const unread: [string, UnreadReason][] = [
  ['alt', 'hidden'],
  ['title', 'hidden'],
  ['placeholder', 'hidden'],
  ['value', 'unknown part'],
  ['srcdoc', 'unknown part'],
];

/** Texts in attributes, which may be shown in places that are not read. */
export function* quiet(attributes: Attributes): Iterable<[string, UnreadReason]> {
  for (const [name, reason] of unread) {
    const text = attributes[name];
    if (text !== undefined) yield [text, reason];
  }
}
