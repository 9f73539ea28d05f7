import { at } from '../../domain/at.ts';
import type { Break, SentenceInClauses } from '../language.ts';

type Doer = 'us' | 'you' | 'other' | undefined;

type Opening = 'main' | 'condition' | 'exception' | 'other';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const conditions = set('if when whenever where once provided should after upon');
const exceptions = set('unless until except');
const otherOpenings = set('because while although though whereas since before which who whom whose so');
const joining = set('and or but nor yet then');
const modals = set('may can could might will shall must should would do does did cannot');
const subjects = set('we you they it he she i customers customer users user members');

const ours = set('we us ourselves');
const customers = set(
  'you customer customers user users member members guest guests buyer buyers subscriber subscribers client clients player players visitor visitors tenant tenants student students passenger passengers renter renters participant participants patient patients shopper shoppers reader readers consumer consumers traveller travellers resident residents learner learners anyone somebody someone whoever people person parents parent children child',
);
const others = set(
  'court courts judge judges law laws legislator city customs embassy parliament tax police government state authority authorities regulator regulators hacker hackers thief thieves stranger strangers jury neighbour neighbours storm',
);
/** They may be the company as well as somebody else. */
const institutions = set(
  'provider airline carrier council broker university school schools teacher teachers bank banks employer employers doctor hospital clinic landlord insurer',
);
/** With "other" or "some" before them they are not the company. */
const firms = set(
  'firms companies shops sites stores services apps platforms sellers providers websites businesses networks airlines hotels',
);
const elsewhere = set('other some many most certain few');
const singular = set(
  'customer user member guest buyer subscriber client player visitor tenant student passenger renter participant patient shopper reader consumer traveller resident learner',
);
const determiners = set('the a an any each every no that this another one');
const prepositions = set(
  'of to for from by with about on in at against between among under over without than as into onto upon your our their his her its my',
);
const bePasts = set('be been being is are was were am get gets got getting');
const negations = set('not never nor neither nobody none nothing hardly');
/** "Not only" turns nothing round. */
const notTurning = set('only just merely solely limited necessarily simply later less more');
const noneAfter = set('nobody none nothing never');
const turningVerbs = set(
  'refuse refuses refused refrain refrains stop stops stopped avoid avoids instead rather forbid forbids forbidden prohibit prohibits prohibited prevent prevents ban bans banned decline declines',
);
const impossible = set(
  'impossible unable excluded forbidden prohibited barred refused denied unavailable waive waived waives',
);

const consents = set(
  'agree agreed agrees consent consented consents ask asked asks choose chose chosen chooses allow allowed allows request requested requests permit permitted permits tell told tells enable enabled enables tick ticked ticks approve approved approves authorise authorised authorize authorized instruct instructed confirm confirmed confirms say said says yes opt opted opts invite invited order ordered switch switched turn turned click clicked',
);
const optOuts = set('out object objects objected otherwise no stop');
const breaches = set(
  'break breaks broke broken breaking breach breaches breached violate violates violated violating misuse misused abuse abused cheat cheats cheated cheating steal steals stole stolen fraud spam spams spamming ignore ignored ignores fail fails failed owe owes owed unpaid overdue late harass harasses harassed threaten threatened threatens damage damaged damages infringe infringes infringed lie lied lies disobey illegal unlawful insult insulted insults hack hacked refuse refused warnings warning',
);
const agreeing = set('consent permission agreement approval request instruction instructions yes wish opt');
const byLaw = set('law court legally statute judge warrant subpoena');
const asking = set('how whether why what when where which');

interface Clause {
  opening: Opening;
  /** The clause that goes on when this one ends. */
  parent: number;
}

/**
 * A sentence taken apart once: its clauses, and for a stretch of it who acts and whether it is turned round. All by words
 * and marks alone, so it errs; it errs the same way each time.
 */
export class Clauses implements SentenceInClauses {
  readonly #words: readonly string[];
  readonly #breaks: readonly Break[];
  /** By word: its clause. */
  readonly #clauseOf: number[] = [];
  readonly #clauses: Clause[] = [{ opening: 'main', parent: -1 }];

