import { at } from '../../domain/at.ts';
import type { Block, Disguised } from '../../domain/document.ts';
import type { Edit } from '../../language/disguise/stage.ts';
import { stages } from '../../language/disguise/stages.ts';
import { folded } from '../../language/folded.ts';
import type { Prose } from './prose.ts';
import { placesIn, type Run } from './runs.ts';

/** So much is quoted of a disguise. */
const longestExcerpt = 120;

/** A prose as people see it, and the disguises that it was written in. */
export function unmasked(prose: Prose, source: string): Prose & { disguised: Disguised[] } {
  const disguised: Disguised[] = [];
  let shown = prose;
  for (const stage of stages) {
    const { edits, disguise, count, first } = stage(shown.prose);
    if (first !== undefined) {
      const { start, end } = wordsAround(shown.prose, first.start, Math.min(first.end, first.start + longestExcerpt));
      const place = placesIn(source, shown.runs)(start, end);
      disguised.push({ disguise, count, place, excerpt: folded(shown.prose.slice(start, end)) });
    }
    if (edits.length > 0) shown = edited(shown, edits);
  }
  return { ...shown, disguised };
}

function wordsAround(prose: string, start: number, end: number): { start: number; end: number } {
  const before = /\S{0,30}$/.exec(prose.slice(Math.max(0, start - 30), start))?.[0].length ?? 0;
  const behind = /^\S{0,30}/.exec(prose.slice(end, end + 30))?.[0].length ?? 0;
  return { start: start - before, end: end + behind };
}

/** A prose in which stretches are replaced, none of them across blocks; edits are sorted and apart. */
export function edited({ prose, runs, blocks, ...rest }: Prose, edits: readonly Edit[]): Prose {
  const pieces: string[] = [];
  const moved: Run[] = [];
  let run = 0;
  let from = 0;
  let length = 0;
  const sourceOf = (offset: number) => {
    while (run + 1 < runs.length && at(runs, run + 1).prose <= offset) run++;
    const { prose: start, source, width } = at(runs, run);
    return { source: width === undefined ? source + offset - start : source, width };
  };
  const keep = (to: number) => {
    if (to <= from) return;
    const { source, width } = sourceOf(from);
    moved.push({ prose: length, source, ...(width === undefined ? {} : { width }) });
    for (let next = run + 1; next < runs.length && at(runs, next).prose < to; next++)
      moved.push({ ...at(runs, next), prose: length + at(runs, next).prose - from });
    pieces.push(prose.slice(from, to));
    length += to - from;
    from = to;
  };
  for (const { start, end, by } of edits) {
    keep(start);
    const first = sourceOf(start);
    const last = sourceOf(end - 1);
    if (by !== '') {
      moved.push({ prose: length, source: first.source, width: last.source + (last.width ?? 1) - first.source });
      pieces.push(by);
      length += by.length;
    }
    from = end;
  }
  keep(prose.length);
  return { ...rest, prose: pieces.join(''), runs: moved, blocks: movedBlocks(blocks, edits) };
}

/** Their ends move with what stands before them; one of which nothing is left stays, empty. */
function movedBlocks(blocks: readonly Block[], edits: readonly Edit[]): Block[] {
  let next = 0;
  let shift = 0;
  const moved = (offset: number) => {
    for (; next < edits.length && at(edits, next).end <= offset; next++) {
      const { start, end, by } = at(edits, next);
      shift += by.length - (end - start);
    }
    return offset + shift;
  };
  return blocks.map((block) => ({ ...block, start: moved(block.start), end: moved(block.end) }));
}
