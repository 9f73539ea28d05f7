import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { loadShipped } from '../../src/load/rubric/shipped.ts';

type Sheet = Record<string, Record<string, number | null>>;

const read = (file: string) => parse(readFileSync(`tests/readers/${file}`, 'utf8')) as Record<string, unknown>;
const sheet = (file: string) => read(file)['levels'] as Sheet;
const readerA = sheet('reader-a.yaml');
const readerB = sheet('reader-b.yaml');
const companies = (read('companies.yaml')['companies'] as { id: string }[]).map(({ id }) => id);

/** Two people read the same descriptions and chose levels, each alone; a wording that is clear makes them agree. */
test('two readers of the rubric choose the same levels', async () => {
  const { questions } = await loadShipped('cluetrain');
  const differences: number[] = [];
  for (const company of companies) {
    for (const { id } of questions) {
      const a = readerA[company]?.[id];
      const b = readerB[company]?.[id];
      expect(a === undefined || b === undefined, `${company}: ${id} was not read by both`).toBe(false);
      if (typeof a === 'number' && typeof b === 'number') differences.push(Math.abs(a - b));
      else if (a !== b) differences.push(Infinity);
    }
  }
  const share = (most: number) => differences.filter((difference) => difference <= most).length / differences.length;
  expect(companies).toHaveLength(10);
  expect(share(0)).toBeGreaterThanOrEqual(0.8);
  expect(share(1)).toBeGreaterThanOrEqual(0.95);
});

test('every level of every question was chosen by somebody', async () => {
  const { questions } = await loadShipped('cluetrain');
  for (const { id } of questions) {
    const chosen = new Set([...Object.values(readerA), ...Object.values(readerB)].map((levels) => levels[id]));
    expect([...chosen].filter((level) => typeof level === 'number').toSorted(), id).toEqual([0, 1, 2, 3, 4]);
  }
});
