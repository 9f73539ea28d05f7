import { at } from '../../domain/at.ts';
import type { Check, ClauseCheck } from '../../domain/check.ts';
import { phrasesOf, type Says, type SaysPart } from '../../domain/says.ts';
import type { SentenceInClauses } from '../../language/language.ts';
import type { Owner } from '../../language/phrase/check-phrases.ts';

/** Words `from` to before `to` of a sentence. */
export interface Place {
  from: number;
  to: number;
}

/** One `says` of a check, the phrases of its parts by their numbers. */
interface Saying {
  check: ClauseCheck;
  says: Says;
  what: PhraseSet | undefined;
  when: PhraseSet | undefined;
  /** The numbers of acts that hold a turning word themselves, such as "not liable". */
  turned: ReadonlySet<number>;
}

/** Phrases of which one is enough; many sayings share a set. */
interface PhraseSet {
  phrases: readonly number[];
  /** The last sentence that may hold one of them. */
  lastIn: number;
}

/** What a check says it listens for, found in a sentence. */
export interface Said extends Place {
  check: Check;
  /** It is done to a customer who did wrong first. */
  isForCause: boolean;
  isSure: boolean;
}

/** A sentence in which acts were found. */
export interface HeardSentence {
  clauses: SentenceInClauses;
  /** Where a phrase stands in it. */
  placesOf: (phrase: number) => readonly Place[];
  /** Whether a phrase stands in the sentence before, which "it" or "such" may mean. */
  isJustBefore: (phrase: number) => boolean;
}

const turning = /\b(?:no|not|without|never|nor|neither|nobody|none|nothing|hardly)\b/;

/** Finds what checks listen for with `says`, by the places of its parts and the clauses of the sentence. */
export class SaidSearch {
  /** By phrase: what has it for its act, and the sets that it is in. */
  readonly #byAct: Saying[][];
  readonly #setsOf: PhraseSet[][];
  readonly #sets = new Map<string, PhraseSet>();
  /** The number of the sentence that is read; from 1 on, so that no set begins as met. */
  #sentence = 1;

  /** By phrase, the checks that it belongs to. */
  constructor(owners: readonly (readonly Owner[])[]) {
    this.#byAct = owners.map(() => []);
    this.#setsOf = owners.map(() => []);
    const numbers = new Map<Check, number[]>();
    owners.forEach((own, number) => {
      for (const { check, slot, phrase } of own) {
        if (slot !== 'says') continue;
        let known = numbers.get(check);
        if (known === undefined) numbers.set(check, (known = []));
        known[phrase] = number;
      }
    });
    for (const [check, own] of numbers) if (check.kind === 'clause') this.#add(check, own);
  }

  #add(check: ClauseCheck, numbers: readonly number[]): void {
    let place = 0;
    for (const says of check.says) {
      const parts: Record<SaysPart, number[]> = { does: [], cannot: [], what: [], when: [] };
      const turned = new Set<number>();
      for (const [part, phrase] of phrasesOf(says)) {
        const number = at(numbers, place++);
        parts[part].push(number);
        if (turning.test(phrase)) turned.add(number);
      }
      const what = says.what === undefined ? undefined : this.#setOf(parts.what);
      const when = says.when === undefined ? undefined : this.#setOf(parts.when);
      const saying = { check, says, what, when, turned };
      for (const act of new Set([...parts.does, ...parts.cannot])) at(this.#byAct, act).push(saying);
    }
  }

  #setOf(phrases: readonly number[]): PhraseSet {
    const key = phrases.join();
    let set = this.#sets.get(key);
    if (set === undefined) {
      this.#sets.set(key, (set = { phrases, lastIn: -1 }));
      for (const phrase of new Set(phrases)) at(this.#setsOf, phrase).push(set);
    }
    return set;
  }

  /** Turns to a text, of which no sentence has been read. */
  beginText(): void {
    this.#sentence += 2;
  }

