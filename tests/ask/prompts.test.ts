import { PassThrough, Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { askInTerminal } from '../../src/ask/prompts.ts';
import { screenOf } from '../../src/ask/screens.ts';
import type { Event } from '../../src/ask/state.ts';
import type { View } from '../../src/ask/view.ts';
import { at, counted, stateAt } from './made.ts';

const trail = [{ at: 'welcome' } as const];
const question = screenOf(stateAt(at('question'), { answer: counted, trail }));
const fresh = screenOf(stateAt(at('question'), { trail }));
const note = screenOf(stateAt(at('note'), { answer: counted, trail }));
const over = screenOf(stateAt({ at: 'finished' }));

/** Like standard output it stays open, whoever ends it. */
class Window extends Writable {
  written = '';

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.written += chunk.toString();
    done();
  }

  override end(): this {
    return this;
  }
}

/** Someone at the keyboard who is asked until the first event. */
function asked(view: View) {
  const input = new PassThrough();
  const output = new Window();
  const sent: Event[] = [];
  const conversation = {
    view,
    send: (event: Event) => void sent.push(event),
    get isPaused() {
      return sent.length > 0;
    },
  };
  const stop = new AbortController().signal;
  const shell = { suspend: () => {}, onResume: () => () => {} };
  const asking = askInTerminal(conversation, { input, output, colour: false, plain: true, stop, ...shell });
  return { input, output, sent, conversation, asking };
}

const keys = {
  up: '\u001B[A',
  down: '\u001B[B',
  home: '\u001B[H',
  end: '\u001B[F',
  pageUp: '\u001B[5~',
  pageDown: '\u001B[6~',
  escape: '\u001B',
  enter: '\r',
};

describe('a key', () => {
  test.each<[string, View, string, Event]>([
    ['up', question, keys.up + keys.enter, { type: 'level', level: 2 }],
    ['up, from the first to the last', question, keys.home + keys.up + keys.enter, { type: 'not-applicable' }],
    ['up, when nothing is chosen', fresh, keys.up + keys.enter, { type: 'not-applicable' }],
    ['down', question, keys.down + keys.enter, { type: 'level', level: 4 }],
    ['down, from the last to the first', question, keys.end + keys.down + keys.enter, { type: 'level', level: 0 }],
    ['page down, by five', fresh, keys.pageDown + keys.enter, { type: 'level', level: 4 }],
    ['page down, to the end', question, keys.pageDown + keys.enter, { type: 'not-applicable' }],
    ['page up, by five', question, keys.end + keys.pageUp + keys.enter, { type: 'level', level: 1 }],
    ['page up, to the head', question, keys.pageUp + keys.enter, { type: 'level', level: 0 }],
    ['escape', question, keys.escape, { type: 'back' }],
    ['escape, in a text', note, keys.escape, { type: 'back' }],
  ])('%s', async (_, view, typed, event) => {
    const { input, sent, asking } = asked(view);
    input.write(typed);
    await asking;
    expect(sent).toEqual([event]);
  });

  test('on a screen that asks nothing does nothing', async () => {
    const { input, sent, conversation, asking } = asked(over);
    input.write(`q${keys.enter}`);
    await new Promise(setImmediate);
    expect(sent).toEqual([]);
    conversation.view = question;
    input.write('2');
    await asking;
    expect(sent).toEqual([{ type: 'level', level: 2 }]);
  });
});

test('a change of the window is followed for as long as something is asked', async () => {
  const { input, output, asking } = asked(question);
  await new Promise(setImmediate);
  output.written = '';
  output.emit('resize');
  expect(output.written).toContain('\u001B[2J');
  input.write(keys.enter);
  await asking;
  output.written = '';
  output.emit('resize');
  expect(output.written).toBe('');
});
