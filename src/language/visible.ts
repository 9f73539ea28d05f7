/* eslint-disable no-control-regex */
const hidden =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFE00-\uFE0F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;

/**
 * Foreign text with everything that a reader can't see (control, bidi and zero-width characters) written out as
 * `\u{202e}`; line ends and tabs become single spaces.
 */
export function visible(text: string): string {
  return text
    .replace(/\r?\n[ \t]*|\t/g, ' ')
    .replace(hidden, (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`);
}
