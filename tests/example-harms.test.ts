import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { DocumentsReport } from '../src/domain/report.ts';
import { runHere } from './cli/run-here.ts';

/** By text of `examples/policies/bad`, the harms in it as its author named them, and those that no check hears. */
const texts = parse(readFileSync('tests/example-harms.yaml', 'utf8')) as Record<
  string,
  { harms: string[]; unheard?: string[] }
>;
const plain = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');

test.each(Object.entries(texts))(
  '%s stops a job, and each harm in it is named',
  async (name, { harms, unheard = [] }) => {
    const path = `examples/policies/bad/${name}`;
    const { code } = await runHere(['audit', path, '--severities', 'aims', '--fail-on', 'warning', '--quiet']);
    expect(code).toBe(1);
    const { stdout } = await runHere(['audit', path, '--severities', 'aims', '--fail-on', 'never', '--format', 'json']);
    const { findings, checks } = (JSON.parse(stdout) as DocumentsReport).documents;
    const serious = new Set(checks.filter(({ aim }) => aim !== 'note').map(({ id }) => id));
    const lines = readFileSync(path, 'utf8').split('\n');
    const named = findings
      .filter(({ check }) => serious.has(check))
      .flatMap(({ excerpt = '', items = [] }) => [
        excerpt,
        ...items.map((item) => ('endLine' in item ? lines.slice(item.line - 1, item.endLine).join(' ') : '')),
      ])
      .map(plain);
    const isNamed = (harm: string) => {
      const own = plain(harm);
      return named.some((one) => one !== '' && (one.includes(own.slice(0, 40)) || own.includes(one.slice(0, 80))));
    };
    expect(harms.filter((harm) => !unheard.includes(harm) && !isNamed(harm))).toEqual([]);
    expect(unheard.filter((harm) => !harms.includes(harm))).toEqual([]);
  },
);
