/** From a state over a class to a state, all of them numbers: one flat table, since every word asks it. */
export class Transitions {
  /** `state and class, next state` in turn; 0 for free. */
  #table = new Int32Array(1 << 12);
  #used = 0;
  readonly #classes: number;

  constructor(classes: number) {
    this.#classes = classes;
  }

  /** -1 when it isn't known. */
  get(state: number, group: number): number {
    const key = state * this.#classes + group + 1;
    const mask = this.#table.length / 2 - 1;
    for (let slot = hash(key) & mask; ; slot = (slot + 1) & mask) {
      const held = this.#table[2 * slot];
      if (held === key) return this.#table[2 * slot + 1] ?? -1;
      if (held === 0) return -1;
    }
  }

  set(state: number, group: number, next: number): void {
    if (++this.#used * 4 > this.#table.length) this.#grow();
    this.#put(state * this.#classes + group + 1, next);
  }

  #put(key: number, next: number): void {
    const mask = this.#table.length / 2 - 1;
    let slot = hash(key) & mask;
    while (this.#table[2 * slot] !== 0) slot = (slot + 1) & mask;
    this.#table[2 * slot] = key;
    this.#table[2 * slot + 1] = next;
  }

  #grow(): void {
    const old = this.#table;
    this.#table = new Int32Array(old.length * 4);
    for (let index = 0; index < old.length; index += 2)
      if (old[index] !== 0) this.#put(old[index] ?? 0, old[index + 1] ?? 0);
  }
}

function hash(key: number): number {
  const mixed = Math.imul(key ^ (key >>> 16), 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}
