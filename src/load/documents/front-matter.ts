import { parse } from 'yaml';
import { documentKinds, type DocumentKind } from '../../domain/document.ts';

export interface FrontMatter {
  /** UTF-16 units of the source, 0 without front matter. */
  length: number;
  kind: DocumentKind | undefined;
  title: string | null;
  date: string | null;
}

/** A setting in one line, or what belongs to one: a comment, an item, a line further in. */
const setting = /^(?:[\w.-]+[ \t]*:(?:\s|$)|#|[ \t]|- |$)/;

/**
 * What a YAML block between two lines of `---` at the head of a file says; one that can't be read says nothing. What
 * is no list of settings is no front matter: people see it as text.
 */
export function frontMatter(source: string): FrontMatter {
  const [whole = '', content = ''] = /^---[ \t]*\n([^]{0,20000}?)\n---[ \t]*(?:\n|$)/.exec(source) ?? [];
  const said: FrontMatter = { length: whole.length, kind: undefined, title: null, date: null };
  if (!content.split('\n').every((line) => setting.test(line)) || !/^[\w.-]+[ \t]*:/m.test(content))
    return { ...said, length: 0 };
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
