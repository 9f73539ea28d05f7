/** White space as single blanks. A text of its own: a mere part of another would keep all of that in memory. */
export function folded(text: string): string {
  return text.split(/\s+/).join(' ');
}