  /** Turns to the next sentence of the text; tells the acts, among the phrases that may stand in it, of what it may say. */
  actsAmong(phrases: readonly number[]): number[] {
    this.#sentence++;
    const acts: number[] = [];
    for (const phrase of phrases) {
      for (const set of at(this.#setsOf, phrase)) set.lastIn = this.#sentence;
      if (at(this.#byAct, phrase).length > 0) acts.push(phrase);
    }
    return acts.filter((act) => at(this.#byAct, act).some((saying) => this.#mayBeSaid(saying)));
  }

  /** What is done may stand in the sentence before, which "it" or "such" may mean. */
  #mayBeSaid({ what, when }: Saying): boolean {
    if (what !== undefined && what.lastIn < this.#sentence - 1) return false;
    return when === undefined || when.lastIn === this.#sentence;
  }

  /** What is said by an act at a place. */
  saidBy(act: number, place: Place, heard: HeardSentence): Said[] {
    return at(this.#byAct, act).flatMap((saying) => {
      if (!this.#mayBeSaid(saying)) return [];
      const found = stretchOf(saying, place, heard);
      if (found === undefined || !isSaid(saying, place, heard.clauses)) return [];
      // A gap in the act may have run over a "not".
      const isTurned = saying.turned.has(act);
      if (!isTurned && heard.clauses.holdsTurn(place.from, place.to)) return [];
      // "If you cannot cancel online, call us" refuses nothing.
      if (isTurned && isInsideCondition(heard.clauses, place.from)) return [];
      const isForCause = heard.clauses.isForCause(place.from);
      return [{ ...found, check: saying.check, isForCause, isSure: saying.says.sure === true }];
    });
  }
}

/** Whether a condition has begun before a word: "once it is packed it cannot be stopped" begins one itself. */
function isInsideCondition(clauses: SentenceInClauses, word: number): boolean {
  return word > 0 && clauses.isCondition(word) && clauses.isSameClause(word - 1, word);
}

/** From the first of its parts to the last, when all are there. */
function stretchOf(
  { says, what, when }: Saying,
  act: Place,
  { clauses, placesOf, isJustBefore }: HeardSentence,
): Place | undefined {
  const parts = [act];
  if (what !== undefined) {
    const objects = what.phrases
      .flatMap(placesOf)
      .filter((place) => (place.from !== act.from || place.to !== act.to) && distance(place, act) <= farthest.what);
    const pointsBack = () => clauses.pointsBack(act.from);
    const object =
      nearest(
        objects.filter(({ from }) => clauses.isSameClause(from, act.from)),
        act,
      ) ?? (pointsBack() ? objects.findLast(({ to }) => to <= act.from) : undefined);
    if (object !== undefined) parts.push(object);
    else if (!pointsBack() || !what.phrases.some(isJustBefore)) return undefined;
  }
  if (when !== undefined) {
    const found = nearest(
      when.phrases.flatMap(placesOf).filter((place) => distance(place, act) <= farthest.when),
      act,
    );
    if (found === undefined) return undefined;
    parts.push(found);
  }
  // "We show you no advertising."
  const isDenied = ({ from }: Place) => from > 0 && clauses.holdsTurn(from - 1, from);
  if (says.cannot === undefined && parts.slice(1).some(isDenied)) return undefined;
  return { from: Math.min(...parts.map(({ from }) => from)), to: Math.max(...parts.map(({ to }) => to)) };
}

/** So many words may stand between an act and its other parts; long sentences name everything somewhere. */
const farthest = { what: 14, when: 30 };

/** How many words stand between two places. */
function distance(one: Place, other: Place): number {
  return Math.max(0, one.from - other.to, other.from - one.to);
}

function nearest(places: readonly Place[], act: Place): Place | undefined {
  return places.toSorted((a, b) => distance(a, act) - distance(b, act))[0];
}

function isSaid({ says }: Saying, act: Place, clauses: SentenceInClauses): boolean {
  const isTurned = clauses.isTurned(act.from, act.to);
  const isRefused = says.cannot !== undefined;
  if (isRefused && clauses.isCondition(act.from)) return false;
  if (isRefused ? !isTurned && !clauses.isImpossible(act.from) : isTurned) return false;
  if (clauses.isMention(act.from) || clauses.isWanted(act.from)) return false;
  if (says.who === 'anyone') return true;
  const doer = clauses.doerOf(act.from, act.to);
  return says.who === 'you' ? doer !== 'us' && doer !== 'other' : doer === undefined || doer === 'us';
}
