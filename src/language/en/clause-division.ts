import { at } from '../../domain/at.ts';
import type { Break } from '../language.ts';
import { conditions, exceptions, joining, modals, otherOpenings, prepositions, subjects } from './clause-words.ts';

type Opening = 'main' | 'condition' | 'exception' | 'other';

export interface Clause {
  opening: Opening;
  /** The clause that goes on when this one ends. */
  parent: number;
}

/** A sentence divided into clauses, by its words and marks alone. */
export class ClauseDivision {
  readonly #words: readonly string[];
  /** By word: its clause. */
  readonly clauseOf: number[] = [];
  readonly clauses: Clause[] = [{ opening: 'main', parent: -1 }];
  #now = 0;

  constructor(words: readonly string[], breaks: readonly Break[]) {
    this.#words = words;
    words.forEach((word, index) => {
      const mark = breaks[index] ?? '';
      const next = words[index + 1] ?? '';
      if (mark === ';') this.#open('main', -1);
      else if (mark === '(') this.#open('other', this.#now);
      else if ((mark === ')' || mark === ',') && this.#isInner()) this.#leave();
      const opening = openingOf(word, next, words[index - 1] ?? '');
      if (opening !== undefined && index > 0) this.#open(opening, this.#isInner() ? this.#current.parent : this.#now);
      else if (opening !== undefined) this.#current.opening = opening;
      else if (joining.has(word) && this.#beginsAnew(index)) this.#open('main', -1);
      else if (mark === ',' && subjects.has(word) && modals.has(next)) this.#open('main', -1);
      else if (this.#endsCondition(index)) this.#open('main', -1);
      this.clauseOf.push(this.#now);
    });
  }

  get #current(): Clause {
    return at(this.clauses, this.#now);
  }

  #open(opening: Opening, parent: number): void {
    this.#now = this.clauses.push({ opening, parent }) - 1;
  }

  #leave(): void {
    const { parent } = this.#current;
    if (parent < 0) this.#open('main', -1);
    else this.#now = parent;
  }

  #isInner(): boolean {
    return this.#current.opening !== 'main';
  }

  /** Whether "we" begins what happens under a condition that no comma ends: "If it breaks we mend it". */
  #endsCondition(index: number): boolean {
    const { opening } = this.#current;
    if (this.#words[index] !== 'we' || (opening !== 'condition' && opening !== 'exception')) return false;
    const before = this.#words[index - 1] ?? '';
    const isLong = this.clauseOf[index - 3] === this.#now;
    return isLong && !joining.has(before) && !prepositions.has(before) && before !== 'that' && before !== 'what';
  }

  /** Whether "and", "or" or "but" begins a clause with a subject or a modal verb of its own. */
  #beginsAnew(index: number): boolean {
    const next = this.#words[index + 1] ?? '';
    if (this.#words[index] === 'but') return true;
    return modals.has(next) || (subjects.has(next) && (modals.has(this.#words[index + 2] ?? '') || next === 'we'));
  }
}

function openingOf(word: string, next: string, before: string): Opening | undefined {
  if (word === 'should') return subjects.has(next) && !subjects.has(before) ? 'condition' : undefined;
  if (conditions.has(word)) return word === 'provided' && next === 'by' ? undefined : 'condition';
  if (exceptions.has(word)) return 'exception';
  if (word === 'before' && !subjects.has(next) && !next.endsWith('ing')) return undefined;
  if (word === 'where' && before !== '' && !subjects.has(next)) return undefined;
  return otherOpenings.has(word) ? 'other' : undefined;
}
