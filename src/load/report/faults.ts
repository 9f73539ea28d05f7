import type * as z from 'zod';
import { isGroup, valueAt } from '../source/value-at.ts';

/** So many entries of a list are looked at together: the library can't hand over hundreds of thousands of faults. */
const atOnce = 2000;
/** Lists that grow with what was read stand no deeper. */
const deepest = 3;

/** What a schema has against a report, in words; of long lists only the first part that has a fault is told of. */
export function faultsOf(report: unknown, schema: z.ZodType): string[] {
  const longest = longestList(report, deepest);
  for (let from = 0; from === 0 || from < longest; from += atOnce) {
    const result = parsed(schema, part(report, from, deepest));
    if (result === undefined) return ['more is wrong than can be listed'];
    if (result.success) continue;
    return result.error.issues.map(({ path, message }) => {
      const keys = path.map((key, index) => {
        const list = valueAt(report, path.slice(0, index));
        return typeof key === 'number' && isLong(list) ? key + from : key;
      });
      return `at ${keys.length === 0 ? 'the top' : keys.join('.')}, ${message}`;
    });
  }
  return [];
}

function parsed(schema: z.ZodType, value: unknown): z.ZodSafeParseResult<unknown> | undefined {
  try {
    return schema.safeParse(value);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function isLong(value: unknown): value is unknown[] {
  return Array.isArray(value) && value.length > atOnce;
}

function longestList(value: unknown, depth: number): number {
  if (Array.isArray(value)) return value.length;
  if (!isGroup(value) || depth === 0) return 0;
  return Object.values(value).reduce<number>((most, inner) => Math.max(most, longestList(inner, depth - 1)), 0);
}

/** A report with long lists cut to their entries from one on; a list that has none there begins anew. */
function part(value: unknown, from: number, depth: number): unknown {
  if (isLong(value)) return value.slice(...(from < value.length ? [from, from + atOnce] : [0, 1]));
  if (!isGroup(value) || depth === 0) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, part(inner, from, depth - 1)]));
}
