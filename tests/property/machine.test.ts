import fc from 'fast-check';
import { expect, test } from 'vitest';
import { begin, isOver, step } from '../../src/ask/machine.ts';
import { screenOf } from '../../src/ask/screens.ts';
import { route, type AskOptions, type Edit, type Event, type State } from '../../src/ask/state.ts';
import type { Answers } from '../../src/domain/answers.ts';
import { holds } from '../../src/domain/fact-condition.ts';
import { readAnswers, openAnswersText } from '../../src/load/answers/read-answers.ts';
import { withEdits } from '../../src/load/answers/edits.ts';
import { loadShipped } from '../../src/load/rubric/shipped.ts';
import { fileEdit } from '../../src/roads/file-edit.ts';
import { answersTo, rubric as drawnRubric } from './arbitraries.ts';

const nobody: Answers = { facts: new Map(), answers: new Map() };

function options(rubric: AskOptions['rubric'], previous?: Answers): AskOptions {
  return { rubric, depth: 'standard', fileName: 'acme.yaml', today: '2026-01-01', previous };
}

/** A person at the keyboard: presses one of the keys that the screen offers, types, or presses any other key. */
const press = fc.record({
  choice: fc.nat(40),
  text: fc.constantFrom(
    '',
    '  ',
    'Acme',
    'https://x.example',
    '2026-02-30',
    '2025-12-31',
    'a: b # c',
    '1',
    'line\nline',
  ),
  other: fc.constantFrom<Event>(
    { type: 'back' },
    { type: 'skip' },
    { type: 'menu' },
    { type: 'next' },
    { type: 'leave' },
  ),
  kind: fc.constantFrom('choice', 'choice', 'choice', 'choice', 'text', 'text', 'other'),
});

function eventOf(
  state: State,
  { choice, text, other, kind }: { choice: number; text: string; other: Event; kind: string },
): Event {
  const { input } = screenOf(state);
  if (kind === 'other') return other;
  if (state.screen.at === 'report') return { type: 'reported', advice: ['Do this.', 'Do that.'] };
  if (input.kind === 'choice') return input.choices[choice % input.choices.length]?.event ?? other;
  return { type: 'text', text };
}

/** Plays presses; calls back after each. */
function play(
  start: State,
  presses: { choice: number; text: string; other: Event; kind: string }[],
  each: (before: State, event: Event, after: State) => void,
  edits: Edit[] = [],
): State {
  let state = start;
  let clock = 0;
  for (const pressed of presses) {
    const event = eventOf(state, pressed);
    clock += 10_000;
    const next = step(state, event, clock);
    for (const edit of next.edits) if (edit.kind !== 'became') edits.push(edit);
    each(state, event, next.state);
    state = next.state;
  }
  return state;
}

const game = fc.record({
  rubric: drawnRubric,
  presses: fc.array(press, { maxLength: 80 }),
});

test('no sequence of events loses an answer', () => {
  fc.assert(
    fc.property(game, ({ rubric, presses }) => {
      play(begin(options(rubric), nobody, 0), presses, (before, event, after) => {
        const answersQuestion =
          ['level', 'unknown', 'known', 'text', 'not-applicable'].includes(event.type) ||
          before.screen.at === 'evidence-date';
        const here = 'question' in before.screen && answersQuestion ? before.screen.question : undefined;
        for (const [id, answer] of before.answers.answers) {
          if (id === here) expect(after.answers.answers.has(id)).toBe(true);
          else expect(after.answers.answers.get(id)).toBe(answer);
        }
        expect([...after.answers.facts.keys()]).toEqual(expect.arrayContaining([...before.answers.facts.keys()]));
        if (before.answers.subject !== undefined) expect(after.answers.subject).toBeDefined();
      });
    }),
    { numRuns: 1000 },
  );
});

test('a question is shown only while it applies', () => {
  fc.assert(
    fc.property(game, ({ rubric, presses }) => {
      play(begin(options(rubric), nobody, 0), presses, (_, __, after) => {
        if (!('question' in after.screen)) return;
        const { question: id } = after.screen;
        const question = rubric.questions.find((candidate) => candidate.id === id);
        expect(question?.ask_if === undefined || holds(question.ask_if, after.answers.facts) !== false).toBe(true);
      });
    }),
    { numRuns: 1000 },
  );
});

