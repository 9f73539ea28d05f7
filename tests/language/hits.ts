import { compilePhrases } from '../../src/language/phrase/compile.ts';
import { PhraseMatcher } from '../../src/language/phrase/matcher.ts';

export function matcherOf(phrases: string[], named: ReadonlyMap<string, string[]> = new Map()): PhraseMatcher {
  return new PhraseMatcher(compilePhrases(phrases, named));
}

/** Every place where a phrase stands, `to` exclusive. */
export function hitsOf(matcher: PhraseMatcher, words: string[]): { phrase: number; from: number; to: number }[] {
  const hits: { phrase: number; from: number; to: number }[] = [];
  const classes = Int32Array.from(words, (one) => matcher.classOf(one));
  matcher.find(matcher.waysAmong(classes, 0, words.length), classes, 0, words.length, (number, from, to) => {
    hits.push({ phrase: number, from, to });
  });
  return hits;
}
