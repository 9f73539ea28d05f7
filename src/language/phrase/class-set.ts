/** Classes of words, as a list and as bits. */
export class ClassSet {
  readonly classes: readonly number[];
  #bits: Int32Array | undefined;

  constructor(classes: readonly number[]) {
    this.classes = classes;
  }

  get bits(): Int32Array {
    return (this.#bits ??= bitsOf(this.classes));
  }
}

export function hasBit(bits: Int32Array, group: number): boolean {
  return (((bits[group >>> 5] ?? 0) >>> (group & 31)) & 1) === 1;
}

/** The bits of all classes of several sets. */
export function unionOf(sets: readonly ClassSet[]): Int32Array {
  const [first] = sets;
  if (sets.length === 1 && first !== undefined) return first.bits;
  let length = 0;
  for (const { bits } of sets) length = Math.max(length, bits.length);
  const union = new Int32Array(length);
  for (const { bits } of sets)
    for (let index = 0; index < bits.length; index++) union[index] = (union[index] ?? 0) | (bits[index] ?? 0);
  return union;
}

function bitsOf(classes: readonly number[]): Int32Array {
  const bits = new Int32Array((Math.max(0, ...classes) >>> 5) + 1);
  for (const group of classes) bits[group >>> 5] = (bits[group >>> 5] ?? 0) | (1 << (group & 31));
  return bits;
}
