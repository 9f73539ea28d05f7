import { createInterface, type Interface } from 'node:readline';
import { printed, readLine } from '../ask/lines.ts';
import type { Event } from '../ask/state.ts';
import { InputError } from '../domain/input-error.ts';
import { visible } from '../language/visible.ts';
import type { TerminalStyle } from '../render/layout.ts';
import type { Session } from '../roads/assess.ts';
import type { Io } from './io.ts';

/** Why the asking ended. */
export type Ending = 'over' | 'interrupted' | 'no more lines';

/** Asks until the session pauses for the report or is over: `undefined` for a pause or a regular end. */
export type Ask = () => Promise<Ending | undefined>;

/** Prompts on a terminal; plain lines where there is none, or where nothing may move. */
export function asker(session: Session, style: TerminalStyle, flags: { answersFrom?: string }, io: Io): Ask {
  const isPaused = () => session.isOver || session.at === 'report';
  const send = (event: Event) => session.send(event, Date.now());
  if (flags.answersFrom !== undefined || style.plain) {
    return byLines({ session, isPaused, send }, style, flags.answersFrom !== undefined, io);
  }
  return async () => {
    const { askInTerminal } = await import('../ask/prompts.ts');
    const conversation = {
      get view() {
        return session.view;
      },
      get isPaused() {
        return isPaused();
      },
      send,
    };
    try {
      await askInTerminal(conversation, {
        input: stdinOf(io),
        output: io.stdout as never,
        colour: style.colour,
        plain: false,
      });
      return undefined;
    } catch (error) {
      if (error instanceof Error && error.name === 'ExitPromptError') return 'interrupted';
      throw error;
    }
  };
}

interface Talk {
  session: Session;
  isPaused: () => boolean;
  send: (event: Event) => void;
}

/** One line of input for each screen. Scripted lines must fit, or the rest would answer the wrong questions. */
function byLines({ session, isPaused, send }: Talk, style: TerminalStyle, scripted: boolean, io: Io): Ask {
  let lines: Interface | undefined;
  let read: AsyncIterator<string> | undefined;
  let count = 0;
  let interrupted: (() => void) | undefined;
  io.on?.('SIGINT', () => interrupted?.());
  return async () => {
    lines ??= createInterface({ input: stdinOf(io), terminal: false });
    read ??= lines[Symbol.asyncIterator]();
    const interrupt = new Promise<'interrupted'>((resolve) => (interrupted = () => resolve('interrupted')));
    if (scripted && session.at === 'welcome') send({ type: 'next' });
    while (!isPaused()) {
      io.stdout.write(printed(session.view, style.columns));
      const next = await Promise.race([read.next(), interrupt]);
      if (next === 'interrupted') {
        lines.close();
        return 'interrupted';
      }
      if (next.done === true) return scripted ? 'no more lines' : leave(send);
      count++;
      if (scripted) io.stdout.write(`${visible(next.value)}\n`);
      const event = readLine(session.view, next.value);
      if ('type' in event) {
        send(event);
      } else if (scripted) {
        lines.close();
        const message = `${event.refusal} The question: ${session.view.title}`;
        throw new InputError({ path: 'standard input', line: count, column: 1, message });
      } else {
        io.stdout.write(`\n${event.refusal}\n`);
      }
    }
    if (session.isOver) lines.close();
    return undefined;
  };
}

function leave(send: (event: Event) => void): undefined {
  send({ type: 'leave' });
  return undefined;
}

function stdinOf(io: Io): NodeJS.ReadableStream {
  if (io.stdin === undefined) throw new Error('a questionnaire needs an input');
  return io.stdin;
}
