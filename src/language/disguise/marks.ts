import { oddWords } from './odd-words.ts';
import { commonWords, SeenWriter, type Stage } from './stage.ts';

/** The marks of languages in Latin letters. */
const usual = /[\u0300-\u0304\u0306-\u030C\u031B\u0323\u0324\u0326-\u0328\u032E\u0331]/g;

/** Latin words with marks that no language has, and English ones that have any. The words are read without them. */
export const marks: Stage = (text) => {
  const writer = new SeenWriter('marks');
  for (const { written, index } of oddWords(text)) {
    const parts = written.normalize('NFD').replace(/\p{Default_Ignorable_Code_Point}/gu, '');
    const bare = parts.replace(/\p{M}/gu, '');
    if (bare === parts || bare.length < 2 || !/^[A-Za-z]+$/.test(bare)) continue;
    const isOdd = /\p{M}/u.test(parts.replace(usual, '')) || /\p{M}{3}/u.test(parts);
    if (isOdd || commonWords.has(bare.toLowerCase())) writer.count(index, index + written.length);
  }
  return writer.seen;
};
