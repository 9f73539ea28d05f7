/* eslint-disable no-control-regex */
const hidden =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u2028-\u202E\u2060-\u206F\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF9-\uFFFB\u{E0000}-\u{E01EF}]/gu;

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
  return text.replace(/\r?\n[ \t]*|\t/g, ' ').replace(hidden, writtenOut);
}

function writtenOut(char: string): string {
  return `\\u{${Number(char.codePointAt(0)).toString(16)}}`;
}

/** JSON in which no hidden character and no command to a log stands raw; it parses to the same value. With an indent of 0 it is one line. */
export function visibleJson(value: unknown, indent = 2): string {
  return JSON.stringify(value, null, indent)
    .replace(hidden, (char) =>
      // The line ends between the parts of the JSON are its own.
      /[\r\n]/.test(char) ? char : escapeUnits(char),
    )
    .replace(/(?<=#)#(?=\w*\[)/g, escapeUnits);
}

/** Each UTF-16 unit as JSON and YAML write it in quotes: `\u202e`. */
export function escapeUnits(text: string): string {
  return text
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}