test('nobody gets stuck: from anywhere, Enter alone leads to the end', () => {
  fc.assert(
    fc.property(game, ({ rubric, presses }) => {
      let state = play(begin(options(rubric), nobody, 0), presses, () => undefined);
      let count = 0;
      for (; !isOver(state) && count < 400; count++) {
        const { input } = screenOf(state);
        const event: Event =
          state.screen.at === 'report'
            ? { type: 'reported', advice: [] }
            : input.kind === 'choice'
              ? (input.choices[input.selected]?.event ?? { type: 'skip' })
              : input.kind === 'text' && input.value !== ''
                ? { type: 'text', text: input.value }
                : { type: 'skip' };
        state = step(state, event, count).state;
      }
      expect(isOver(state), `stuck at ${state.screen.at}`).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test('"back" leads to where one was, and never to another answer', () => {
  fc.assert(
    fc.property(game, ({ rubric, presses }) => {
      const state = play(begin(options(rubric), nobody, 0), presses, () => undefined);
      const returned = step(state, { type: 'back' }, 0);
      expect(returned.edits).toEqual([]);
      expect(returned.state.answers).toBe(state.answers);
      expect(returned.state.trail.length).toBeLessThanOrEqual(
        Math.max(0, state.trail.length - (isOver(state) || state.screen.at === 'report' ? 0 : 1)),
      );
    }),
    { numRuns: 1000 },
  );
});

test('the file holds exactly what the machine holds, after any run with any jumps', () => {
  fc.assert(
    fc.property(game, ({ rubric, presses }) => {
      const edits: Edit[] = [];
      const { answers } = play(begin(options(rubric), nobody, 0), presses, () => undefined, edits);
      const text = withEdits('candor: 1\n', edits.map(fileEdit));
      const read = readAnswers(openAnswersText({ path: 'acme.yaml', text }), { ...rubric, id: 'drawn' });
      const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;
      expect(plain([...read.answers])).toEqual(
        plain([...answers.answers].toSorted(([a], [b]) => order(read, a) - order(read, b))),
      );
      expect(new Map(read.facts)).toEqual(answers.facts);
      expect([read.subject, read.commitment, read.respondent?.role]).toEqual([
        answers.subject,
        answers.commitment,
        answers.respondent?.role,
      ]);
    }),
    { numRuns: 1000 },
  );
});

function order(read: Answers, id: string): number {
  return [...read.answers.keys()].indexOf(id);
}

test('all questions with 20 random jumps: each answer is the one that was entered', async () => {
  const rubric = await loadShipped('cluetrain');
  fc.assert(
    fc.property(
      fc.array(fc.nat(11), { minLength: 20, maxLength: 20 }),
      fc.array(fc.nat(4), { minLength: 60, maxLength: 60 }),
      (jumps, levels) => {
        const facts = new Map(rubric.facts.map(({ id }) => [id, true]));
        let state = begin(
          { ...options(rubric), depth: 'quick' },
          { ...nobody, subject: 'Acme', respondent: { role: 'founder' }, facts },
          0,
        );
        const send = (event: Event) => (state = step(state, event, 0).state);
        const entered = new Map<string, number>();
        send({ type: 'next' });
        for (let turn = 0; state.screen.at !== 'review' && turn < 60; turn++) {
          if (state.screen.at !== 'question') throw new Error(`at ${state.screen.at}`);
          const jump = jumps[turn];
          if (jump !== undefined) {
            send({ type: 'menu' });
            send({ type: 'jump', to: { at: 'question', question: route(state)[jump]?.id ?? '' } });
          }
          const level = (levels[turn] ?? 0) as 0 | 1 | 2 | 3 | 4;
          entered.set(state.screen.question, level);
          send({ type: 'level', level });
          send({ type: 'known', known: 'guess' });
          send({ type: 'skip' });
        }
        const held = [...state.answers.answers].map(([id, answer]) => [
          id,
          answer.state === 'answered' ? answer.level : null,
        ]);
        expect(new Map(held as [string, number][])).toEqual(entered);
      },
    ),
    { numRuns: 300 },
  );
});

test('answers of the round before stand as defaults, and only a press makes them answers of this round', () => {
  fc.assert(
    fc.property(
      drawnRubric.chain((rubric) => fc.record({ rubric: fc.constant(rubric), previous: answersTo(rubric) })),
      ({ rubric, previous }) => {
        let state = begin(options(rubric, previous), { ...nobody, subject: 'Acme', facts: previous.facts }, 0);
        for (let count = 0; state.screen.at !== 'review' && count < 200; count++) {
          expect(state.answers.answers.size).toBe(0);
          if (state.screen.at === 'question') {
            const old = previous.answers.get(state.screen.question);
            const { input } = screenOf(state);
            const marked = input.kind === 'choice' ? input.choices[input.selected]?.event : undefined;
            if (old?.state === 'answered') expect(marked).toEqual({ type: 'level', level: old.level });
          }
          state = step(state, { type: state.screen.at === 'welcome' ? 'next' : 'skip' }, 0).state;
        }
      },
    ),
    { numRuns: 300 },
  );
});
