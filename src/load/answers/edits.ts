import { isDeepStrictEqual } from 'node:util';
import { parse } from 'yaml';
import { at } from '../../domain/at.ts';
import { valueAt } from '../source/value-at.ts';
import { withoutByteOrderMark } from '../source/decode.ts';
import { setValue, type Plain } from './answers-text.ts';

/** A change of one value in an answers file, by the keys that lead to it. */
export interface FileEdit {
  path: string[];
  value: Plain;
}

/** Puts edits into a text, one after the other. */
export function withEdits(text: string, edits: readonly FileEdit[]): string {
  return edits.reduce((edited, { path, value }) => setValue(edited, path, value), text);
}

/** Edits as lines of YAML, for a person to copy when they could not be saved. */
export function editLines(edits: readonly FileEdit[]): string {
  return withEdits('', edits).trimEnd();
}

/** Of edits of one value only the last, in the order in which they were made. */
export function lastOfEach(edits: readonly FileEdit[]): FileEdit[] {
  return edits.filter(
    ({ path }, index) => !edits.slice(index + 1).some((later) => isDeepStrictEqual(later.path, path)),
  );
}

/** The edits that a text doesn't hold yet; all of them when it is no sound YAML. */
export function missingFrom(text: string, edits: readonly FileEdit[]): FileEdit[] {
  const held = parsed(text);
  return edits.filter(({ path, value }) => !isDeepStrictEqual(valueAt(held, path), JSON.parse(JSON.stringify(value))));
}

/** The edits whose value is in no form in a text. */
export function absentFrom(text: string, edits: readonly FileEdit[]): FileEdit[] {
  const held = parsed(text);
  return edits.filter(({ path }) => valueAt(held, path) === undefined);
}

/** The last key of each edit whose value is not the same in two texts: another hand has changed it too. */
export function namesOfClashes(edits: readonly FileEdit[], one: string, other: string): string[] {
  const values = [one, other].map(parsed);
  return edits.flatMap(({ path }) => {
    const [here, there] = values.map((value) => JSON.stringify(valueAt(value, path)));
    return here === there ? [] : [at(path, path.length - 1)];
  });
}

function parsed(text: string): unknown {
  try {
    return parse(withoutByteOrderMark(text), { logLevel: 'silent' });
  } catch {
    return undefined;
  }
}
