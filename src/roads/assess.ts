import { begin, isOver, step } from '../ask/machine.ts';
import { screenOf } from '../ask/screens.ts';
import { isAnswered, route, type AskOptions, type Edit, type Event, type State } from '../ask/state.ts';
import type { View } from '../ask/view.ts';
import type { Answers } from '../domain/answers.ts';
import { InputError } from '../domain/input-error.ts';
import type { Depth, Rubric } from '../domain/rubric.ts';
import { openAnswersText, readAnswers } from '../load/answers/read-answers.ts';
import { earlierRound } from '../load/answers/earlier-round.ts';
import { editLines, type FileEdit } from '../load/answers/edits.ts';
import { openOrStart } from '../load/answers/open-or-start.ts';
import { saveEdits, type AnswersStore } from '../load/answers/save-edits.ts';
import { refuseUnwritable } from '../load/source/writable.ts';

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
  now: Date;
}

/**
 * A questionnaire over one answers file. Each event that brings an answer is on the disk before `send` returns;
 * what could not be saved is tried again with the next event, and never dropped.
 */
export class Session {
  readonly path: string;
  readonly rubric: Rubric;
  #state: State;
  #store: AnswersStore;
  #earlier: AnswersStore | undefined;
  #unsaved: FileEdit[] = [];
  #notice: string | undefined;
  #refused = false;

  constructor(
    rubric: Rubric,
    store: AnswersStore,
    earlier: AnswersStore | undefined,
    state: State,
    notice: string | undefined,
  ) {
    this.path = store.path;
    this.rubric = rubric;
    this.#store = store;
    this.#earlier = earlier;
    this.#state = state;
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
    return isOver(this.#state) || this.#refused;
  }

  /** The file was changed by another hand and can't be read any more; the notice says where the answers are. */
  get isRefused(): boolean {
    return this.#refused;
  }

  get isWritten(): boolean {
    return this.#store.isWritten;
  }

  /** How far this person has come. */
  get count(): { answered: number; asked: number } {
    const asked = route(this.#state);
    return { answered: asked.filter((question) => isAnswered(this.#state, question)).length, asked: asked.length };
  }

  /** What is not on the disk, as YAML to copy; empty when all is. */
  get unsaved(): string {
    return editLines(this.#unsaved);
  }

  /** Why the last save did not go as usual. */
  get notice(): string | undefined {
    return this.#notice;
  }

  /** One event at a time in milliseconds. */
  send(event: Event, at: number): void {
    const { state, edits } = step(this.#state, event, at);
    this.#state = state;
    this.#notice = undefined;
    for (const edit of edits) this.#take(edit);
    if (this.#unsaved.length > 0) this.#save(at);
  }

  #take(edit: Edit): void {
    if (edit.kind !== 'became') {
      this.#unsaved.push(edit);
    } else if (this.#earlier !== undefined) {
      // The promise belongs to the round in which it was made, so its outcome is written there.
      const value: FileEdit = { kind: 'value', path: ['commitment', 'became'], value: edit.became };
      this.#earlier.text = saveEdits(this.#earlier, [value], (text) => this.#isSound(text)).text;
    }
  }

  #save(at: number): void {
    try {
      const saved = saveEdits(this.#store, this.#unsaved, (text) => this.#isSound(text));
      this.#notice = saved.notice;
      this.#store = { ...this.#store, text: saved.text, isWritten: true };
      this.#unsaved = [];
      this.#refused = saved.outcome === 'refused';
      if (saved.outcome === 'merged')
        this.#state = step(this.#state, { type: 'answers', answers: this.#read(saved.text) }, at).state;
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      this.#notice = `Not saved yet: ${error.message} It is tried again with your next answer.`;
    }
  }

  #read(text: string): Answers {
    return readAnswers(openAnswersText({ path: this.path, text }), this.rubric);
  }

  #isSound(text: string): boolean {
    try {
      this.#read(text);
      return true;
    } catch (error) {
      if (error instanceof InputError) return false;
      throw error;
    }
  }
}

/** Opens a questionnaire over a file that is there, or is still to be written. Throws an InputError. */
export async function openSession(path: string, options: AssessOptions): Promise<Session> {
  refuseUnwritable(path);
  const { rubric, store, answers } = await openOrStart(path, options);
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
  const earlierStore = earlier === undefined ? undefined : { path: earlier.path, text: earlier.text, isWritten: true };
  return new Session(rubric, store, earlierStore, begin(ask, answers, Date.now()), notice);
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
