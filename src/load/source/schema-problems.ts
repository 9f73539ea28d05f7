import * as core from 'zod/v4/core';
import type { Problem } from '../../domain/input-error.ts';
import { didYouMean } from '../../language/nearest.ts';
import { mostProblems, type KeyPath } from './yaml-source.ts';

type Issue = core.$ZodIssue;

/** A value that can say where each of its parts stands. */
export interface Placed {
  readonly value: unknown;
  problem(keys: KeyPath, message: string, part?: 'value' | 'key'): Problem;
}

/** Checks a file against a schema and says every mismatch in words, at its place; `faulty` holds where they are. */
export function schemaProblems(source: Placed, schema: core.$ZodType): { problems: Problem[]; faulty: KeyPath[] } {
  const result = core.safeParse(schema, source.value, { reportInput: true });
  const issues = result.success ? [] : result.error.issues.slice(0, mostProblems);
  return {
    problems: issues.flatMap((issue) => describe(issue, [], source, schema)),
    faulty: issues.map((issue) => issue.path),
  };
}

function describe(issue: Issue, above: KeyPath, source: Placed, schema: core.$ZodType): Problem[] {
  const keys = [...above, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    const allowed = keysAllowedAt(schema, keys);
    return issue.keys.slice(0, mostProblems).map((key) => {
      const rest =
        (issue.input as Record<string, unknown>)[key] === null ? ' A text with a comma must stand in quotes.' : '';
      const hint = didYouMean(key, allowed) || rest;
      return source.problem([...keys, key], `"${key}" is not a key that belongs here.${hint}`, 'key');
    });
  }
  if (issue.code === 'invalid_union') {
    const branch = bestBranch(issue.errors);
    if (branch !== undefined && isObject(issue.input)) {
      return branch.flatMap((inner) => describe(inner, keys, source, schema));
    }
  }
  return [source.problem(keys, sentence(issue, nameOf(keys)))];
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Of the ways to read a value, the one it comes nearest to: no wrong type at the top, then fewest issues. */
function bestBranch(branches: Issue[][]): Issue[] | undefined {
  const cost = (issues: Issue[]) =>
    issues.reduce((sum, issue) => sum + (issue.path.length === 0 && issue.code === 'invalid_type' ? 100 : 2), 0) +
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
      return `${name} must be ${listed(values)}, not ${kindOf(input)}.${typeof input === 'string' ? didYouMean(input, values) : ''}`;
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

function listed(values: string[]): string {
  return values.length < 2 ? values.join('') : `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`;
}

/** The keys that the schema knows for the group at `keys`, over all branches of its unions. */
function keysAllowedAt(schema: core.$ZodType, keys: KeyPath): string[] {
  const def = schema._zod.def as unknown as { type: string } & Record<string, unknown>;
  const inner = (def['innerType'] ?? (def['getter'] as (() => unknown) | undefined)?.()) as core.$ZodType | undefined;
  if (inner !== undefined) return keysAllowedAt(inner, keys);
  if (def.type === 'union') return (def['options'] as core.$ZodType[]).flatMap((option) => keysAllowedAt(option, keys));
  const [key, ...rest] = keys;
  if (def.type === 'object') {
    const shape = def['shape'] as Record<string, core.$ZodType>;
    if (key === undefined) return Object.keys(shape);
    const child = Object.hasOwn(shape, key) ? shape[String(key)] : undefined;
    return child === undefined ? [] : keysAllowedAt(child, rest);
  }
  const element = (def['element'] ?? def['valueType']) as core.$ZodType | undefined;
  return element === undefined || key === undefined ? [] : keysAllowedAt(element, rest);
}
