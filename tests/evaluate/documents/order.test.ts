import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Auditor } from '../../../src/evaluate/documents/auditor.ts';
import { readDocument } from '../../../src/load/documents/read-document.ts';
import { loadShipped, shippedPhrases } from '../../../src/load/rubric/shipped.ts';

test('what a document comes to depends on none that was read before', async () => {
  const [rubric, tables] = [await loadShipped('policy'), await shippedPhrases('policy')];
  const opened = () => new Auditor(rubric, (check) => check.severity, new Date('2026-01-01T00:00:00Z'), { tables });
  const names = readdirSync('examples', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
  const all = opened();
  for (const name of names.toSorted()) {
    const text = await readDocument(name, readFileSync(join('examples', name)), { language: 'en' });
    expect(all.judge(text), name).toEqual(opened().judge(text));
  }
  expect(names.length).toBeGreaterThan(20);
});
