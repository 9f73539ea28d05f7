import * as core from 'zod/v4/core';
import { InputError, type Problem } from '../../domain/input-error.ts';
import { listed } from '../../language/listed.ts';
import { didYouMean } from '../../language/nearest.ts';
import { keysAllowedAt } from './schema-keys.ts';
import { isGroup, valueAt } from './value-at.ts';
import { mostProblems, type KeyPath } from './yaml-source.ts';

type Issue = core.$ZodIssue;

/** A value that can say where each of its parts stands. */
export interface Placed {
  readonly value: unknown;
  problem(keys: KeyPath, message: string, part?: 'value' | 'key'): Problem;
}

/** What a schema makes of a file. */
export interface Checked<Value> {
  /** `undefined` when there is a problem. */
  value: Value | undefined;
  /** Every mismatch in words, at its place. */
  problems: Problem[];
  /** Where the mismatches are. */
  faulty: KeyPath[];
}

/** Checks a file against a schema. */
export function schemaProblems<Value>(source: Placed, schema: core.$ZodType<Value>): Checked<Value> {
  const result = parsed(source, schema);
  // The value itself, since what zod hands back has its keys in the order of the schema; no schema here changes values.
  if (result.success) return { value: source.value as Value, problems: [], faulty: [] };
  const issues = result.error.issues.slice(0, mostProblems);
  return {
    value: undefined,
    problems: issues.flatMap((issue) => describe(issue, [], source, schema)),
    faulty: issues.map((issue) => issue.path),
  };
}

/** A file with hundreds of thousands of mismatches is more than the library can hand over. */
function parsed<Value>(source: Placed, schema: core.$ZodType<Value>): core.util.SafeParseResult<Value> {
  try {
    return core.safeParse(schema, source.value, { reportInput: true });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new InputError(
      source.problem([], 'More is wrong with this file than can be listed; begin with a small part of it.'),
    );
  }
}

function describe(issue: Issue, above: KeyPath, source: Placed, schema: core.$ZodType): Problem[] {
  const keys = [...above, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    const allowed = keysAllowedAt(schema, keys);
    return issue.keys.slice(0, mostProblems).map((key) => {
      const rest = valueAt(issue.input, [key]) === null ? ' A text with a comma must stand in quotes.' : '';
      const hint = didYouMean(key, allowed) || rest;
      return source.problem([...keys, key], `"${key}" is not a key that belongs here.${hint}`, 'key');
    });
  }
  if (issue.code === 'invalid_union') {
    const branch = bestBranch(issue.errors);
    if (branch !== undefined && isGroup(issue.input)) {
      return branch.flatMap((inner) => describe(inner, keys, source, schema));
    }
  }
  return [source.problem(keys, sentence(issue, nameOf(keys)))];
}

/** Of the ways to read a value, the one it comes nearest to: no wrong type at the top, then fewest issues. */
function bestBranch(branches: Issue[][]): Issue[] | undefined {
  const cost = (issues: Issue[]) =>
    issues.reduce((sum, issue) => sum + (issue.path.length === 0 && issue.code.startsWith('invalid_') ? 100 : 2), 0) +
    issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 0), 0);
  return branches.toSorted((a, b) => cost(a) - cost(b))[0];
}

function nameOf(keys: KeyPath): string {
  const name = keys.findLast((key) => typeof key === 'string');
  return name === undefined ? 'The file' : `"${String(name)}"`;
}

const typeNames: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'yes or no',
  array: 'a list',
  object: 'a group of "key: value" lines',
  record: 'a group of "key: value" lines',
};

function sentence(issue: Issue, name: string): string {
  const input: unknown = issue.input;
  if (issue.code !== 'custom' && input === undefined) return `${name} is missing.`;
  if (input === null) return `${name} is empty; write a value, or take the line out.`;
  switch (issue.code) {
    case 'invalid_type':
      if (issue.expected === 'string' && typeof input !== 'object') return `${name} must be text; put it in quotes.`;
      return `${name} must be ${typeNames[issue.expected] ?? issue.expected}, not ${kindOf(input)}.`;
    case 'invalid_value': {
      const values = issue.values.map(String);
      return `${name} must be ${listed(values, 'or')}, not ${kindOf(input)}.${typeof input === 'string' ? didYouMean(input, values) : ''}`;
    }
    case 'too_small':
      if (issue.origin === 'string') return `${name} is empty.`;
      if (issue.origin === 'array')
        return issue.message.startsWith('Too ')
          ? `${name} needs at least ${issue.minimum} in its list.`
          : issue.message;
      return `${name} must be at least ${issue.minimum}, not ${String(input)}.`;
    case 'too_big':
      if (issue.origin === 'array') return issue.message;
      if (issue.origin === 'string') return `${name} is longer than ${issue.maximum} characters.`;
      return `${name} must be at most ${issue.maximum}, not ${String(input)}.`;
    default:
      return `${name} ${issue.message}`;
  }
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of "key: value" lines';
  const text = String(value);
  return typeof value === 'string' ? `"${text.length > 40 ? `${text.slice(0, 40)}...` : text}"` : text;
}