  constructor(words: readonly string[], breaks: readonly Break[]) {
    this.#words = words;
    this.#breaks = breaks;
    let now = 0;
    const open = (opening: Opening, parent: number) => (now = this.#clauses.push({ opening, parent }) - 1);
    words.forEach((word, index) => {
      const mark = breaks[index] ?? '';
      const next = words[index + 1] ?? '';
      if (mark === ';') open('main', -1);
      else if (mark === '(') open('other', now);
      else if ((mark === ')' || mark === ',') && this.#isInner(now)) this.#leave(now, open, (parent) => (now = parent));
      const opening = openingOf(word, next, words[index - 1] ?? '');
      if (opening !== undefined && index > 0) open(opening, this.#isInner(now) ? at(this.#clauses, now).parent : now);
      else if (opening !== undefined) at(this.#clauses, now).opening = opening;
      else if (joining.has(word) && this.#beginsAnew(index)) open('main', -1);
      else if (mark === ',' && subjects.has(word) && modals.has(next)) open('main', -1);
      else if (this.#endsCondition(index, now)) open('main', -1);
      this.#clauseOf.push(now);
    });
  }

  /** Whether "we" begins what happens under a condition that no comma ends: "If it breaks we mend it". */
  #endsCondition(index: number, clause: number): boolean {
    const { opening } = at(this.#clauses, clause);
    if (this.#words[index] !== 'we' || (opening !== 'condition' && opening !== 'exception')) return false;
    const before = this.#words[index - 1] ?? '';
    const isLong = this.#clauseOf[index - 3] === clause;
    return isLong && !joining.has(before) && !prepositions.has(before) && before !== 'that' && before !== 'what';
  }

  #isInner(clause: number): boolean {
    return at(this.#clauses, clause).opening !== 'main';
  }

  #leave(now: number, open: (opening: Opening, parent: number) => number, goBack: (parent: number) => void): void {
    const { parent } = at(this.#clauses, now);
    if (parent < 0) open('main', -1);
    else goBack(parent);
  }

  /** Whether "and", "or" or "but" begins a clause with a subject or a modal verb of its own. */
  #beginsAnew(index: number): boolean {
    const next = this.#words[index + 1] ?? '';
    if (this.#words[index] === 'but') return true;
    return modals.has(next) || (subjects.has(next) && (modals.has(this.#words[index + 2] ?? '') || next === 'we'));
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
    return this.#words.slice(from, to).some((word) => negations.has(word));
  }

  /** Whether it happens only as the customer wants it, or because a law or a court asks for it. */
  isWanted(token: number): boolean {
    const clause = this.#clauseOf[token];
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
    const clause = this.#clauseOf[token];
    return this.#words.some((word, index) => {
      if (!breaches.has(word)) return false;
      const own = at(this.#clauseOf, index);
      const { opening } = at(this.#clauses, own);
      if (own !== clause && opening === 'condition') return true;
      const before = this.#words.slice(Math.max(0, index - 3), index);
      if (before.includes('who')) return true;
      return own === clause && before.some((one) => one === 'for' || one === 'after');
    });
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
      const isTold = speaking.has(this.#words[index - 1] ?? '') || (index === 0 && (word === 'how' || word === 'why'));
      if (asking.has(word) && isTold) return true;
    }
    return false;
  }
}

const anybody = set('anyone somebody someone whoever people person');
const relatives = set('that which who');
const given = set('possible allowed permitted accepted available option offered granted given');
const denied = set('possible done allowed permitted our part something what how planned foreseen');
const givingUp = set('waive waives waived waiving surrender surrenders forfeit forfeits');
const gives = set('give gives gave given giving');
const beforeNo = set('at in under by on');
/** So many words away, a word still belongs to an act. */
const near = 6;
const pointing = set('it them this these those such which both');
const noWay = set('longer way right possibility means option refund refunds chance one exit');
const withYour = set('with at on after only by upon');
const requiring = set('required requires require ordered orders obliges obliged compels compelled');
const speaking = set(
  'read see learn explain explains explained describe describes tell tells says say about know understand ask out here find shows show covers on',
);

function openingOf(word: string, next: string, before: string): Opening | undefined {
  if (word === 'should') return subjects.has(next) && !subjects.has(before) ? 'condition' : undefined;
  if (conditions.has(word)) return word === 'provided' && next === 'by' ? undefined : 'condition';
  if (exceptions.has(word)) return 'exception';
  if (word === 'before' && !subjects.has(next) && !next.endsWith('ing')) return undefined;
  if (word === 'where' && before !== '' && !subjects.has(next)) return undefined;
  return otherOpenings.has(word) ? 'other' : undefined;
}

function whoIs(word: string): Doer {
  if (ours.has(word)) return 'us';
  if (customers.has(word)) return 'you';
  return others.has(word) ? 'other' : undefined;
}
