import type { Event } from '../ask/state.ts';
import type { TerminalStyle } from '../render/layout.ts';
import type { Session } from '../roads/assess.ts';
import { ByLines, type Ending } from './by-lines.ts';
import { stopSignal, suspension } from './interruptions.ts';
import type { Io } from './io.ts';

/** Asks until the session pauses for the report or is over: `undefined` for a pause or a regular end. */
export type Ask = () => Promise<Ending | undefined>;

/** Prompts on a terminal; plain lines where there is none, or where nothing may move. */
export function asker(session: Session, style: TerminalStyle, flags: { answersFrom?: string }, io: Io): Ask {
  const isPaused = () => session.isOver || session.at === 'report';
  const send = (event: Event) => session.send(event, Date.now());
  const input = stdinOf(io);
  const scripted = flags.answersFrom !== undefined;
  const isByLines = scripted || style.plain;
  const stop = stopSignal(io, !isByLines);
  if (isByLines) {
    const { columns } = style;
    const talk = new ByLines({ session, columns, scripted, input, output: io.stdout, stop, isPaused, send });
    return () => talk.ask();
  }
  const terminal = { input, output: io.stdout as never, colour: style.colour, plain: false, stop, ...suspension(io) };
  const conversation = {
    get view() {
      return session.view;
    },
    get isPaused() {
      return isPaused();
    },
    send,
  };
  return async () => {
    const { askInTerminal } = await import('../ask/prompts.ts');
    try {
      await askInTerminal(conversation, terminal);
      return undefined;
    } catch (error) {
      if (error instanceof Error && ['ExitPromptError', 'AbortPromptError'].includes(error.name)) return 'interrupted';
      throw error;
    }
  };
}

function stdinOf(io: Io): NodeJS.ReadableStream {
  if (io.stdin === undefined) throw new Error('a questionnaire needs an input');
  return io.stdin;
}
