import { at } from '../../domain/at.ts';
import type { Clause } from './clause-division.ts';
import { anyOrNo, blame, breaches, causes, faults, prepositions, reasons } from './clause-words.ts';

/** Whether what a clause says happens only after the customer did wrong. `clauseOf` gives the clause of each word. */
export function isForCause(
  words: readonly string[],
  clauseOf: readonly number[],
  clauses: readonly Clause[],
  clause: number,
): boolean {
  if (words.some((_, index) => isAtWill(words, index))) return false;
  // "Not liable for breach of contract" speaks of a breach of ours.
  const isBlame = words.some((word) => blame.has(word));
  return words.some((word, index) => {
    if (faults.has(word) && isCausedByYou(words, index)) return true;
    if (isBlame || !breaches.has(word)) return false;
    const own = at(clauseOf, index);
    if (own !== clause && at(clauses, own).opening === 'condition') return true;
    const before = words.slice(Math.max(0, index - 3), index);
    if (before.includes('who')) return true;
    return own === clause && before.some((one) => one === 'for' || one === 'after');
  });
}

/** "For any reason, a breach among them", "at our discretion": then it needs no wrong. */
function isAtWill(words: readonly string[], index: number): boolean {
  const word = at(words, index);
  const before = words.slice(Math.max(0, index - 2), index);
  if (word === 'notice') return before.includes('without');
  return word === 'discretion' || (reasons.has(word) && before.some((one) => anyOrNo.has(one)));
}

/** "Caused by your failure". */
function isCausedByYou(words: readonly string[], fault: number): boolean {
  const [cause = '', by = '', your] = words.slice(Math.max(0, fault - 3), fault);
  return your === 'your' && causes.has(cause) && prepositions.has(by);
}
