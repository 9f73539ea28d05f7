import { parse } from 'yaml';
import type { Answer, Commitment } from '../../domain/answers.ts';
import { at } from '../../domain/at.ts';
import { valueAt } from '../source/value-at.ts';
import { withoutByteOrderMark } from '../source/decode.ts';
import { setAnswer, setValue } from './answers-text.ts';

/** A change of one value in an answers file. */
export type FileEdit =
  | { kind: 'answer'; question: string; answer: Answer }
  | { kind: 'value'; path: string[]; value: string }
  | { kind: 'commitment'; commitment: Commitment };

/** Puts edits into a text, one after the other. */
export function withEdits(text: string, edits: readonly FileEdit[]): string {
  return edits.reduce(withEdit, text);
}

function withEdit(text: string, edit: FileEdit): string {
  if (edit.kind === 'answer') return setAnswer(text, edit.question, edit.answer);
  if (edit.kind === 'commitment') return setValue(text, ['commitment'], { ...edit.commitment });
  return setValue(text, edit.path, edit.value);
}

/** Edits as lines of YAML, for a person to copy when they could not be saved. */
export function editLines(edits: readonly FileEdit[]): string {
  return withEdits('', edits).trimEnd();
}

/** The last key of each edit whose value is not the same in two texts: another hand has changed it too. */
export function namesOfClashes(edits: readonly FileEdit[], one: string, other: string): string[] {
  const values = [one, other].map((text): unknown => parse(withoutByteOrderMark(text), { logLevel: 'silent' }));
  return edits.map(pathOf).flatMap((path) => {
    const [here, there] = values.map((value) => JSON.stringify(valueAt(value, path)));
    return here === there ? [] : [at(path, path.length - 1)];
  });
}

function pathOf(edit: FileEdit): string[] {
  if (edit.kind === 'answer') return ['answers', edit.question];
  return edit.kind === 'commitment' ? ['commitment'] : edit.path;
}
