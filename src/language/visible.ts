/**
 * What Unicode itself calls control, format, ignorable, a line of its own, half a character or none, but for tabs and
 * line ends, which are dealt with by themselves.
 */
const hidden =
  /(?![\t\n])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu;

/** Signs over a number in Arabic, Syriac and Kaithi script: a format by their class, and seen all the same. */
const seen = /[\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2\u{110BD}\u{110CD}]/u;

/** What may stand before and behind a joiner in a pictogram of several, and before a mark that asks for its colours. */
const pictogram = /[\p{Extended_Pictographic}\p{Emoji_Modifier}]\uFE0F?$/u;
const nextPictogram = /^\p{Extended_Pictographic}/u;

/** What log readers take for a command: `::error::` at the head of a line, `##[error]` and `##vso[...]` anywhere. */
const commands = /(?<=:):|(?<=#)#(?=\w*\[)/g;

/**
 * Foreign text with everything that a reader can't see (control, bidi and zero-width characters) written out as
 * `\u{202e}`, and so is the second mark of what would be a command to the log of a workflow: `:\u{3a}error`. Line ends
 * and tabs become single spaces.
 */
export function visible(text: string): string {
  return unhidden(text).replace(commands, writtenOut);
}

/** The same, for formats that have marks of their own against commands. */
export function unhidden(text: string): string {
  return text
    .replace(/\r?\n[ \t]*|\t/g, ' ')
    .replace(hidden, (char, at: number, whole: string) => (isSeen(char, at, whole) ? char : writtenOut(char)));
}

/** Of the characters without a form of their own, those that people need and that hide nothing. */
function isSeen(char: string, at: number, text: string): boolean {
  if (seen.test(char)) return true;
  if (char !== '\u200D' && char !== '\uFE0F') return false;
  if (!pictogram.test(text.slice(Math.max(0, at - 3), at))) return false;
  return char === '\uFE0F' ? text[at - 1] !== '\uFE0F' : nextPictogram.test(text.slice(at + 1, at + 3));
}

function writtenOut(char: string): string {
  return `\\u{${Number(char.codePointAt(0)).toString(16)}}`;
}

/** JSON in which no hidden character and no command to a log stands raw; it parses to the same value. With an indent of 0 it is one line. */
export function visibleJson(value: unknown, indent = 2): string {
  return JSON.stringify(value, null, indent)
    .replace(hidden, (char, at: number, whole: string) => (isSeen(char, at, whole) ? char : escapeUnits(char)))
    .replace(/(?<=#)#(?=\w*\[)/g, escapeUnits);
}

/** Each UTF-16 unit as JSON and YAML write it in quotes: `\u202e`. */
export function escapeUnits(text: string): string {
  return text
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}
