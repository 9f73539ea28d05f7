/**
 * FNV-1a over the UTF-16 units of `text`, with a final mix: 32 bits, 0 to 2^32 - 1.
 * For telling wordings apart and for draws that repeat; not for anything secret.
 * Source: G. Fowler, L. C. Noll, K.-P. Vo, the FNV hash; the mix is that of MurmurHash3.
 */
export function hash32(text: string): number {
  return mix32(hashOn(text));
}

/** What `hash32` is before its mix, for a text that comes in pieces: the second piece goes on from what the first gave. */
export function hashOn(text: string, before = 0x811c9dc5): number {
  let hash = before;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return hash;
}

/** Another of many numbers from one: for the `index`th draw. 32 bits. */
export function draw32(hash: number, index: number): number {
  return mix32(hash ^ Math.imul(index + 1, 0x9e3779b1));
}

/** The mix of 32 bits at the end. */
export function mix32(bits: number): number {
  let hash = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
