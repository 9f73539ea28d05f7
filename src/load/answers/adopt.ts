import { InputError } from '../../domain/input-error.ts';
import { plural } from '../../language/plural.ts';
import { freeName } from '../outside/free-name.ts';
import { remove, writeFile } from '../outside/write.ts';
import type { AnswersStore } from './answers-store.ts';
import { editLines, withEdits, type FileEdit } from './edits.ts';
import { lacking, waitingBeside } from './waiting.ts';

/**
 * Puts into an answers file what earlier runs could not save. What its rubric doesn't know goes into a file beside it.
 * Gives a sentence for the person when something was there. Throws an InputError when it can't be saved now either.
 */
export function adoptWaiting(store: AnswersStore, isSound: (text: string) => boolean): string | undefined {
  const left = waitingBeside(store.path).filter(({ isLeft }) => isLeft);
  const lost = left.flatMap((journal) => lacking(store.text, journal));
  const fitting = lost.filter((edit) => isSound(withEdits(store.text, [edit])));
  const notices = [
    put(store, fitting),
    keep(
      store,
      lost.filter((edit) => !fitting.includes(edit)),
    ),
  ];
  for (const { path } of left) remove(path);
  return notices.filter((notice) => notice !== undefined).join(' ') || undefined;
}

function put(store: AnswersStore, edits: FileEdit[]): string | undefined {
  if (edits.length === 0) return undefined;
  store.save(edits);
  const { notice } = store;
  if (store.unsaved !== '') throw new InputError({ path: store.path, message: notice ?? 'This file was not saved.' });
  const told = `${plural(edits.length, 'answer')} that an earlier run could not save went into ${store.path}.`;
  return notice === undefined ? told : `${told} ${notice}`;
}

function keep({ path }: AnswersStore, edits: FileEdit[]): string | undefined {
  if (edits.length === 0) return undefined;
  const kept = freeName(path, 'unsaved');
  writeFile(kept, `${editLines(edits)}\n`);
  return `${plural(edits.length, 'answer')} of an earlier run don't fit the rubric any more and are kept in ${kept}.`;
}
