/** `a`, `a and b`, `a, b and c`; or with another word in the place of "and". */
export function listed(names: Iterable<string>, word: 'and' | 'or' = 'and'): string {
  // British English has no comma before the last.
  const type = word === 'and' ? 'conjunction' : 'disjunction';
  return new Intl.ListFormat('en-GB', { type }).format(names);
}
