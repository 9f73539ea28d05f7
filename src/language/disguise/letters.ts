import { latinLike } from './look-alikes.ts';
import { oddWords } from './odd-words.ts';
import { commonWords, SeenWriter, type Stage } from './stage.ts';

/** Turkish has an "i" without its dot. */
const dotless = '\u0131';

/** Two of these are the flag of a country. */
const firstOfFlags = 0x1f1e6;
const flags = /^(?:[\u{1F1E6}-\u{1F1FF}]{2})+$/u;

/** A sign as the letter that it is a style of. */
function usualOf(char: string): string {
  if (char < '\u017F') return char;
  const code = char.codePointAt(0) ?? 0;
  if (code >= 0x249c && code <= 0x24b5) return String.fromCharCode(code - 0x249c + 97);
  // White letters in black circles and squares, and the letters of flags.
  for (const first of [0x1f150, 0x1f170, firstOfFlags])
    if (code >= first && code < first + 26) return String.fromCharCode(code - first + 65);
  return char.normalize('NFKC');
}

/** A word as people see it, and of what letters it is made. */
interface Seen {
  shown: string;
  /** Letters that are plain Latin ones, look like one, or are something else. */
  plain: number;
  alike: number;
  other: number;
  /** Latin letters in another style, such as full-width ones. */
  styled: number;
}

function look(written: string): Seen {
  const seen: Seen = { shown: '', plain: 0, alike: 0, other: 0, styled: 0 };
  for (const char of written) {
    const usual = usualOf(char);
    const like = usual < '\u0180' && usual !== dotless ? undefined : latinLike(usual);
    seen.shown += like ?? usual;
    if (usual === dotless) seen.plain++;
    else if (like !== undefined) seen.alike++;
    else if (usual !== char && /^[A-Za-z]+$/.test(usual)) seen.styled++;
    else if (/^[A-Za-z\u00C0-\u017F]/.test(usual)) seen.plain++;
    else if (/\p{L}/u.test(usual)) seen.other++;
  }
  return seen;
}

const plainAround = /[A-Za-z]/;

/** Words that mix look-alikes of other scripts into Latin ones, or are made of them, among Latin words. */
export const lookAlikes: Stage = (text) => {
  const writer = new SeenWriter('look-alikes');
  for (const { written, index } of oddWords(text)) {
    const { shown, plain, alike, other, styled } = look(written);
    if (shown === written || (alike === 0 && !written.includes(dotless)) || (other > 0 && plain === 0)) continue;
    const end = index + written.length;
    // Such as "\u03bcm" and "k\u03a9", which people write so.
    const isMixed = plain + styled > 0 && plain + styled + alike > 2;
    if (!isMixed && !plainAround.test(neighbours(text, index, end))) continue;
    writer.edit(index, end, shown);
    if (
      (isMixed && alike > 0 && plain + styled + alike > 3 && (other === 0 || plain > 1)) ||
      commonWords.has(shown.toLowerCase())
    )
      writer.count(index, end);
  }
  return writer.seen;
};

/** The words right before and behind one. */
function neighbours(text: string, start: number, end: number): string {
  const before = /[\p{L}\p{N}]+(?=[^\p{L}\p{N}]*$)/u.exec(text.slice(Math.max(0, start - 30), start))?.[0] ?? '';
  const behind = /[\p{L}\p{N}]+/u.exec(text.slice(end, end + 30))?.[0] ?? '';
  return `${before} ${behind}`;
}

/** Latin letters out of the mathematical, circled or full-width ones. */
export const styled: Stage = (text) => {
  const writer = new SeenWriter('styled');
  for (const { written, index } of oddWords(text)) {
    const { shown, styled: count, plain, other } = look(written);
    if (count === 0 || other > 0 || (flags.test(written) && !isLongWord(shown))) continue;
    const end = index + written.length;
    writer.edit(index, end, shown);
    // Two letters in one are how books are set.
    if (
      !/[\uFB00-\uFB06]/.test(written) &&
      (count > 2 || (count > 1 && plain > 1) || commonWords.has(shown.toLowerCase()))
    )
      writer.count(index, end);
  }
  return writer.seen;
};

function isLongWord(shown: string): boolean {
  return shown.length > 2 && commonWords.has(shown.toLowerCase());
}
