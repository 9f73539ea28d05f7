import { at } from '../../domain/at.ts';
import type { Break, SentenceInClauses } from '../language.ts';
import { isForCause } from './cause.ts';
import { ClauseDivision, type Clause } from './clause-division.ts';
import {
  agreeing,
  anybody,
  asking,
  bePasts,
  beforeNo,
  byLaw,
  consents,
  customers,
  denied,
  determiners,
  elsewhere,
  firms,
  given,
  gives,
  givingUp,
  impossible,
  institutions,
  joining,
  modals,
  negations,
  noWay,
  noneAfter,
  notTurning,
  optOuts,
  others,
  ours,
  pointing,
  prepositions,
  relatives,
  rightBefore,
  requiring,
  singular,
  speaking,
  turningVerbs,
  withYour,
} from './clause-words.ts';

type Doer = 'us' | 'you' | 'other' | undefined;

/**
 * A sentence taken apart once: its clauses, and for a stretch of it who acts and whether it is turned round. All by words
 * and marks alone, so it errs; it errs the same way each time.
 */
export class Clauses implements SentenceInClauses {
  readonly #words: readonly string[];
  readonly #breaks: readonly Break[];
  /** By word: its clause. */
  readonly #clauseOf: readonly number[];
  readonly #clauses: readonly Clause[];
  /** By clause, once it has been asked. */
  readonly #wanted: boolean[] = [];
  readonly #forCause: boolean[] = [];

  constructor(words: readonly string[], breaks: readonly Break[]) {
    this.#words = words;
    this.#breaks = breaks;
    const { clauseOf, clauses } = new ClauseDivision(words, breaks);
    this.#clauseOf = clauseOf;
    this.#clauses = clauses;
  }

  isSameClause(one: number, other: number): boolean {
    return this.#clauseOf[one] === this.#clauseOf[other];
  }

  isCondition(token: number): boolean {
    return at(this.#clauses, at(this.#clauseOf, token)).opening === 'condition';
  }

  /** Whether a clause speaks of what was named before, as "it" or "which" does. */
  pointsBack(token: number): boolean {
    const clause = this.#clauseOf[token];
    return this.#words.some(
      (word, index) => this.#clauseOf[index] === clause && Math.abs(index - token) <= near && pointing.has(word),
    );
  }

