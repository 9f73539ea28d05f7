import { parse } from 'yaml';
import { documentKinds, type DocumentKind, type TextDocument } from '../../domain/document.ts';
import { folded } from '../../language/folded.ts';
import { withoutByteOrderMark } from '../source/yaml-source.ts';
import { findStems } from './stems.ts';
import { kindFrom } from './kind.ts';
import type { Prose } from './prose.ts';

export interface DocumentOptions {
  /** BCP 47 tag of the language that documents are judged in. */
  language: string;
  /** Instead of what front matter, name and title tell. */
  kind?: DocumentKind | undefined;
}

/** The endings of files that are read as documents. */
export const documentEndings = ['md', 'markdown', 'mdx', 'html', 'htm', 'txt', 'text'] as const;

export function hasDocumentEnding(path: string): boolean {
  return new RegExp(`\\.(${documentEndings.join('|')})$`, 'i').test(path);
}

/** A text with positions; `path` is as reports print it and tells the format by its ending, plain text unless known. */
export async function readDocument(path: string, text: string, options: DocumentOptions): Promise<TextDocument> {
  const source = withoutByteOrderMark(text);
  const front = frontMatter(source);
  const { prose, runs, blocks, title } = await proseOf(path, source, front.length);
  const { foreignLanguage } = await import('./foreign.ts');
  return {
    path,
    kind: options.kind ?? front.kind ?? kindFrom(path, front.title ?? title),
    title: front.title ?? (title === null ? null : folded(title)),
    date: front.date,
    source,
    prose,
    runs,
    blocks: findStems(prose, blocks),
    foreign: foreignLanguage(prose, options.language),
  };
}

async function proseOf(path: string, source: string, from: number): Promise<Prose> {
  if (/\.html?$/i.test(path)) return (await import('./html.ts')).readHtml(source);
  if (/\.(md|markdown|mdx)$/i.test(path)) return (await import('./markdown.ts')).readMarkdown(source.slice(from), from);
  return (await import('./plain.ts')).readPlain(source.slice(from), from);
}

interface FrontMatter {
  /** UTF-16 units of the source, 0 without front matter. */
  length: number;
  kind: DocumentKind | undefined;
  title: string | null;
  date: string | null;
}

/** What a YAML block between two lines of `---` at the head of a file says; one that can't be read says nothing. */
function frontMatter(source: string): FrontMatter {
  const [whole = '', content = ''] = /^---[ \t]*\r?\n([^]{0,20000}?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(source) ?? [];
  const said: FrontMatter = { length: whole.length, kind: undefined, title: null, date: null };
  if (whole === '') return said;
  let value: unknown;
  try {
    value = parse(content, { maxAliasCount: 0, schema: 'failsafe', logLevel: 'silent' });
  } catch {
    return said;
  }
  if (typeof value !== 'object' || value === null) return said;
  const entries = new Map(Object.entries(value).map(([key, entry]) => [key.toLowerCase(), entry as unknown]));
  const text = (...keys: string[]) =>
    keys.map((key) => entries.get(key)).find((entry): entry is string => typeof entry === 'string' && entry !== '') ??
    null;
  said.kind = documentKinds.find((kind) => kind === text('kind', 'type')?.toLowerCase());
  said.title = text('title');
  said.date = text('date', 'updated', 'last_updated', 'effective', 'effective_date');
  return said;
}
