import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonPieces } from '../../src/language/json-pieces.ts';
import { visibleJson } from '../../src/language/visible.ts';

test('pieces are the JSON of the whole, unit for unit', () => {
  const raw = fc.stringMatching(/^[a#:[\]\\"\n\u0000\u202e{}]*$/);
  const value = fc.anything({
    key: raw,
    values: [raw, fc.constantFrom(null, undefined, true, false), fc.double({ noNaN: true })],
    maxDepth: 6,
  });
  fc.assert(
    fc.property(fc.array(value), fc.nat(6), (list, depth) => {
      for (const one of [list, { list, none: undefined, empty: [], nothing: {} }])
        expect([...jsonPieces(one, depth)].join('')).toBe(visibleJson(one));
    }),
  );
});

test('a list of many findings is printed finding by finding, as JSON.stringify prints it', () => {
  const finding = (line: number) => ({
    check: 'as-is',
    location: { path: 'terms.md', line, column: 1 },
    excerpt: 'It comes "as is".\\',
    better: undefined,
  });
  const report = { candor: 2, documents: { findings: Array.from({ length: 5000 }, (_, line) => finding(line)) } };
  const pieces = [...jsonPieces(report)];
  expect(pieces.join('')).toBe(JSON.stringify(report, null, 2));
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(500);
});
