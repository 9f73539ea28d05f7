import type { Block, Unread, UnreadReason } from '../../domain/document.ts';
import { countWords, readsLikeProse } from '../../language/en/prose-like.ts';
import type { Run } from './runs.ts';

/** What a reader of Markdown, HTML or plain text makes of a source. */
export interface Prose {
  prose: string;
  runs: Run[];
  blocks: Block[];
  title: string | null;
  unread: Unread;
}

/** Collects prose piece by piece and remembers where each piece came from. */
export class ProseWriter {
  readonly blocks: Block[] = [];
  readonly runs: Run[] = [];
  title: string | null = null;
  readonly #unread: Unread = {};
  readonly #pieces: string[] = [];
  #length = 0;
  #open: { kind: Block['kind']; stem: number | undefined; start: number; isBlank: boolean } | undefined;

  begin(kind: Block['kind'], stem?: number): void {
    this.end();
    this.#open = { kind, stem, start: this.#length, isBlank: true };
  }

  get isOpen(): boolean {
    return this.#open !== undefined;
  }

  /** Text that stands unit for unit in the source. */
  text(text: string, source: number): void {
    if (this.#open === undefined || text === '') return;
    // Soft hyphens are where a word may break, and no part of it.
    if (text.includes('\u00AD')) {
      let from = 0;
      for (let at = text.indexOf('\u00AD'); at >= 0; at = text.indexOf('\u00AD', from)) {
        this.text(text.slice(from, at), source + from);
        // At the end of a line it shows.
        if (text[at + 1] === '\n') this.decoded('-', source + at, 1);
        from = at + 1;
      }
      return this.text(text.slice(from), source + from);
    }
    this.#write(text, { prose: this.#length, source });
  }

  /** Text that `width` units of the source were decoded to. */
  decoded(text: string, source: number, width: number): void {
    if (this.#open === undefined || text === '' || text === '\u00AD') return;
    this.#write(text, { prose: this.#length, source, width });
  }

  #write(text: string, run: Run): void {
    const open = this.#open;
    if (open === undefined) return;
    if (open.isBlank && text.trim() !== '') open.isBlank = false;
    this.runs.push(run);
    this.#pieces.push(text);
    this.#length += text.length;
  }

  /** Counts the words of a text that is left out. */
  leaveOut(text: string, reason: UnreadReason): void {
    const words = countWords(text);
    if (words > 0) this.#unread[reason] = (this.#unread[reason] ?? 0) + words;
  }

  /** The same for what may hold a sentence, and mostly is but a name or a number. */
  leaveOutProse(text: string, reason: UnreadReason): void {
    if (readsLikeProse(text)) this.leaveOut(text, reason);
  }

  /** Closes the block; gives its index, or `undefined` when it held no text. */
  end(): number | undefined {
    const open = this.#open;
    this.#open = undefined;
    if (open === undefined || open.isBlank) return undefined;
    const { kind, stem, start } = open;
    this.blocks.push({ kind, start, end: this.#length, ...(stem === undefined ? {} : { stem }) });
    this.#pieces.push('\n\n');
    this.#length += 2;
    return this.blocks.length - 1;
  }

  done(): Prose {
    this.end();
    return {
      prose: this.#pieces.join(''),
      runs: this.runs,
      blocks: this.blocks,
      title: this.title,
      unread: this.#unread,
    };
  }
}

/** The stem of list items: the last block that stands in the same container as the list. */
export class StemStack {
  #containers: (number | undefined)[] = [undefined];
  #lists: (number | undefined)[] = [];

  openList(): void {
    this.#lists.push(this.#containers.at(-1));
  }

  closeList(): void {
    this.#lists.pop();
  }

  openItem(): void {
    this.#containers.push(undefined);
  }

  closeItem(): void {
    if (this.#containers.length > 1) this.#containers.pop();
  }

  /** In a list: the stem of its items. */
  get stem(): number | undefined {
    return this.#lists.at(-1);
  }

  written(block: number | undefined): void {
    if (block !== undefined) this.#containers[this.#containers.length - 1] = block;
  }
}
