import { createInterface, type Interface } from 'node:readline';

/** Lines of an input as they are asked for. */
export class TypedLines {
  readonly #reader: Interface;
  readonly #pause: number;
  #lines: string[] = [];
  #isEnded = false;
  #wake = () => {};

  /** `pause` in milliseconds: lines that follow each other faster than that were pasted. 0 takes one after the other. */
  constructor(input: NodeJS.ReadableStream, pause: number) {
    this.#pause = pause;
    this.#reader = createInterface({ input, terminal: false });
    this.#reader.on('line', (line) => this.#take(line));
    this.#reader.on('close', () => this.#take(undefined));
  }

  /** The next line, with all that were pasted with it, or `undefined` at the end of the input. */
  async next(): Promise<string[] | undefined> {
    if (this.#lines.length === 0 && !this.#isEnded) await this.#more();
    if (this.#pause === 0) return this.#lines.length === 0 ? undefined : this.#lines.splice(0, 1);
    for (let before = 0; before < this.#lines.length;) {
      before = this.#lines.length;
      await new Promise((resolve) => setTimeout(resolve, this.#pause));
    }
    return this.#lines.length === 0 ? undefined : this.#lines.splice(0);
  }

  close(): void {
    this.#reader.close();
  }

  #more(): Promise<void> {
    return new Promise((resolve) => (this.#wake = resolve));
  }

  #take(line: string | undefined): void {
    if (line === undefined) this.#isEnded = true;
    else this.#lines.push(line);
    this.#wake();
  }
}
