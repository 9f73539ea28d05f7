import { dirname } from 'node:path';
import { InputError } from '../../domain/input-error.ts';
import { besidePath } from '../outside/beside.ts';
import { addToJournal } from '../outside/journal.ts';
import { locked } from '../outside/lock.ts';
import { isThere } from '../outside/look.ts';
import { targetOf } from '../outside/target.ts';
import { makeFolder, remove } from '../outside/write.ts';
import { inWords } from '../outside/words.ts';
import { absentFrom, editLines, lastOfEach, withEdits, type FileEdit } from './edits.ts';
import { saveEdits, textOnDisk, type Known } from './save-edits.ts';
import { hashOf, shownBeside } from './waiting.ts';

/**
 * An answers file under way. An edit goes to the journal first, then into the file, and only then out of the journal;
 * what can't be written stays here and is tried again with the next edit.
 */
export class AnswersStore {
  readonly path: string;
  #known: Known;
  #waiting: FileEdit[] = [];
  /** What this run has put into the file. */
  #saved: FileEdit[] = [];
  #journal: string | undefined;
  readonly #isSound: (text: string) => boolean;
  /** Why the last save did not go as usual. */
  notice: string | undefined;
  /** The file can't be read any more, so nothing is written to it. */
  isRefused = false;

  constructor(known: Known, isSound: (text: string) => boolean) {
    this.path = known.path;
    this.#known = known;
    this.#isSound = isSound;
  }

  /** What is known of the file, without what could not be saved. */
  get text(): string {
    return this.#known.text;
  }

  get isWritten(): boolean {
    return this.#known.isWritten;
  }

  /** What is not in the file, as YAML to copy, and all of it when there is no sound file; empty when all is there. */
  get unsaved(): string {
    if (this.#waiting.length === 0) return '';
    const isSound = this.isWritten && textOnDisk(this.path) !== undefined;
    return isSound ? editLines(this.#waiting) : withEdits(this.text, this.#waiting).trimEnd();
  }

  /** The journal that holds all that is not in the file, when there is one. */
  get journal(): string | undefined {
    return this.#journal;
  }

  /**
   * Saves edits, those that still wait, and those that another hand has taken out of the file since. Says whether the
   * file held what another hand had written.
   */
  save(edits: readonly FileEdit[]): { isMerged: boolean } {
    this.#waiting = lastOfEach([...this.#vanished(), ...this.#waiting, ...edits]);
    this.notice = undefined;
    if (this.#waiting.length === 0) return { isMerged: false };
    try {
      return inWords(this.path, () => this.#write(edits));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      const place = this.#journal === undefined ? '' : ` It is kept in ${this.#journal}.`;
      this.notice = `Not saved yet: ${error.message}${place} It is tried again with your next answer.`;
      return { isMerged: false };
    }
  }

  /** What this run had put into the file, and is not there any more. */
  #vanished(): FileEdit[] {
    if (!this.isWritten || this.isRefused) return [];
    const disk = textOnDisk(this.path);
    if (disk === this.text) return [];
    return disk === undefined || !this.#isSound(disk) ? this.#saved : absentFrom(disk, this.#saved);
  }

  #write(edits: readonly FileEdit[]): { isMerged: boolean } {
    const journal = this.#journal;
    // It may have gone with its folder.
    this.#journal = undefined;
    const target = targetOf(this.path);
    makeFolder(dirname(target));
    const lies = journal !== undefined && isThere(besidePath(target, 'journal'));
    this.#keep(target, lies ? edits : this.#waiting);
    const saved = locked(target, (isHeld) => saveEdits(this.#known, this.#waiting, { isSound: this.#isSound, isHeld }));
    this.#known = { path: this.path, text: saved.text, isWritten: true };
    this.#saved = lastOfEach([...this.#saved, ...this.#waiting]);
    this.#waiting = [];
    this.notice = saved.notice;
    this.isRefused = saved.outcome === 'refused';
    this.#clear(target);
    return { isMerged: saved.outcome === 'merged' };
  }

  /** A journal that can't be written stops no save. */
  #keep(target: string, edits: readonly FileEdit[]): void {
    const common = { time: new Date().toISOString(), on: hashOf(this.#known.text) };
    try {
      const entries = edits.map((edit) => ({ ...edit, ...common }));
      this.#journal = shownBeside(this.path, addToJournal(target, entries));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
    }
  }

  /** A journal that stays does no harm: what it holds is in the file. */
  #clear(target: string): void {
    try {
      remove(besidePath(target, 'journal'));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
    }
    this.#journal = undefined;
  }
}
