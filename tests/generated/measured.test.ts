import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** As `npm run mutate` writes it. */
interface Mutants {
  commit: string;
  seed: number;
  mutants: number;
  valid: number;
  caught: number;
  timeouts: number;
  survivors: { equivalent?: string }[];
}

function told({ commit, seed, mutants, valid, caught, timeouts, survivors }: Mutants): string {
  const nothing = survivors.filter(({ equivalent }) => equivalent !== undefined).length;
  return (
    `Of ${valid} small faults the tests see **${caught}, or ${((100 * caught) / valid).toFixed(1)} %**; ` +
    `${timeouts} of these by running on without end. ${survivors.length} were not seen. ` +
    `Of those ${nothing} change nothing that anybody could see. ` +
    `The faults were drawn by seed ${seed} from ${mutants} at commit ${commit}.`
  );
}

test('docs/measured.md gives the last figures of the mutants', async () => {
  const page = readFileSync('docs/measured.md', 'utf8');
  const mutants = JSON.parse(readFileSync('tests/mutate/result.json', 'utf8')) as Mutants;
  expect(mutants.caught + mutants.survivors.length).toBe(mutants.valid);
  const fresh = page.replace(/(<!-- mutants -->\n)[^]*?(?=\n<!-- end -->)/, (_, head: string) => head + told(mutants));
  expect(fresh).toContain(told(mutants));
  await expect(fresh).toMatchFileSnapshot('../../docs/measured.md');
});
