import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { problemLines } from '../../src/cli/problem-lines.ts';
import { InputError } from '../../src/domain/input-error.ts';
import { loadRubric } from '../../src/load/rubric/load-rubric.ts';
import { loadShipped } from '../../src/load/rubric/shipped.ts';

let project = '';
const at = (name: string) => join(project, name);

function write(name: string, text: string): void {
  mkdirSync(dirname(at(name)), { recursive: true });
  writeFileSync(at(name), text);
}

async function refusal(name: string): Promise<string> {
  const error: unknown = await loadRubric(at(name)).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof InputError) return problemLines(error.problems).replaceAll(project, '');
  throw new Error(`${name} was not refused: ${String(error)}`);
}

const head = (id: string, parent: string) => `candor: 1\nid: ${id}\nversion: 1.0.0\nextends: [${parent}]\n`;

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'candor-'));
  mkdirSync(at('.git'));
});

describe('a rubric that extends', () => {
  test('a shipped one patches by id, drops with ignore, keeps the order and adds at the end', async () => {
    write(
      'bakery.yaml',
      `${head('bakery', 'cluetrain')}title: Our bakery
principles:
  - {id: honesty, weight: 9}
questions:
  - {id: leaving, why: Our own reason.}
  - {id: customers-meet, ignore: true}
  - {id: bread, principle: honesty, ask: "Is old bread sold as fresh?", why: So., levels: [a, b, c, d, e]}
rules:
  - {id: one-lie, cap: 10}
`,
    );
    const rubric = await loadRubric(at('bakery.yaml'));
    const base = await loadShipped('cluetrain');
    expect(rubric).toMatchObject({ id: 'bakery', title: 'Our bakery', extends: ['policy', 'cluetrain'] });
    expect(rubric.questions.map(({ id }) => id)).toEqual([
      ...base.questions.map(({ id }) => id).filter((id) => id !== 'customers-meet'),
      'bread',
    ]);
    expect(rubric.questions.find(({ id }) => id === 'leaving')).toMatchObject({ why: 'Our own reason.', weight: 3 });
    expect(rubric.principles.find(({ id }) => id === 'honesty')).toMatchObject({ weight: 9, title: 'Honesty' });
    expect(rubric.rules[0]).toMatchObject({ id: 'one-lie', cap: 10, when: { question: 'known-false-claims' } });
  });

  test('a file and an installed package', async () => {
    write('node_modules/@trust/shops/rubric.yaml', head('shops', 'cluetrain'));
    write('base/base.yaml', head('base', '"@trust/shops"'));
    write('team/own.yaml', head('own', '../base/base.yaml'));
    expect((await loadRubric(at('team/own.yaml'))).extends).toEqual(['policy', 'cluetrain', 'shops', 'base']);
  });

  test('in a circle is told with both files', async () => {
    write('a.yaml', head('a', './b.yaml'));
    write('b.yaml', head('b', './a.yaml'));
    expect(await refusal('a.yaml')).toMatch(
      /^\/b\.yaml:4:11: \/b\.yaml extends "\.\/a\.yaml", which extends this file in turn/,
    );
  });

  test.each([
    [
      '../../../etc/passwd',
      /extends "\.\.\/\.\.\/\.\.\/etc\/passwd", (and there is none|which lies outside its project folder)/,
    ],
    ['./link.yaml', /which lies outside its project folder, so it is not read/],
    ['not-installed', /extends "not-installed", and there is none\. Install the package/],
    ['cluetrian', /extends "cluetrian", and there is none\. Did you mean "cluetrain"\?/],
    ['./gone.yaml', /extends "\.\/gone\.yaml", and there is none\. Check the name\./],
  ])('%s is refused in one clear line', async (name, message) => {
    symlinkSync('/etc/hostname', at('link.yaml'));
    write('own.yaml', head('own', name));
    const told = await refusal('own.yaml');
    expect(told).toMatch(message);
    expect(told.split('\n').filter((line) => line.startsWith('/'))).toHaveLength(1);
  });

  test('says what is wrong with the whole at the entry that brought it', async () => {
    write(
      'own.yaml',
      `${head('own', 'cluetrain')}questions:\n  - {id: leaving, not_applicable: allowed}\n  - {id: bread, ask: Old?}\n  - {id: laeving, ignore: true}\n`,
    );
    expect(await refusal('own.yaml')).toMatch(
      /own\.yaml:8:10: What this file extends has no "laeving" among its questions to drop\. Did you mean "leaving"\?/,
    );
    write(
      'own.yaml',
      `${head('own', 'cluetrain')}questions:\n  - {id: leaving, ignore: true}\n  - {id: bread, ask: Old?}\n`,
    );
    const told = await refusal('own.yaml');
    expect(told).toMatch(
      /own\.yaml:4:1: Together with what this file extends: There is no question "leaving" in this rubric/,
    );
    expect(told).toMatch(/own\.yaml:7:6: "levels" is missing/);
  });
});
