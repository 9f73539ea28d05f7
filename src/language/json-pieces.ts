import { visibleJson } from './visible.ts';

/**
 * The visible JSON of plain data piece by piece, the same units: what stands down to `depth` is taken apart, so that a
 * list of many values never stands in memory as one text.
 */
export function* jsonPieces(value: unknown, depth = 3, indent = ''): Iterable<string> {
  if (depth === 0 || typeof value !== 'object' || value === null) {
    yield visibleJson(value).replaceAll('\n', `\n${indent}`);
    return;
  }
  const inner = `${indent}  `;
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  let before = open;
  for (const [lead, part] of partsOf(value)) {
    yield `${before}\n${inner}${lead}`;
    yield* jsonPieces(part, depth - 1, inner);
    before = ',';
  }
  yield before === open ? `${open}${close}` : `\n${indent}${close}`;
}

/** What stands before each value, and the value. */
function* partsOf(value: object): Iterable<[string, unknown]> {
  if (Array.isArray(value)) for (const part of value) yield ['', part === undefined ? null : part];
  else for (const [key, part] of Object.entries(value)) if (part !== undefined) yield [`${visibleJson(key)}: `, part];
}
