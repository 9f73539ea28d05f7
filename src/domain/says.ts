/** Who acts: the company, as long as nobody else is said to; the customer; or no matter who. */
export const doers = ['us', 'you', 'anyone'] as const;
export type Doer = (typeof doers)[number];

/**
 * What must come together in one clause of a sentence, in any order, active, passive or as a noun. Each part is one of
 * several phrases. What turns the act round, such as "never" or "only if you ask us to", is read before it counts.
 */
export interface Says {
  who: Doer;
  /** Right so often that it may report at the aim by itself, once it has been measured apart. */
  sure?: true | undefined;
  /** The act; with `cannot` in its place, an act that is refused. */
  does?: string[] | undefined;
  cannot?: string[] | undefined;
  /** What the act is done to. */
  what?: string[] | undefined;
  /** How, when, or under which condition; it may stand anywhere in the sentence. */
  when?: string[] | undefined;
}

export const saysParts = ['does', 'cannot', 'what', 'when'] as const;
export type SaysPart = (typeof saysParts)[number];

/** All its phrases in a steady order, each with its part. */
export function phrasesOf(says: Says): [SaysPart, string][] {
  return saysParts.flatMap((part) => (says[part] ?? []).map((phrase): [SaysPart, string] => [part, phrase]));
}
