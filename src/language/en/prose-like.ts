import { commonWords } from '../disguise/stage.ts';
import { scanWords } from './tokens.ts';

const fewestWords = 4;
/** Words that hold a sentence together, and hardly stand in code. */
const joining =
  /\b(?:the|a|an|and|or|of|to|in|on|at|by|for|with|without|from|we|us|our|you|your|they|their|it|its|that|this|these|any|all|no|not|may|will|shall|must|can|are|is|be|if|as)\b/gi;
const signs = /[{}<>=\\|$^~`@#_/+*[\]]|;\s*$|\w\(|[a-z][A-Z]|--|::/gm;

/** Whether a stretch that is set like code reads like sentences: mostly words, few signs. */
export function readsLikeProse(text: string): boolean {
  const words = countWords(text);
  if (words < fewestWords) return false;
  return (text.match(joining)?.length ?? 0) * 10 >= words * 2 && hasFewSigns(text, words);
}

const address = /\b(?:https?:|www\.)\S+/g;

/** Whether a text has hardly any of the signs that code is made of. */
export function hasFewSigns(text: string, words = countWords(text)): boolean {
  return (text.replace(address, '').match(signs)?.length ?? 0) * 10 <= words;
}

/** How many words a text has. */
export function countWords(text: string): number {
  let words = 0;
  scanWords(text, 0, text.length, () => words++);
  return words;
}

/** Whether all words of a text are common ones of terms: nobody sets them like code for what they are. */
export function isCommon(text: string): boolean {
  return (
    /^[a-z\s]+$/i.test(text) &&
    text
      .trim()
      .toLowerCase()
      .split(/\s+/)
      .every((word) => commonWords.has(word))
  );
}
