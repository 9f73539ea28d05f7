import { characterAt } from '../language/characters.ts';

/** A line of text under way, and where in it the next character goes, in UTF-16 units. */
export interface Line {
  text: string;
  at: number;
}

export interface LineKey {
  name?: string | undefined;
  ctrl?: boolean | undefined;
  meta?: boolean | undefined;
}

/**
 * The line after a key, as a shell would have it; no step ends inside a character. `typed` is what the key writes.
 * The line of the prompt library can't serve: the library takes it for the end of the last line on the screen, so a
 * box with a footer below it would be drawn in the wrong place.
 */
export function edited(line: Line, key: LineKey, typed: string): Line {
  const { text, at } = line;
  const ctrl = (name: string) => key.ctrl === true && key.name === name;
  const before = () => characterAt(text, at - 1).start;
  const after = () => characterAt(text, at).end;
  if (key.name === 'backspace') return without(text, before(), at);
  if (key.name === 'delete') return without(text, at, after());
  if (key.name === 'left') return { text, at: before() };
  if (key.name === 'right') return { text, at: after() };
  if (key.name === 'home' || ctrl('a')) return { text, at: 0 };
  if (key.name === 'end' || ctrl('e')) return { text, at: text.length };
  if (ctrl('u')) return without(text, 0, at);
  if (ctrl('k')) return without(text, at, text.length);
  if (ctrl('w')) return without(text, text.slice(0, at).search(/\S*\s*$/), at);
  return key.ctrl === true || key.meta === true ? line : inserted(line, typed);
}

/** The line with more text where the cursor stands. */
export function inserted({ text, at }: Line, more: string): Line {
  return { text: text.slice(0, at) + more + text.slice(at), at: at + more.length };
}

function without(text: string, from: number, to: number): Line {
  return { text: text.slice(0, from) + text.slice(to), at: from };
}
