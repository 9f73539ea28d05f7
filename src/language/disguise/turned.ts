import { SeenWriter, type Stage } from './stage.ts';

const override = /\u202E([^]*?)(?:[\u202C\u2069]|(?=\n\n)|$)/g;

/** Letters that a control turns round, so that they stand in the file from right to left. */
export const turned: Stage = (text) => {
  const writer = new SeenWriter('turned');
  for (const { 0: whole, 1: inner = '', index } of text.matchAll(override)) {
    const shown = inner.replace(/[\u202A-\u202E\u2066-\u2069]/g, '');
    writer.edit(index, index + whole.length, Array.from(shown).toReversed().join(''));
    if (/\p{L}{2}/u.test(shown)) writer.count(index, index + whole.length);
  }
  return writer.seen;
};
