import { SeenWriter, type Stage } from './stage.ts';

const letter = '[\\p{sc=Latn}\\p{sc=Cyrl}\\p{sc=Grek}\\p{sc=Cher}\\u{1D400}-\\u{1D7FF}\\uFF21-\\uFF5A]';
/* What shows nothing and takes no room. */
const nothing = '[\\p{Default_Ignorable_Code_Point}\\p{Cf}\\u0000-\\u0008\\u000E-\\u001F\\u007F-\\u009F]';
/** Marks that show nothing; they would be part of a word at its end, too. */
const mark = '[\\u034F\\u180B-\\u180F\\uFE00-\\uFE0F\\u{E0100}-\\u{E01EF}]';
const blank = '[\\u115F\\u1160\\u2800\\u3164\\uFFA0]';
const tags = '\\u{1F3F4}?[\\u{E0000}-\\u{E007F}]+';
const hidden = new RegExp(
  `${tags}|(?<=${letter})(?:${blank}+|${nothing}+(?=${letter})|${mark}+)|(?<!${blank})${blank}+(?=${letter})`,
  'gu',
);

/** Characters that nobody sees within words, letters that look like blanks, and text in tags. */
export const invisible: Stage = (text) => {
  const writer = new SeenWriter('invisible');
  for (const { 0: found, index } of text.matchAll(hidden)) {
    // The flags of England, Scotland and Wales.
    if (found.startsWith('\u{1F3F4}')) continue;
    const isBlank = /[\u115F\u1160\u2800\u3164\uFFA0]/.test(found);
    writer.edit(index, index + found.length, isBlank ? ' ' : '');
    writer.count(Math.max(0, index - 1), Math.min(text.length, index + found.length + 1));
  }
  return writer.seen;
};
