import { createPrompt, useEffect, useKeypress, useRef, useState, type KeypressEvent } from '@inquirer/core';
import inquirer from 'inquirer';
import { draw, type Cursor } from './draw.ts';
import { edited, inserted } from './edit-line.ts';
import type { Event } from './state.ts';
import { mostCharacters } from './text-screen.ts';
import type { View } from './view.ts';

/** Whoever holds the questionnaire: shows a view, takes an event. */
export interface Conversation {
  readonly view: View;
  send(event: Event): void;
  /** Nothing is to be asked any more, or something else is to be shown first. */
  readonly isPaused: boolean;
}

export interface Terminal {
  input: NodeJS.ReadableStream & { setRawMode?(isRaw: boolean): unknown };
  output: NodeJS.WritableStream & { columns?: number; rows?: number };
  colour: boolean;
  plain: boolean;
  /** Asks to end. */
  stop: AbortSignal;
  /** Lets the shell have the terminal, as after Ctrl-Z. */
  suspend(): void;
  /** Calls back whenever the program has the terminal again; gives a way to end that. */
  onResume(listener: () => void): () => void;
}

type Key = KeypressEvent & { sequence?: string; meta?: boolean };

const hideCursor = '\u001B[?25l';
const showCursor = '\u001B[?25h';
const pasteMarks = { on: '\u001B[?2004h', off: '\u001B[?2004l' };

/**
 * Asks in a terminal until the conversation pauses. One prompt draws all screens, so no key is lost between two.
 * Rejects with an error named ExitPromptError on Ctrl-C, and with one named AbortPromptError when asked to stop.
 */
export async function askInTerminal(conversation: Conversation, terminal: Terminal): Promise<void> {
  terminal.output.write(pasteMarks.on);
  try {
    const module = inquirer.createPromptModule({
      input: terminal.input,
      output: terminal.output,
      clearPromptOnDone: true,
      signal: terminal.stop,
    });
    module.registerPrompt('screens', screens as never);
    await module([{ type: 'screens', name: 'done', message: '', conversation, terminal }] as never);
  } finally {
    terminal.output.write(pasteMarks.off);
  }
}

const screens = createPrompt<void, { conversation: Conversation; terminal: Terminal }>(
  ({ conversation, terminal }, done) => {
    const [, redraw] = useState(0);
    const waiting = useRef(false);
    const pasting = useRef(false);
    const cursor = useRef(cursorFor(conversation.view));
    // What was typed and not yet sent, by screen: going to look at something else must not lose it.
    const drafts = useRef(new Map<string, string>());

    // Keys of a paste come by the thousand; they are drawn once.
    const redrawSoon = () => {
      if (waiting.current) return;
      waiting.current = true;
      setImmediate(() => {
        waiting.current = false;
        if (conversation.isPaused) done();
        else redraw(Date.now() + Math.random());
      });
    };

    useEffect((reader) => {
      const clearAndRedraw = () => {
        terminal.output.write('\u001B[2J\u001B[H');
        redrawSoon();
      };
      const suspend = () => {
        terminal.output.write(`${pasteMarks.off}${showCursor}\r\n`);
        terminal.input.setRawMode?.(false);
        terminal.suspend();
      };
      const resume = () => {
        // The shell has set its own mode meanwhile, so ours is set anew.
        terminal.input.setRawMode?.(false);
        terminal.input.setRawMode?.(true);
        reader.resume();
        terminal.output.write(pasteMarks.on);
        clearAndRedraw();
      };
      terminal.output.on('resize', clearAndRedraw);
      // With a listener of its own the library doesn't suspend by itself, after which it would read no more.
      reader.on('SIGTSTP', suspend);
      const forget = terminal.onResume(resume);
      return () => {
        terminal.output.removeListener('resize', clearAndRedraw);
        reader.removeListener('SIGTSTP', suspend);
        forget();
      };
    }, []);

    useKeypress((key, line) => {
      const typed = line.line;
      line.clearLine(0);
      if (conversation.isPaused) return;
      if (key.name === 'paste-start' || key.name === 'paste-end') pasting.current = key.name === 'paste-start';
      else {
        const event = press(key, typed, pasting.current, conversation.view, cursor.current);
        if (event !== undefined) {
          const before = screenKey(conversation.view);
          const { text } = cursor.current;
          conversation.send(event);
          const refused = screenKey(conversation.view) === before && event.type === 'text';
          if (event.type === 'back' || event.type === 'menu') drafts.current.set(before, text);
          else if (!refused) drafts.current.delete(before);
          if (!refused) cursor.current = cursorFor(conversation.view, drafts.current.get(screenKey(conversation.view)));
        }
      }
      redrawSoon();
    });

    const { columns = 80, rows = 24 } = terminal.output;
    const canvas = {
      columns: Math.max(20, columns),
      rows: Math.max(10, rows),
      colour: terminal.colour,
      plain: terminal.plain,
    };
    return `${draw(conversation.view, cursor.current, canvas).join('\n')}${hideCursor}`;
  },
);

