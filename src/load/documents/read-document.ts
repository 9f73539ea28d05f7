import type { DocumentKind, TextDocument } from '../../domain/document.ts';
import { InputError } from '../../domain/input-error.ts';
import { folded } from '../../language/folded.ts';
import { countWords } from '../../language/en/prose-like.ts';
import type { Contents } from './contents.ts';
import { withoutForeignBlocks } from './foreign-blocks.ts';
import { foreignLanguage } from './foreign.ts';
import { kindFrom } from './kind.ts';
import { readerFor } from './readers.ts';
import { findStems } from './stems.ts';

export interface DocumentOptions {
  /** BCP 47 tag of the language that documents are judged in. */
  language: string;
  /** Instead of what the file itself, its name and its title tell. */
  kind?: DocumentKind | undefined;
  /** How errors name the file; by its path unless told otherwise. */
  shown?: string | undefined;
}

/**
 * A text with positions; `path` is as reports print it and tells the format by its ending. Throws an InputError for
 * bytes that are not of that format.
 */
export async function readDocument(
  path: string,
  bytes: Uint8Array,
  { language, kind, shown = path }: DocumentOptions,
): Promise<TextDocument> {
  const contents = await contentsOf(path, bytes, shown);
  const { prose: whole, title, disguised, placeOf } = contents;
  const foreign = await foreignLanguage(whole, language);
  const { prose, words } =
    foreign === null ? withoutForeignBlocks(whole, contents.blocks) : { prose: whole, words: countWords(whole) };
  return {
    path,
    kind: kind ?? contents.kind ?? kindFrom(path, title),
    title: title === null ? null : folded(title),
    date: contents.date ?? null,
    prose,
    blocks: findStems(prose, contents.blocks),
    foreign,
    unread: words === 0 ? contents.unread : { ...contents.unread, 'other language': words },
    disguised: disguised ?? [],
    placeOf,
  };
}

async function contentsOf(path: string, bytes: Uint8Array, shown: string): Promise<Contents> {
  const read = await readerFor(path);
  try {
    return await read(bytes);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(error.problems.map((problem) => ({ ...problem, path: shown })));
  }
}
