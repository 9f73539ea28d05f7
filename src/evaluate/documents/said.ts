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
  what: number[];
  when: number[];
  /** The last sentence that may hold a phrase of `what` or `when`, or whose neighbour before may hold one of `what`. */
  whatIn: number;
  whenIn: number;
  /** The numbers of acts that hold a turning word themselves, such as "not liable". */
  turned: ReadonlySet<number>;
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

function put(map: Map<number, Saying[]>, phrase: number, saying: Saying): void {
  const known = map.get(phrase);
  if (known === undefined) map.set(phrase, [saying]);
  else if (known.at(-1) !== saying) known.push(saying);
}

const turning = /\b(?:no|not|without|never|nor|neither|nobody|none|nothing|hardly)\b/;

/** Finds what checks listen for with `says`, by the places of its parts and the clauses of the sentence. */
export class SaidSearch {
  /** By phrase: what has it for its act. */
  readonly #byAct = new Map<number, Saying[]>();
  readonly #byWhat = new Map<number, Saying[]>();
  readonly #byWhen = new Map<number, Saying[]>();
  /** The number of the sentence that is read. */
  #sentence = 0;

  /** By phrase, the checks that it belongs to. */
  constructor(owners: readonly (readonly Owner[])[]) {
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
      const saying = { check, says, what: parts.what, when: parts.when, whatIn: 0, whenIn: 0, turned };
      for (const act of [...parts.does, ...parts.cannot]) put(this.#byAct, act, saying);
      for (const what of parts.what) put(this.#byWhat, what, saying);
      for (const when of parts.when) put(this.#byWhen, when, saying);
    }
  }

  /** Whether a phrase is the act of anything that the sentence may say. */
  isAct(phrase: number): boolean {
    return this.#byAct.get(phrase)?.some((saying) => this.#mayBeSaid(saying)) === true;
  }

  /** Begins a sentence with the phrases that may stand in it, and in the one before. */
  begin(phrases: Iterable<number>, before: Iterable<number>): void {
    this.#sentence++;
    for (const phrase of phrases) {
      for (const saying of this.#byWhat.get(phrase) ?? []) saying.whatIn = this.#sentence;
      for (const saying of this.#byWhen.get(phrase) ?? []) saying.whenIn = this.#sentence;
    }
    for (const phrase of before) for (const saying of this.#byWhat.get(phrase) ?? []) saying.whatIn = this.#sentence;
  }

  #mayBeSaid({ says, whatIn, whenIn }: Saying): boolean {
    const hasWhat = says.what === undefined || whatIn === this.#sentence;
    return hasWhat && (says.when === undefined || whenIn === this.#sentence);
  }

  /** What is said by an act at a place. */
  saidBy(act: number, place: Place, heard: HeardSentence): Said[] {
    return (this.#byAct.get(act) ?? []).flatMap((saying) => {
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
  if (says.what !== undefined) {
    const objects = what
      .flatMap(placesOf)
      .filter((place) => (place.from !== act.from || place.to !== act.to) && distance(place, act) <= farthest.what);
    const pointsBack = () => clauses.pointsBack(act.from);
    const object =
      nearest(
        objects.filter(({ from }) => clauses.isSameClause(from, act.from)),
        act,
      ) ?? (pointsBack() ? objects.findLast(({ to }) => to <= act.from) : undefined);
    if (object !== undefined) parts.push(object);
    else if (!pointsBack() || !what.some(isJustBefore)) return undefined;
  }
  if (says.when !== undefined) {
    const found = nearest(
      when.flatMap(placesOf).filter((place) => distance(place, act) <= farthest.when),
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
