import { accessSync, constants, existsSync } from 'node:fs';
import { dirname, extname } from 'node:path';
import { parse } from 'yaml';
import type { Answer, Commitment } from '../../domain/answers.ts';
import { InputError } from '../../domain/input-error.ts';
import { setAnswer, setValue } from './answers-text.ts';
import { readText } from '../source/read-text.ts';
import { withoutByteOrderMark } from '../source/yaml-source.ts';
import { writeFile } from '../source/write-file.ts';

/** A change of one value in an answers file. */
export type FileEdit =
  | { kind: 'answer'; question: string; answer: Answer }
  | { kind: 'value'; path: string[]; value: string }
  | { kind: 'commitment'; commitment: Commitment };

/** What saving met on the disk. */
export interface Saved {
  /** `merged`: another hand had changed the file and it holds both now. `refused`: it was left alone. */
  outcome: 'saved' | 'merged' | 'refused';
  /** The text that the file holds now. */
  text: string;
  /** A sentence for the person, when something was noticed. */
  notice?: string | undefined;
}

/** An answers file under way: what we last knew it to hold, or nothing for one that is not written yet. */
export interface AnswersStore {
  path: string;
  text: string;
  isWritten: boolean;
}

/** Puts an edit into a text. */
export function applyEdit(text: string, edit: FileEdit): string {
  if (edit.kind === 'answer') return setAnswer(text, edit.question, edit.answer);
  if (edit.kind === 'commitment') return setValue(text, ['commitment'], { ...edit.commitment });
  return setValue(text, edit.path, edit.value);
}

/**
 * Writes edits to the file at once and whole. What another hand has changed meanwhile stays; where both changed the
 * same value, the other version is kept beside the file. A file that can't be read any more is left alone, and ours
 * is kept beside it. Throws an InputError when nothing can be written.
 */
export function saveEdits(store: AnswersStore, edits: FileEdit[], isSound: (text: string) => boolean): Saved {
  const disk = existsSync(store.path) ? readText(store.path, 'answers').text : undefined;
  const edited = (text: string) => edits.reduce(applyEdit, text);
  if (disk === store.text || (disk === undefined && !store.isWritten)) return write(store, edited(store.text), 'saved');
  if (disk === undefined) {
    return write(store, edited(store.text), 'saved', `${store.path} had gone and was written anew.`);
  }
  if (!isSound(disk)) {
    const kept = freeName(store.path, 'unsaved');
    writeFile(kept, edited(store.text));
    const notice = `${store.path} was changed in another program and can't be read any more. It was left alone; your answers are in ${kept}. Mend one of the two and go on with it.`;
    return { outcome: 'refused', text: disk, notice };
  }
  const both = edits.filter((edit) => !sameAt(pathOf(edit), disk, store.text));
  let notice = `${store.path} was changed in another program; its changes and yours are both in the file.`;
  if (both.length > 0) {
    const kept = freeName(store.path, 'other');
    writeFile(kept, disk);
    const names = both.map((edit) => pathOf(edit).at(-1)).join(', ');
    notice = `${store.path} was changed in another program, also at ${names}; your answer stands, and the other version is kept in ${kept}.`;
  }
  return write(store, edited(disk), 'merged', notice);
}

function write(store: AnswersStore, text: string, outcome: Saved['outcome'], notice?: string): Saved {
  writeFile(store.path, text);
  return { outcome, text, notice };
}

function pathOf(edit: FileEdit): string[] {
  if (edit.kind === 'answer') return ['answers', edit.question];
  return edit.kind === 'commitment' ? ['commitment'] : edit.path;
}

function sameAt(path: string[], one: string, other: string): boolean {
  const at = (text: string) => {
    let value: unknown = parse(withoutByteOrderMark(text), { logLevel: 'silent' });
    for (const key of path) {
      value =
        typeof value === 'object' && value !== null && Object.hasOwn(value, key)
          ? (value as Record<string, unknown>)[key]
          : undefined;
    }
    return JSON.stringify(value);
  };
  return at(one) === at(other);
}

function freeName(path: string, word: string): string {
  const extension = extname(path);
  const stem = path.slice(0, path.length - extension.length);
  for (let count = 1; ; count++) {
    const name = `${stem}.${word}-${count}${extension}`;
    if (!existsSync(name)) return name;
  }
}

/** Moves a file's content to a free name for the month, and says which. */
export function keepUnderMonth(path: string, text: string, month: string): string {
  const extension = extname(path);
  const stem = path.slice(0, path.length - extension.length);
  let kept = `${stem}-${month}${extension}`;
  for (let count = 2; existsSync(kept); count++) kept = `${stem}-${month}-${count}${extension}`;
  writeFile(kept, text);
  return kept;
}

/** Throws an InputError when the folder of a file can't be written: better now than after the first answer. */
export function refuseUnwritable(path: string): void {
  const target = existsSync(path) ? [path, dirname(path)] : [nearestFolder(path)];
  try {
    for (const place of target) accessSync(place, constants.W_OK);
  } catch {
    const message =
      'Your answers could not be saved here: the file or its folder may not be written. Choose another place.';
    throw new InputError({ path, message });
  }
}

function nearestFolder(path: string): string {
  const folder = dirname(path);
  return existsSync(folder) || dirname(folder) === folder ? folder : nearestFolder(folder);
}

/** Edits as lines of YAML, for a person to copy when they could not be saved. */
export function editLines(edits: FileEdit[]): string {
  return edits.reduce(applyEdit, '').trimEnd();
}