  /** Whether an act is turned round by words of its own clause: "never", "no data is", "instead of". */
  isTurned(from: number, to: number): boolean {
    // "We have not changed our promise to never sell": what stands right before an act decides.
    if (from > 0 && rightBefore.has(at(this.#words, from - 1)) && !this.#isRelative(from - 1)) return true;
    const clause = this.#clauseOf[from];
    let turns = this.#beginsItem(from) && this.#words.slice(0, 6).some((word) => negations.has(word)) ? 1 : 0;
    let first = from;
    for (let index = from - 1; index >= 0; index--) {
      if (this.#clauseOf[index] !== clause) continue;
      first = index;
      const word = at(this.#words, index);
      const next = this.#words[index + 1] ?? '';
      if (negations.has(word) && !notTurning.has(next) && this.#words[index - 1] !== 'or' && !this.#isRelative(index))
        turns++;
      else if (word === 'without' && from - index <= 3) turns++;
      else if (turningVerbs.has(word) && from - index <= 4) turns++;
      else if (from - index <= 6 && (givingUp.has(word) || (word === 'up' && gives.has(this.#words[index - 1] ?? ''))))
        turns++;
    }
    // "No data is sold", "at no time", "under no circumstances".
    for (let index = first; index < from; index++) {
      if (this.#clauseOf[index] !== clause || this.#words[index] !== 'no') continue;
      // "No, we keep it" answers a question.
      const isFirst = index === first && this.#words[index + 1] !== 'matter' && this.#breaks[index + 1] !== ',';
      const isThereNo = this.#words[index - 2] === 'there';
      if (isFirst || isThereNo || (index === first + 1 && beforeNo.has(at(this.#words, first)))) turns++;
    }
    if (this.#isDenied(clause, to)) turns++;
    for (let index = to; index < Math.min(to + 4, this.#words.length); index++) {
      const word = at(this.#words, index);
      if (this.#clauseOf[index] !== clause) break;
      const next = this.#words[index + 1];
      if (noneAfter.has(word) || (word === 'no' && next !== 'matter' && (index === to || next === 'one'))) turns++;
    }
    return turns % 2 === 1;
  }

  /** Whether a turning word belongs to "that have not", which says which things are meant. */
  #isRelative(index: number): boolean {
    const [which = '', verb = ''] = this.#words.slice(Math.max(0, index - 2), index);
    return relatives.has(which) && (modals.has(verb) || bePasts.has(verb) || verb === 'have' || verb === 'has');
  }

  /** "The sale of data is not what we do", "is not possible". */
  #isDenied(clause: number | undefined, to: number): boolean {
    for (let index = to; index < Math.min(to + 8, this.#words.length - 2); index++) {
      if (this.#clauseOf[index] !== clause) return false;
      const [be, not, what] = this.#words.slice(index, index + 3);
      if (be !== undefined && bePasts.has(be) && not === 'not' && denied.has(what ?? '')) return true;
    }
    return false;
  }

  /** Whether an act is said to be impossible, in words that are no negation of it. */
  isImpossible(token: number): boolean {
    const clause = this.#clauseOf[token];
    return this.#words.some((word, index) => {
      if (this.#clauseOf[index] !== clause || Math.abs(index - token) > near) return false;
      const isNotGiven =
        given.has(word) && this.#words.slice(Math.max(0, index - 3), index).some((one) => negations.has(one));
      return isNotGiven || impossible.has(word) || (word === 'no' && noWay.has(this.#words[index + 1] ?? ''));
    });
  }

  /** Whether a stretch is a passive: "be sold", "are routinely sold". */
  #isPassive(from: number, to: number): boolean {
    for (let index = from; index < to; index++) if (this.#isParticipleAt(index)) return true;
    return false;
  }

  #isParticipleAt(from: number): boolean {
    const word = at(this.#words, from);
    if (!/(ed|en|n|t|d|ut|ung|made|done)$/.test(word)) return false;
    for (let index = from - 1; index >= Math.max(0, from - 3); index--) {
      const before = at(this.#words, index);
      if (bePasts.has(before)) return true;
      if (!/ly$|^(also|not|never|then|be|always|or|and)$|ed$/.test(before)) return false;
    }
    return false;
  }

  doerOf(from: number, to: number): Doer {
    const clause = this.#clauseOf[from];
    for (let index = to; index < Math.min(to + 8, this.#words.length); index++) {
      if (this.#words[index] !== 'by' || this.#clauseOf[index] !== clause) continue;
      for (let agent = index + 1; agent < Math.min(index + 4, this.#words.length); agent++) {
        const who = whoIs(at(this.#words, agent));
        if (who !== undefined) return who;
      }
    }
    if (this.#isPassive(from, to)) return undefined;
    for (let index = from - 1; index >= 0; index--) {
      if (this.#clauseOf[index] !== clause) continue;
      const before = this.#words[index - 1] ?? '';
      const who = this.#whoActs(index);
      if (who === 'other') return who;
      // "We defend you and pay": whom it is done to acts no further.
      if (
        at(this.#words, index) === 'you' &&
        joining.has(this.#words[index + 1] ?? '') &&
        this.#clauseOf[index - 1] === clause
      )
        continue;
      if (who === undefined || prepositions.has(before) || before.endsWith('ing')) continue;
      return who;
    }
    if (!this.#beginsItem(from)) return undefined;
    for (let index = 0; index < 6; index++) if (this.#whoActs(index) !== undefined) return this.#whoActs(index);
    return undefined;
  }

  /** Whether an act begins a part of a row that a semicolon parts: "You must not (1) copy it; (2) sell it". */
  #beginsItem(from: number): boolean {
    const clause = at(this.#clauseOf, from);
    const first = this.#clauseOf.indexOf(clause);
    if (first === 0 || this.#breaks[first] !== ';') return false;
    return this.#words.slice(first, from).every((word) => /^(?:[a-z]|\d+|[ivx]+)$/.test(word));
  }

  #whoActs(index: number): Doer {
    const word = this.#words[index] ?? '';
    const before = this.#words[index - 1] ?? '';
    if (institutions.has(word)) return before === 'your' || before === 'their' ? 'other' : undefined;
    if (firms.has(word))
      return elsewhere.has(before) || elsewhere.has(this.#words[index - 2] ?? '') ? 'other' : undefined;
    // "Customer records are": a word before another is no doer.
    const isAttribute = singular.has(word) && !determiners.has(before) && !modals.has(this.#words[index + 1] ?? '');
    return isAttribute ? undefined : whoIs(word);
  }

  /** Whether words from one to another hold a turning word. */
  holdsTurn(from: number, to: number): boolean {
    return this.#words.slice(from, to).some((word, index) => {
      if (word !== 'no') return negations.has(word);
      return !notTurning.has(this.#words[from + index + 1] ?? '');
    });
  }

  /** Whether it happens only as the customer wants it, or because a law or a court asks for it. */
  isWanted(token: number): boolean {
    const clause = at(this.#clauseOf, token);
    return (this.#wanted[clause] ??= this.#isWantedIn(clause));
  }

  #isWantedIn(clause: number): boolean {
    return this.#words.some((word, index) => {
      const own = at(this.#clauseOf, index);
      const { opening } = at(this.#clauses, own);
      const before = this.#words.slice(Math.max(0, index - 3), index);
      if (own !== clause && (opening === 'condition' || opening === 'exception') && consents.has(word)) {
        const behind = this.#words.slice(index + 1, index + 4);
        if (opening === 'exception' && behind.some((next) => optOuts.has(next))) return false;
        if (this.#words.slice(index + 1, index + 6).includes('terms')) return false;
        return before.some((one) => one === 'you' || one === 'have' || (customers.has(one) && !anybody.has(one)));
      }
      if (agreeing.has(word) && before.includes('your')) return before.some((one) => withYour.has(one));
      if (!byLaw.has(word)) return false;
      const around = this.#words.slice(Math.max(0, index - 3), index + 4);
      return around.some((one) => requiring.has(one)) && !around.includes('not');
    });
  }

  /** Whether it happens only after the customer did wrong. */
  isForCause(token: number): boolean {
    const clause = at(this.#clauseOf, token);
    return (this.#forCause[clause] ??= isForCause(this.#words, this.#clauseOf, this.#clauses, clause));
  }

  conditionIn(): { from: number; to: number } | undefined {
    const clause = this.#clauses.findIndex(({ opening }) => opening === 'condition' || opening === 'exception');
    if (clause < 0) return undefined;
    return { from: this.#clauseOf.indexOf(clause), to: this.#clauseOf.lastIndexOf(clause) + 1 };
  }

  /** Whether it only speaks of the matter: "read here how", "section 4 explains whether". */
  isMention(from: number): boolean {
    for (let index = Math.max(0, from - 8); index < from; index++) {
      const word = at(this.#words, index);
      const before = this.#words.slice(Math.max(0, index - 2), index);
      const isTold = before.some((one) => speaking.has(one)) || (index === 0 && (word === 'how' || word === 'why'));
      // "Here is what happens: we sell it" goes on to say it.
      const goesOn = this.#words[index + 1] === 'happens' || this.#breaks.slice(index, from + 1).includes(';');
      if (asking.has(word) && isTold && !goesOn) return true;
    }
    return false;
  }
}

/** So many words away, a word still belongs to an act. */
const near = 6;

function whoIs(word: string): Doer {
  if (ours.has(word)) return 'us';
  if (customers.has(word)) return 'you';
  return others.has(word) ? 'other' : undefined;
}
