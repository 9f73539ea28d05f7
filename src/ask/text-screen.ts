import type { Drawn } from './view.ts';

/** The longest text that is taken, in UTF-16 units. A longer one belongs into a file of its own. */
export const mostCharacters = 20_000;

export const tooLong =
  'A text here may have 20,000 characters, and what came after them was not taken; shorten it, or put it into a file and name that.';

/** A screen that takes a text; what stands there already is taken by Enter. */
export function textScreen(title: string, value: string | undefined): Drawn {
  return value === undefined || value === ''
    ? { title, input: { kind: 'text', value: '' } }
    : { title, input: { kind: 'text', value }, enter: 'Enter takes it' };
}
