/** What stands in texts in European languages, in the signs that they share with others. */
const unusual = /[^\t-\r -~\u00A0-\u0130\u0132-\u017E\u2010-\u2029\u202F-\u205F\u20A0-\u20BF\u2122]/;
const everyUnusual = new RegExp(unusual, 'g');
const before = /[\p{L}\p{M}\p{N}\u249C-\u24E9\u{1F130}-\u{1F189}\u{1F1E6}-\u{1F1FF}]*$/u;
const behind = /^[\p{L}\p{M}\p{N}\u249C-\u24E9\u{1F130}-\u{1F189}\u{1F1E6}-\u{1F1FF}]+/u;
/** No word is longer, on either side of a letter. */
const longest = 200;

export function hasUnusual(text: string): boolean {
  return unusual.test(text);
}

/** The words that hold a letter or a mark that is unusual, where they begin. */
export function* oddWords(text: string): Iterable<{ written: string; index: number }> {
  let done = 0;
  for (const { index } of text.matchAll(everyUnusual)) {
    if (index < done) continue;
    const rest = behind.exec(text.slice(index, index + longest))?.[0] ?? '';
    if (rest === '') continue;
    const start = before.exec(text.slice(Math.max(done, index - longest), index))?.[0] ?? '';
    done = index + rest.length;
    yield { written: start + rest, index: index - start.length };
  }
}
