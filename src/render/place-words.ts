import type { Location } from '../domain/documents-part.ts';

/** `41:5`, `paragraph 7`, or `page 3, line 12`; empty for what stands nowhere. */
export function placeWords(location: Location): string {
  if ('column' in location) return `${location.line}:${location.column}`;
  return lineWords(location);
}

/** The same without a column. */
export function lineWords(location: Location): string {
  if ('page' in location) return `page ${location.page}, line ${location.line}`;
  if ('line' in location) return String(location.line);
  return 'paragraph' in location ? `paragraph ${location.paragraph}` : '';
}
