/** Compares texts by their UTF-16 units, the same on every machine: negative when `a` comes first, 0 when equal. */
export function inOrder(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
