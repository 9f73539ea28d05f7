import type { Location } from './documents-part.ts';

/** Compares where things stand in one document: negative when `a` comes first, 0 at the same place; what stands nowhere comes first. */
export function placeOrder(a: Location, b: Location): number {
  const [first, second] = [numbersOf(a), numbersOf(b)];
  return first[0] - second[0] || first[1] - second[1];
}

function numbersOf(location: Location): [number, number] {
  if ('page' in location) return [location.page, location.line];
  if ('line' in location) return [location.line, location.column];
  return 'paragraph' in location ? [location.paragraph, 0] : [0, 0];
}
