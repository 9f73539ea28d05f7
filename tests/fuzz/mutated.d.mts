import type fc from 'fast-check';

/** One of some texts with a few changes. */
export function mutated(texts: readonly string[]): fc.Arbitrary<string>;