function screenKey({ title, progress }: View): string {
  return [progress?.split(',')[0], title].join(' ');
}

function cursorFor({ input }: View, draft?: string): Cursor {
  const text = input.kind === 'text' ? (draft ?? input.value) : '';
  return { selected: input.kind === 'choice' ? input.selected : -1, text, at: text.length, showsDetail: false };
}

/** What a key means on a screen: an event, or a change of the cursor. */
function press(key: Key, typed: string, pasting: boolean, view: View, cursor: Cursor): Event | undefined {
  const { input } = view;
  if (input.kind === 'text') return pressInText(key, typed, pasting, cursor);
  if (input.kind === 'none' || pasting) return undefined;
  if (cursor.showsDetail) {
    cursor.showsDetail = false;
    return undefined;
  }
  const moved = movedTo(key, cursor.selected, input.choices.length);
  if (moved !== undefined) {
    cursor.selected = moved;
    return undefined;
  }
  if (key.name === 'return' || key.name === 'enter') return input.choices[cursor.selected]?.event ?? { type: 'skip' };
  const letter = (key.sequence ?? key.name ?? '').toLowerCase();
  const chosen = input.choices.find((choice) => choice.key === letter);
  if (chosen !== undefined) return chosen.event;
  if (letter === 'w') cursor.showsDetail = view.detail !== undefined;
  if (letter === 'b' || key.name === 'left' || key.name === 'escape') return { type: 'back' };
  if (letter === 's') return { type: 'skip' };
  if (letter === 'm' || key.name === 'tab') return { type: 'menu' };
  return letter === 'q' ? { type: 'leave' } : undefined;
}

/** Where a key moves the mark in a list; the ends meet. */
function movedTo({ name }: Key, selected: number, count: number): number | undefined {
  if (name === 'down') return selected + 1 >= count ? 0 : selected + 1;
  if (name === 'up') return selected <= 0 ? count - 1 : selected - 1;
  if (name === 'home') return 0;
  if (name === 'end') return count - 1;
  if (name === 'pagedown') return Math.min(count - 1, selected + 5);
  return name === 'pageup' ? Math.max(0, selected - 5) : undefined;
}

function pressInText(key: Key, typed: string, pasting: boolean, cursor: Cursor): Event | undefined {
  const isEnter = key.name === 'return' || key.name === 'enter';
  const isFull = cursor.text.length > mostCharacters;
  if (isFull && typed !== '') return undefined;
  if (pasting) {
    Object.assign(cursor, inserted(cursor, isEnter ? ' ' : typed));
  } else if (isEnter) {
    return cursor.text.trim() === '' ? { type: 'skip' } : { type: 'text', text: cursor.text };
  } else if (key.name === 'up' || key.name === 'escape') {
    return { type: 'back' };
  } else if (key.name === 'tab') {
    return { type: 'menu' };
  } else {
    Object.assign(cursor, edited(cursor, key, typed));
  }
  cut(cursor);
  return undefined;
}

/** One character too many is enough for a refusal, and drawing millions would take minutes. */
function cut(cursor: Cursor): void {
  if (cursor.text.length <= mostCharacters + 1) return;
  cursor.text = cursor.text.slice(0, mostCharacters + 1);
  cursor.at = Math.min(cursor.at, cursor.text.length);
}
