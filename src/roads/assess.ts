import { begin, isOver, step } from '../ask/machine.ts';
import { screenOf } from '../ask/screens.ts';
import { isAnswered, route, type AskOptions, type Edit, type Event, type State } from '../ask/state.ts';
import type { View } from '../ask/view.ts';
import type { Answers } from '../domain/answers.ts';
import { InputError } from '../domain/input-error.ts';
import type { Depth, Rubric } from '../domain/rubric.ts';
import { isAnswersText, openAnswersText, readAnswers } from '../load/answers/read-answers.ts';
import { AnswersStore } from '../load/answers/answers-store.ts';
import { earlierRound } from '../load/answers/earlier-round.ts';
import { openOrStart } from '../load/answers/open-or-start.ts';
import { refuseUnwritable } from '../load/outside/writable.ts';
import { fileEdit } from './file-edit.ts';

export interface AssessOptions {
  rubric?: string | undefined;
  depth?: Depth | undefined;
  /** For a file that names no depth of its own. */
  usualDepth?: Depth | undefined;
  role?: string | undefined;
  /** Only these principles. */
  only?: string[] | undefined;
  unanswered?: boolean | undefined;
  review?: boolean | undefined;
  /** Start the next round from the last file. */
  again?: boolean | undefined;
  /** The lines were written before: what another hand changes meanwhile must not change which question comes next. */
  scripted?: boolean | undefined;
  now: Date;
}

interface Opened {
  rubric: Rubric;
  store: AnswersStore;
  earlier: AnswersStore | undefined;
  state: State;
  isScripted: boolean;
  /** What the person should know at the start. */
  notice: string | undefined;
}

/**
 * A questionnaire over one answers file. Each event that brings an answer is on the disk before `send` returns;
 * what could not be saved is tried again with the next event, and never dropped.
 */
export class Session {
  readonly path: string;
  readonly rubric: Rubric;
  #state: State;
  readonly #store: AnswersStore;
  readonly #earlier: AnswersStore | undefined;
  readonly #isScripted: boolean;
  #notice: string | undefined;

  constructor({ rubric, store, earlier, state, isScripted, notice }: Opened) {
    this.path = store.path;
    this.rubric = rubric;
    this.#store = store;
    this.#earlier = earlier;
    this.#state = state;
    this.#isScripted = isScripted;
    this.#notice = notice;
  }

  /** What to show now. */
  get view(): View {
    const view = screenOf(this.#state);
    return this.#notice === undefined ? view : { ...view, notices: [this.#notice, ...view.notices] };
  }

  get at(): State['screen']['at'] {
    return this.#state.screen.at;
  }

  get isOver(): boolean {
    return isOver(this.#state) || this.isRefused;
  }

  /** The file was changed by another hand and can't be read any more; the notice says where the answers are. */
  get isRefused(): boolean {
    return this.#store.isRefused;
  }

  get isWritten(): boolean {
    return this.#store.isWritten;
  }

  /** Why the last event was not taken. */
  get refusal(): string | undefined {
    return this.#state.refusal;
  }

  /** How far this person has come. */
  get count(): { answered: number; asked: number } {
    const asked = route(this.#state);
    return { answered: asked.filter((question) => isAnswered(this.#state, question)).length, asked: asked.length };
  }

  /** What could not be saved: in which file it belongs, the lines of YAML, and the journal that holds them, if any. */
  get unsaved(): { path: string; lines: string; journal: string | undefined }[] {
    const stores = this.#earlier === undefined ? [this.#store] : [this.#store, this.#earlier];
    return stores
      .map(({ path, unsaved: lines, journal }) => ({ path, lines, journal }))
      .filter(({ lines }) => lines !== '');
  }

  /** Why the last save did not go as usual. */
  get notice(): string | undefined {
    return this.#notice;
  }

  /** One event at a time in milliseconds. */
  send(event: Event, at: number): void {
    const { state, edits } = step(this.#state, event, at);
    this.#state = state;
    this.#save(edits, at);
  }

  /** Looks once more whether all is in the file, and saves what is not. Says why, when there was something to do. */
  settle(at: number): string | undefined {
    if (!this.isRefused) this.#save([], at);
    return this.#notice;
  }

  #save(edits: Edit[], at: number): void {
    // What became of a promise belongs to the round in which it was made.
    this.#earlier?.save(edits.flatMap((edit) => (edit.kind === 'became' ? [fileEdit(edit)] : [])));
    const { isMerged } = this.#store.save(edits.flatMap((edit) => (edit.kind === 'became' ? [] : [fileEdit(edit)])));
    this.#notice = this.#store.notice ?? this.#earlier?.notice;
    if (isMerged && !this.#isScripted)
      this.#state = step(this.#state, { type: 'answers', answers: this.#read() }, at).state;
  }

  #read(): Answers {
    return readAnswers(openAnswersText(this.#store), this.rubric);
  }
}

/** Opens a questionnaire over a file that is there, or is still to be written. Throws an InputError. */
export async function openSession(path: string, options: AssessOptions): Promise<Session> {
  refuseUnwritable(path);
  const { rubric, store, answers, notice: adopted } = await openOrStart(path, options);
  const { earlier, notice } = readEarlier(path, answers, rubric);
  const ask: AskOptions = {
    rubric,
    depth: options.depth ?? answers.depth ?? options.usualDepth ?? 'quick',
    fileName: path,
    only: options.only === undefined ? undefined : new Set(options.only),
    unanswered: options.unanswered,
    review: options.review,
    previous: earlier?.answers,
    previousName: answers.previous,
    today: options.now.toISOString().slice(0, 10),
  };
  const told = [adopted, notice].filter((sentence) => sentence !== undefined).join(' ') || undefined;
  const before = earlier && new AnswersStore({ ...earlier, isWritten: true }, (text) => isAnswersText(text, rubric));
  const state = begin(ask, answers, Date.now());
  return new Session({
    rubric,
    store,
    earlier: before,
    state,
    isScripted: options.scripted === true,
    notice: told,
  });
}

function readEarlier(path: string, answers: Answers, rubric: Rubric) {
  if (answers.previous === undefined) return {};
  try {
    return { earlier: earlierRound(path, answers.previous, rubric) };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { notice: `The round before, ${answers.previous}, can't be read, so its answers are not shown.` };
  }
}
