import { printed, readLine } from '../ask/lines.ts';
import type { Event } from '../ask/state.ts';
import { InputError } from '../domain/input-error.ts';
import { plural } from '../language/plural.ts';
import { visible } from '../language/visible.ts';
import type { Session } from '../roads/assess.ts';
import type { OutputStream } from './io.ts';
import { TypedLines } from './typed-lines.ts';

/** Nobody types a line so fast, in milliseconds; and nobody minds such a wait. */
const pause = 100;

/** Why the asking ended. */
export type Ending = 'over' | 'interrupted' | 'no more lines';

interface Talk {
  session: Session;
  columns: number;
  /** The lines were written before the questions were seen, so each must fit. */
  scripted: boolean;
  input: NodeJS.ReadableStream;
  output: OutputStream;
  /** Asks to end. */
  stop: AbortSignal;
  isPaused: () => boolean;
  send: (event: Event) => void;
}

/** One line of input for each screen. */
export class ByLines {
  readonly #talk: Talk;
  readonly #lines: TypedLines;
  readonly #stopped: Promise<'interrupted'>;
  #count = 0;

  constructor(talk: Talk) {
    this.#talk = talk;
    this.#lines = new TypedLines(talk.input, talk.scripted ? 0 : pause);
    this.#stopped = new Promise((resolve) => {
      if (talk.stop.aborted) resolve('interrupted');
      talk.stop.addEventListener('abort', () => resolve('interrupted'));
    });
  }

  /** Asks until the session pauses or is over, or the lines end. Throws an InputError for a scripted line that doesn't fit. */
  async ask(): Promise<Ending | undefined> {
    const { session, scripted, output, columns, isPaused, send } = this.#talk;
    if (scripted && session.at === 'welcome') {
      // The page that would tell it is passed over.
      if (session.notice !== undefined) output.write(`\n${visible(session.notice)}\n`);
      send({ type: 'next' });
    }
    while (!isPaused()) {
      output.write(printed(session.view, columns));
      const lines = await this.#next();
      if (lines === 'interrupted') return this.#end('interrupted');
      if (lines === undefined && scripted) return 'no more lines';
      if (lines === undefined) send({ type: 'leave' });
      else if (lines.length > 1) await this.#takePasted(lines);
      else this.#take(lines[0] ?? '');
    }
    if (session.isOver) this.#lines.close();
    return undefined;
  }

  #next(): Promise<string[] | undefined | 'interrupted'> {
    return Promise.race([this.#lines.next(), this.#stopped]);
  }

  #end(ending: Ending): Ending {
    this.#lines.close();
    return ending;
  }

  #take(line: string): void {
    const { session, scripted, output, send } = this.#talk;
    this.#count++;
    if (scripted) output.write(`${visible(line)}\n`);
    const event = readLine(session.view, line);
    if ('type' in event) send(event);
    else if (!scripted) output.write(`\n${event.refusal}\n`);
    const refusal = 'type' in event ? session.refusal : event.refusal;
    if (!scripted || refusal === undefined) return;
    this.#lines.close();
    const message = `${refusal} The question: ${session.view.title}`;
    throw new InputError({ path: 'standard input', line: this.#count, column: 1, message });
  }

  /**
   * Lines that were pasted answer one screen, or none; never those that follow. Whoever pasted them says so by an
   * empty line, since the last line of a paste may still wait for its end.
   */
  async #takePasted(pasted: string[]): Promise<void> {
    const { session, output } = this.#talk;
    const isText = session.view.input.kind === 'text';
    let text = joined(pasted);
    for (;;) {
      const told = isText
        ? `These lines came at once and are taken as one text:\n${visible(text)}\n(Enter alone takes it; what you type is added; :x drops it)`
        : `${plural(pasted.length, 'line')} came at once, and the answer here is one; none was taken.\n(Enter alone shows the question again)`;
      output.write(`\n${told}\n> `);
      const lines = await this.#next();
      if (lines === undefined || lines === 'interrupted') return;
      const more = joined(lines);
      if (isText && more === ':x') return;
      if (more === '') return isText ? this.#takeText(text) : undefined;
      text = joined([text, more]);
    }
  }

  #takeText(text: string): void {
    const event = readLine(this.#talk.session.view, text);
    if ('type' in event) this.#talk.send(event);
    else this.#talk.output.write(`\n${event.refusal}\n`);
  }
}

function joined(lines: readonly string[]): string {
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');
}
