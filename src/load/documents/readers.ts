import type { DocumentReader } from './contents.ts';

interface Format {
  name: string;
  /** Without the dot, in small letters. */
  endings: readonly string[];
  /** Loaded when a file needs it. */
  load: () => Promise<{ read: DocumentReader }>;
}

const plainText: Format = {
  name: 'plain text',
  endings: ['txt', 'text'],
  load: () => import('./plain.ts'),
};

/** The formats of documents. A new one is a file beside these and a line here. */
const formats: readonly Format[] = [
  { name: 'Markdown', endings: ['md', 'markdown', 'mdx'], load: () => import('./markdown.ts') },
  { name: 'HTML', endings: ['html', 'htm'], load: () => import('./html.ts') },
  plainText,
];

/** The endings of files that are read as documents. */
export const documentEndings: readonly string[] = formats.flatMap(({ endings }) => endings);

export function hasDocumentEnding(path: string): boolean {
  return formatOf(path) !== undefined;
}

/** The reader for a file, by its ending; of plain text when that tells none. */
export async function readerFor(path: string): Promise<DocumentReader> {
  return (await (formatOf(path) ?? plainText).load()).read;
}

function formatOf(path: string): Format | undefined {
  const ending = /\.([^.]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  return formats.find(({ endings }) => endings.includes(ending));
}
