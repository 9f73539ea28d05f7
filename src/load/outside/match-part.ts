import type { MatchBudget } from './match-budget.ts';

/** A part of a pattern, between two slashes; letters are small. */
export interface Part {
  /** Without `*`, `?` and brackets, what a name must be. */
  literal: string | undefined;
  /** Of `*` and a literal, such as `*.md`, how a name must end. */
  suffix: string | undefined;
  units: readonly Unit[];
  beginsWithDot: boolean;
}

/** What one unit of a name may be, or `*`: any number of them. */
type Unit = number | '*' | '?' | Brackets | 'never';

interface Brackets {
  negated: boolean;
  /** From and to, both included. */
  ranges: readonly (readonly [number, number])[];
}

/** Of the command line and configs, or of a .gitignore. */
export type Dialect = 'glob' | 'gitignore';

/** Brackets without an end stand for themselves; in a .gitignore, for nothing at all. */
export function partOf(text: string, dialect: Dialect): Part {
  const units: Unit[] = [];
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '*') {
      if (units.at(-1) !== '*') units.push('*');
    } else if (char === '?') {
      units.push('?');
    } else if (char === '[') {
      const found = bracketsAt(text, at);
      if (found === undefined) units.push(dialect === 'gitignore' ? 'never' : char.charCodeAt(0));
      else {
        units.push(found.brackets);
        at = found.end;
      }
    } else {
      if (char === '\\' && at + 1 < text.length) at++;
      units.push(...unitsOf(text.charAt(at).toLowerCase()));
    }
  }
  const [first, ...rest] = units;
  return {
    literal: literalOf(units),
    suffix: first === '*' ? literalOf(rest) : undefined,
    units,
    beginsWithDot: units[0] === dot,
  };
}

function literalOf(units: readonly Unit[]): string | undefined {
  const codes = units.filter((unit) => typeof unit === 'number');
  return codes.length === units.length ? String.fromCharCode(...codes) : undefined;
}

const dot = '.'.charCodeAt(0);

function unitsOf(text: string): number[] {
  return Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
}

/** The brackets that begin at a place, and where they end. */
function bracketsAt(text: string, from: number): { brackets: Brackets; end: number } | undefined {
  let at = from + 1;
  const negated = text.charAt(at) === '!' || text.charAt(at) === '^';
  if (negated) at++;
  const ranges: [number, number][] = [];
  const first = at;
  for (; at < text.length; at++) {
    if (text.charAt(at) === ']' && at > first) return { brackets: { negated, ranges }, end: at };
    if (text.charAt(at) === '\\') at++;
    const low = text.charCodeAt(at);
    let high = low;
    if (text.charAt(at + 1) === '-' && at + 2 < text.length && text.charAt(at + 2) !== ']') {
      at += text.charAt(at + 2) === '\\' ? 3 : 2;
      high = text.charCodeAt(at);
    }
    ranges.push([low, high]);
  }
  return undefined;
}

/** Whether a name in small letters is what a part says. It goes back to the last `*` alone. */
export function fits({ literal, suffix, units }: Part, name: string, budget: MatchBudget): boolean {
  if (literal !== undefined) {
    budget.spend(1);
    return literal === name;
  }
  if (suffix !== undefined) {
    budget.spend(1);
    return name.endsWith(suffix);
  }
  let [unit, at, star, mark, count] = [0, 0, -1, 0, 0];
  let isFitting = true;
  while (at < name.length) {
    count++;
    const wanted = units[unit];
    if (wanted === '*') {
      star = unit++;
      mark = at;
    } else if (wanted !== undefined && isOne(wanted, name.charCodeAt(at))) {
      unit++;
      at++;
    } else if (star >= 0) {
      unit = star + 1;
      at = ++mark;
    } else {
      isFitting = false;
      break;
    }
  }
  budget.spend(count);
  if (!isFitting) return false;
  if (units[unit] === '*') unit++;
  return unit === units.length;
}

function isOne(wanted: Exclude<Unit, '*'>, code: number): boolean {
  if (typeof wanted === 'number') return wanted === code;
  if (wanted === '?') return true;
  if (wanted === 'never') return false;
  const large = String.fromCharCode(code).toUpperCase().charCodeAt(0);
  const isIn = wanted.ranges.some(([low, high]) => (code >= low && code <= high) || (large >= low && large <= high));
  return isIn !== wanted.negated;
}
