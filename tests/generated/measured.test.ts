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
  /** `since`: a test that was written afterwards sees it, as was tried by hand, or the code is gone. */
  survivors: { equivalent?: string; since?: 'caught' | 'gone' }[];
}

function told({ commit, seed, mutants, valid, caught, timeouts, survivors }: Mutants): string {
  const nothing = survivors.filter(({ equivalent }) => equivalent !== undefined).length;
  const later = survivors.filter(({ since }) => since === 'caught').length;
  const gone = survivors.filter(({ since }) => since === 'gone').length;
  const share = (count: number) => `${((100 * count) / valid).toFixed(1)} %`;
  return (
    `Of ${valid} small faults the tests saw ${caught}, or ${share(caught)}; ` +
    `${timeouts} of these by running on without end. ${survivors.length} were not seen. ` +
    `Tests written afterwards see ${later} of them, each put in again by hand: **${caught + later}, or ${share(caught + later)}**. ` +
    `Of the others ${nothing} change nothing that anybody could see, and ${gone} stood in code that nobody needed. ` +
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
