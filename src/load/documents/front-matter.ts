import { parse } from 'yaml';
import { documentKinds, type DocumentKind } from '../../domain/document.ts';

export interface FrontMatter {
  /** UTF-16 units of the source, 0 without front matter. */
  length: number;
  kind: DocumentKind | undefined;
  title: string | null;
  date: string | null;
}

/** What a YAML block between two lines of `---` at the head of a file says; one that can't be read says nothing. */
export function frontMatter(source: string): FrontMatter {
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
