import { InputError } from '../../domain/input-error.ts';
import { limits } from '../../domain/limits.ts';
import type { TextFile } from '../outside/open.ts';
import type { Whole } from './patch.ts';

/** What all files of one rubric came to so far, by the real paths of those that are extended. */
interface Taken {
  units: number;
  begun: Set<string>;
  wholes: Map<string, Whole>;
}

/** A rubric on its way in. */
export class RubricFiles {
  /** The real paths of the files that led here. */
  readonly chain: readonly string[];
  readonly #taken: Taken;

  constructor(chain: readonly string[] = [], taken: Taken = { units: 0, begun: new Set(), wholes: new Map() }) {
    this.chain = chain;
    this.#taken = taken;
  }

  /** The same for what a file extends. */
  below(file: string): RubricFiles {
    return new RubricFiles([...this.chain, file], this.#taken);
  }

  /** Counts a file. Throws an InputError when all together are too large. */
  take({ path, text }: TextFile): void {
    this.#taken.units += text.length;
    if (this.#taken.units <= limits.rubricUnits) return;
    const message = `With this file, what belongs to the rubric has ${this.#taken.units} characters; all its files may have ${limits.rubricUnits} together.`;
    throw new InputError({ path, message });
  }

  /** What an extended file comes to, read once however often it is named. */
  async once(file: string, refuse: (message: string) => InputError, read: () => Promise<Whole>): Promise<Whole> {
    const { begun, wholes } = this.#taken;
    const known = wholes.get(file);
    if (known !== undefined) return known;
    begun.add(file);
    if (begun.size > limits.extended)
      throw refuse(
        `This is file ${begun.size} that the rubric extends; it may extend ${limits.extended} files at most.`,
      );
    const whole = await read();
    wholes.set(file, whole);
    return whole;
  }
}
