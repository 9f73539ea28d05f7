import { isUtf8 } from 'node:buffer';
import { documentKinds, type DocumentKind } from '../../domain/document.ts';
import { InputError } from '../../domain/input-error.ts';
import { withoutByteOrderMark } from '../source/decode.ts';
import { groupAt } from '../source/value-at.ts';

/** A document as one line of JSON holds it. */
interface DocumentLine {
  path: string;
  text: string;
  kind: DocumentKind | undefined;
}

/** Throws an InputError without a place for a line that holds no document; keys that we don't know are passed over. */
export function documentIn(line: string): DocumentLine {
  const { path, text, kind } = groupIn(line);
  if (typeof path !== 'string' || path === '') throw wrong('This line names no "path"; give the document one.');
  if (typeof text !== 'string') throw wrong('This line has no "text"; the whole document belongs there.');
  return { path, text, kind: kindIn(kind) };
}

/** The text of a line, without what surrounds it. Throws an InputError without a place for bytes that are none. */
export function lineText(bytes: Buffer): string {
  if (!isUtf8(bytes)) throw wrong('This line is not UTF-8 text; write it with the encoding UTF-8.');
  return withoutByteOrderMark(bytes.toString('utf8')).trim();
}

function groupIn(line: string): Record<PropertyKey, unknown> {
  try {
    return groupAt(JSON.parse(line), []);
  } catch {
    throw wrong('This line is not valid JSON; write one document a line, such as {"path": "terms.md", "text": "..."}.');
  }
}

function kindIn(kind: unknown): DocumentKind | undefined {
  if (kind === undefined || kind === null) return undefined;
  const known = documentKinds.find((name) => name === kind);
  if (known === undefined)
    throw wrong(`This line has a "kind" that there is not; there are ${documentKinds.join(', ')}.`);
  return known;
}

function wrong(message: string): InputError {
  return new InputError({ message });
}
