import type { Block } from '../../domain/document.ts';

const mark = /^\s*\(?(?:\d{1,2}|[a-z]|[ivx]{1,5})[.)]\s/i;
const bullet = /^\s*[-*\u2022\u2013\u25cf\u00b7]\s/;

/**
 * Lists that are none in the markup: paragraphs such as "(a) ..." after one that ends with a colon get it as their
 * stem, and so do paragraphs that begin with a small letter or end with a semicolon.
 */
export function findStems(prose: string, blocks: Block[]): Block[] {
  let stem: number | undefined;
  return blocks.map((block, index) => {
    const text = prose.slice(block.start, Math.min(block.end, block.start + 200));
    const tail = prose.slice(Math.max(block.start, block.end - 40), block.end).trimEnd();
    if (block.stem !== undefined || block.kind === 'cell') return block;
    if (block.kind === 'heading') {
      stem = undefined;
      return block;
    }
    const isItem =
      stem !== undefined &&
      (mark.test(text) || bullet.test(text) || /^\s*\p{Ll}/u.test(text) || /;( and| or)?$/.test(tail));
    if (isItem) return { ...block, kind: 'item' as const, stem };
    stem = /(:|\u2014)$/.test(tail) ? index : undefined;
    return block;
  });
}
