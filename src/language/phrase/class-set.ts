/** Classes of words, as a list and as bits. */
export class ClassSet {
  readonly classes: readonly number[];
  #bits: Int32Array | undefined;

  constructor(classes: readonly number[]) {
    this.classes = classes;
  }

  static union(sets: readonly ClassSet[]): ClassSet {
    return sets.length === 1 && sets[0] !== undefined
      ? sets[0]
      : new ClassSet([...new Set(sets.flatMap(({ classes }) => classes))]);
  }

  has(group: number): boolean {
    const bits = (this.#bits ??= bitsOf(this.classes));
    return (((bits[group >>> 5] ?? 0) >>> (group & 31)) & 1) === 1;
  }
}

function bitsOf(classes: readonly number[]): Int32Array {
  const bits = new Int32Array((Math.max(0, ...classes) >>> 5) + 1);
  for (const group of classes) bits[group >>> 5] = (bits[group >>> 5] ?? 0) | (1 << (group & 31));
  return bits;
}
