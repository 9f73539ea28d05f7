import { at } from '../../domain/at.ts';
import type { Check, Severity } from '../../domain/check.ts';
import type { Finding, PlaceIn } from '../../domain/documents-part.ts';
import { folded } from '../../language/folded.ts';
import { owned } from '../../language/owned.ts';
import { hash32 } from '../../language/hash.ts';
import type { Seen } from './checks/look.ts';
import type { Reading, Sentence } from './reading.ts';

const longestExcerpt = 320;
/** What was seen may itself go on without end. */
const longestSeen = 600;

/** Turns what checks see in one document into findings with places. */
export class FindingMaker {
  readonly #reading: Reading;
  readonly #ordinals = new Map<string, number>();
  /** By sentence: its text, kept once for all checks that see something in it. */
  readonly #texts = new Map<number, string>();

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  make(check: Check, seen: Seen, severity: Severity): Finding {
    const { id } = check;
    const sentence = seen.sentence === undefined ? undefined : this.#reading.sentences[seen.sentence];
    const quoted = sentence === undefined ? undefined : this.#quote(sentence, seen);
    return {
      check: id,
      severity,
      location: quoted?.location ?? { path: this.#reading.document.path },
      excerpt: quoted?.excerpt,
      words: quoted?.words,
      items:
        seen.items === undefined || seen.items.length === 0
          ? undefined
          : seen.items.map((item) => this.#locationOf(item)),
      fingerprint: this.#fingerprint(id, [
        quoted?.whole ?? '',
        ...(seen.items ?? []).map((item) => this.sentence(item).text),
      ]),
      status: 'new',
      missing: check.kind === 'topic' && sentence === undefined ? true : undefined,
      message: seen.message,
      better: seen.better,
    };
  }

  /** The text of a sentence as people read it, and where it stands. */
  sentence(index: number): { text: string; location: PlaceIn } {
    return { text: this.#textOf(at(this.#reading.sentences, index)), location: this.#locationOf(index) };
  }

  #locationOf(sentence: number): PlaceIn {
    const { start = 0, end = 0 } = this.#reading.sentences[sentence] ?? {};
    return this.#location(start, end);
  }

  #location(start: number, end: number): PlaceIn {
    const { path, placeOf } = this.#reading.document;
    return { path, ...placeOf(start, end) };
  }

  #quote(sentence: Sentence, { from, to }: Seen) {
    const { prose } = this.#reading.document;
    const own = (token: number | undefined) =>
      token === undefined ? undefined : this.#reading.stretchOf(sentence, Math.max(sentence.lead, token));
    const first = own(from)?.start;
    const last = to === undefined ? undefined : own(to - 1)?.end;
    const { start, end } = this.#cut(sentence, first ?? sentence.start, last ?? sentence.start);
    const whole = this.#textOf(sentence);
    const isWhole = start === sentence.start && end === sentence.end;
    const excerpt = isWhole ? whole : folded(prose.slice(start, end));
    const words =
      first === undefined || last === undefined
        ? undefined
        : {
            start: folded(prose.slice(start, first) + '|').length - 1,
            end: folded(prose.slice(start, Math.min(last, end)) + '|').length - 1,
          };
    return { location: this.#location(start, end), excerpt, words, whole };
  }

  #textOf({ index, start, end }: Sentence): string {
    let text = this.#texts.get(index);
    if (text === undefined) {
      text = folded(this.#reading.document.prose.slice(start, end));
      this.#texts.set(index, text);
    }
    return text;
  }

  /** Of everything that the finding stands for, so that a sentence added to a clause makes it a new one. */
  #fingerprint(check: string, sentences: string[]): string {
    const key = `${check}\n${sentences
      .join('\n')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()}`;
    const ordinal = this.#ordinals.get(key) ?? 0;
    this.#ordinals.set(key, ordinal + 1);
    const half = (salt: string) => hash32(`${salt}${key}\n${ordinal}`).toString(16).padStart(8, '0');
    return owned(half('') + half('2'));
  }

  /** The sentence, or whole words of it around what was seen; never more than 600 units. */
  #cut(sentence: Sentence, first: number, last: number): { start: number; end: number } {
    const { start, end, lead, length } = sentence;
    if (end - start <= longestExcerpt) return { start, end };
    const room = Math.max(0, longestExcerpt - (last - first));
    const after = Math.max(start, first - Math.floor(room / 3));
    const own = Array.from({ length: length - lead }, (_, token) => this.#reading.stretchOf(sentence, lead + token));
    const from = own.find((token) => token.start >= after)?.start ?? start;
    const to = own.findLast((token) => token.end <= Math.max(last, from + longestExcerpt))?.end ?? end;
    const around = { start: Math.min(from, first), end: Math.max(to, last) };
    if (around.end - around.start <= longestSeen) return around;
    // Too long even so: the whole words from the first that was seen.
    const most = Math.min(around.end, first + longestSeen);
    return { start: first, end: own.findLast((token) => token.end > first && token.end <= most)?.end ?? most };
  }
}
