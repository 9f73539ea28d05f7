import { checksOf, fold, questionsOf, type Atom } from '../domain/rule-condition.ts';
import type { FiredRule, NotLookedAt } from '../domain/verdict.ts';
import type { Rule, Level, Rubric } from '../domain/rubric.ts';

/** A level, `open` for a question that applies and has no answer, `void` for one that a fact switches off. */
export type LevelReading = Level | 'open' | 'void';

/** What the rules read. A side that is not there was not looked at. */
export interface Readings {
  /** By question; one that isn't asked is not there. */
  levels?: ReadonlyMap<string, LevelReading> | undefined;
  /** For each kind of text: the points of every check that had something to go by. */
  texts?: readonly ReadonlyMap<string, number>[] | undefined;
}

/** What the rules do to a total: the score takes answers as they are, the low and high end what is still open. */
export interface Caps {
  fired: FiredRule[];
  /** 0-100; 100 when nothing caps. */
  score: number;
  low: number;
  high: number;
  /** Rules whose open questions could make them cap the score further. */
  mayCap: string[];
  notLookedAt: NotLookedAt[];
}

/** Reads rules against levels as answered, never widened, and against what the checks of each kind of text give. */
export function applyRules(rules: readonly Rule[], readings: Readings): Caps {
  const caps: Caps = { fired: [], score: 100, low: 100, high: 100, mayCap: [], notLookedAt: [] };
  for (const rule of rules) {
    const atWorst = readRule(rule, readings, 0);
    const atBest = readRule(rule, readings, 4);
    if (atWorst.truth === 'void') {
      caps.notLookedAt.push({ rule: rule.id, reason: whyVoid(rule, readings) });
      continue;
    }
    if (atWorst.truth) caps.low = Math.min(caps.low, rule.cap);
    if (atWorst.truth && !atBest.truth) caps.mayCap.push(rule.id);
    if (atBest.truth) {
      caps.fired.push(fired(rule, atBest.lifts));
      caps.score = Math.min(caps.score, rule.cap);
      caps.high = Math.min(caps.high, rule.cap);
    }
  }
  caps.fired.sort((a, b) => a.cap - b.cap);
  return caps;
}

/** Rules that a part of a report has to do with: those that read its side, and those that nobody else reads either. */
export function rulesFor({ rules }: Rubric, side: 'questions' | 'checks', readings: Readings): Rule[] {
  const [own, other] = side === 'questions' ? [questionsOf, readings.texts] : [checksOf, readings.levels];
  return rules.filter(({ when }) => other === undefined || own(when).length > 0);
}

/** Whether a condition matches, `void` when what it needs was not looked at; and the atoms that together would undo it. */
interface Read {
  truth: boolean | 'void';
  lifts: Atom[];
}

function readRule(rule: Rule, { levels, texts }: Readings, whenOpen: Level): Read {
  const reads = (texts ?? [undefined]).map((text) =>
    fold(rule.when, (atom) => readAtom(atom, levels, text, whenOpen), joined),
  );
  return joined('any', reads);
}

/** No rule is ever true at level 4 (`at_most` ends at 3), so an open question read as 4 does not match. */
function readAtom(
  atom: Atom,
  levels: Readings['levels'],
  text: ReadonlyMap<string, number> | undefined,
  whenOpen: Level,
): Read {
  const as = (truth: Read['truth']): Read => ({ truth, lifts: truth === true ? [atom] : [] });
  if ('check' in atom) return as(text === undefined ? 'void' : text.get(atom.check) === 0);
  const reading = levels?.get(atom.question) ?? 'void';
  return as(reading === 'void' ? 'void' : (reading === 'open' ? whenOpen : reading) <= atom.at_most);
}

/** `any` goes on with what can be read of it, `all` needs the whole. To undo `any` takes all parts that match, to undo `all` the one with the fewest. */
function joined(by: 'any' | 'all', parts: Read[]): Read {
  const voids = parts.filter(({ truth }) => truth === 'void').length;
  const matching = parts.filter(({ truth }) => truth === true);
  if (by === 'any') {
    if (voids === parts.length) return { truth: 'void', lifts: [] };
    return { truth: matching.length > 0, lifts: matching.flatMap(({ lifts }) => lifts) };
  }
  if (voids > 0) return { truth: 'void', lifts: [] };
  if (matching.length < parts.length) return { truth: false, lifts: [] };
  return parts.reduce((fewest, part) => (part.lifts.length < fewest.lifts.length ? part : fewest));
}

function whyVoid({ when }: Rule, { levels, texts }: Readings): NotLookedAt['reason'] {
  const asked = questionsOf(when);
  if (asked.length > 0 && levels === undefined) return 'questions';
  if (asked.some((id) => levels?.has(id) === false)) return 'depth';
  return texts === undefined && checksOf(when).length > 0 ? 'documents' : 'fact';
}

function fired({ id, cap, why }: Rule, atoms: Atom[]): FiredRule {
  const above = new Map<string, Level>();
  const checks = new Set<string>();
  for (const atom of atoms) {
    if ('check' in atom) checks.add(atom.check);
    else above.set(atom.question, Math.max(atom.at_most, above.get(atom.question) ?? 0) as Level);
  }
  const lifts = [...above].map(([question, level]) => ({ question, above: level }));
  return { rule: id, cap, why, lifts, checks: [...checks] };
}
