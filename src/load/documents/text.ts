import { mayBeDisguised } from '../../language/disguise/signs.ts';
import type { Unread } from '../../domain/document.ts';
import { countWords, readsLikeProse } from '../../language/en/prose-like.ts';
import { decode, withoutByteOrderMark } from '../source/decode.ts';
import type { Contents } from './contents.ts';
import type { FrontMatter } from './front-matter.ts';
import type { Prose } from './prose.ts';
import { placesIn } from './runs.ts';

/**
 * The contents of a UTF-8 text. `read` gets it without a byte order mark, its lines ended by LF, and where its front
 * matter ends. The ends of lines are no columns, so that places are the same with any of them.
 */
export async function textContents(
  bytes: Uint8Array,
  read: (source: string, from: number) => Prose | Promise<Prose>,
): Promise<Contents> {
  const source = withoutByteOrderMark(decode(bytes)).replace(/\r\n?/g, '\n');
  const front = await frontMatterOf(source);
  const written = await read(source, front.length);
  const { prose, runs, blocks, title, unread, disguised } = mayBeDisguised(written.prose)
    ? (await import('./unmask.ts')).unmasked(written, source)
    : { ...written, disguised: [] };
  return {
    prose,
    blocks,
    disguised,
    title: front.title ?? title,
    unread: withHidden(unread, source.slice(0, front.length)),
    kind: front.kind,
    date: front.date,
    placeOf: placesIn(source, runs),
  };
}

/** What front matter says in sentences is for nobody who reads the page. */
function withHidden(unread: Unread, front: string): Unread {
  const words = front
    .split('\n')
    .filter((line) => readsLikeProse(line))
    .reduce((sum, line) => sum + countWords(line), 0);
  return words === 0 ? unread : { ...unread, hidden: (unread.hidden ?? 0) + words };
}

async function frontMatterOf(source: string): Promise<FrontMatter> {
  if (!source.startsWith('---')) return { length: 0, kind: undefined, title: null, date: null };
  return (await import('./front-matter.ts')).frontMatter(source);
}
