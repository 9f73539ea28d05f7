import { at } from '../../domain/at.ts';
import type { Measure } from '../../domain/message.ts';
import type { Check, Severity } from '../../domain/check.ts';
import type { Finding, PlaceIn } from '../../domain/documents-part.ts';
import { folded, foldedLength } from '../../language/folded.ts';
import { hashOn, mix32 } from '../../language/hash.ts';
import type { Seen } from './checks/look.ts';
import type { Reading } from './reading.ts';
import type { Sentence } from './sentence.ts';

const longestExcerpt = 320;
/** What was seen may itself go on without end. */
const longestSeen = 600;

/** What findings say of one sentence, kept once for all checks that see something in it. */
interface SentenceText {
  text: string;
  /** Its letters and digits in small, with single blanks between words. */
  bare: string;
  location: PlaceIn;
}

/** Turns what checks see in one document into findings with places. */
export class FindingMaker {
  readonly #reading: Reading;
  /** By what a fingerprint is of, as a number: how many findings had that so far. */
  readonly #ordinals = new Map<number, number>();
  readonly #sentences = new Map<number, SentenceText>();

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  make(check: Check, seen: Seen, severity: Severity): Finding {
    const { id } = check;
    const sentence = seen.sentence === undefined ? undefined : this.#reading.sentences[seen.sentence];
    const quoted = sentence === undefined ? undefined : this.#quote(sentence, seen);
    const items = seen.items ?? [];
    return {
      check: id,
      severity,
      location: quoted?.location ?? { path: this.#reading.document.path },
      excerpt: quoted?.excerpt,
      words: quoted?.words,
      items: items.length === 0 ? undefined : items.map((item) => this.sentence(item).location),
      fingerprint: this.#fingerprint(
        id,
        [seen.sentence ?? [], items].flat().map((index) => this.sentence(index).bare),
      ),
      status: 'new',
      sure: seen.isSure === true ? true : undefined,
      missing: check.kind === 'topic' && sentence === undefined ? true : undefined,
      message: seen.message,
      better: seen.better,
    };
  }

  /** A finding at a place that is known, whatever stands there in the prose. */
  quoted(check: string, severity: Severity, location: PlaceIn, excerpt: string, message: Measure): Finding {
    const fingerprint = this.#fingerprint(check, [JSON.stringify(message), bareOf(excerpt)]);
    return { check, severity, location, excerpt, fingerprint, status: 'new', message };
  }

  /** A sentence as people read it, and where it stands. */
  sentence(index: number): SentenceText {
    let known = this.#sentences.get(index);
    if (known === undefined) {
      const { start, end } = at(this.#reading.sentences, index);
      const text = folded(this.#reading.document.prose.slice(start, end));
      known = { text, bare: bareOf(text), location: this.#location(start, end) };
      this.#sentences.set(index, known);
    }
    return known;
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
    const words =
      first === undefined || last === undefined
        ? undefined
        : { start: foldedLength(prose, start, first), end: foldedLength(prose, start, Math.min(last, end)) };
    if (start === sentence.start && end === sentence.end) {
      const { text, location } = this.sentence(sentence.index);
      return { location, excerpt: text, words };
    }
    return { location: this.#location(start, end), excerpt: folded(prose.slice(start, end)), words };
  }

  /** Of everything that the finding stands for, so that a sentence added to a clause makes it a new one. */
  #fingerprint(check: string, sentences: readonly string[]): string {
    const whole = sentences.filter((bare) => bare !== '').join(' ');
    const hashes = ['', '2'].map((salt) => hashOn(whole, hashOn(`${salt}${check}\n`)));
    const [high = 0, low = 0] = hashes;
    const key = high * 2 ** 32 + low;
    const ordinal = this.#ordinals.get(key) ?? 0;
    this.#ordinals.set(key, ordinal + 1);
    const last = `\n${ordinal}`;
    return hashes.map((hash) => mix32(hashOn(last, hash)).toString(16).padStart(8, '0')).join('');
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

function bareOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
