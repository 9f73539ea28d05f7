import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { auditTexts } from '../../../src/roads/audit.ts';

const now = new Date('2026-01-01T00:00:00Z');
const terms = { path: 'terms.md', text: readFileSync('examples/policies/good/terms.md', 'utf8') };
const workingFolder = mkdtempSync(join(tmpdir(), 'candor-'));

async function audited(rubric: string, text = terms.text) {
  const { documents } = await auditTexts([{ ...terms, text }], { rubric, now, workingFolder });
  return documents;
}

function rubricFile(name: string, text: string): string {
  const path = join(workingFolder, name);
  writeFileSync(path, text);
  return path;
}

const head = (id: string) => `candor: 1\nid: ${id}\nversion: 1.0.0\ntitle: Own\n`;
const check =
  '  - {id: own-harm, kind: clause, principle: honesty, severity: error, message: M, why: W, advice: A, any: [purple llamas]}\n';

test('texts stand in the bands of policy, also beside questions whose bands are for businesses', async () => {
  const [policy, cluetrain] = [await audited('policy'), await audited('cluetrain')];
  expect(policy.band?.id).toBe('generous');
  expect(cluetrain.band).toEqual(policy.band);
  expect([cluetrain.score, cluetrain.share]).toEqual([policy.score, policy.share]);
});

test('a rubric that extends policy is calibrated; its own checks count, and those that it drops do not', async () => {
  const own = rubricFile('own.yaml', `${head('own')}extends: [policy]\nchecks:\n${check}`);
  const harmed = `${terms.text}\n\nPurple llamas may come.\n`;
  const [before, after] = [await audited(own), await audited(own, harmed)];
  expect(before.calibration).not.toBeNull();
  expect(after.share).toBeLessThan(before.share ?? 0);
  expect([before.errorCap, after.errorCap]).toEqual([null, 59.9]);
  const without = rubricFile(
    'without.yaml',
    `${head('without')}extends: [policy]\nchecks:\n  - {id: any-promise, ignore: true}\n`,
  );
  const credits = ({ kinds }: typeof before) => kinds[0]?.sums?.weighed.map((one) => one.check) ?? [];
  expect(credits(before)).toContain('any-promise');
  expect(credits(await audited(without))).not.toContain('any-promise');
});

test('any other rubric is not calibrated, and its score is the mean of principles', async () => {
  const own = rubricFile(
    'apart.yaml',
    `${head('apart')}bands: [{id: b, title: B, from: 0, meaning: M}, {id: c, title: C, from: 50, meaning: M}]\n` +
      `principles: [{id: honesty, title: H, belief: B}]\nbenefit_of_doubt: {points: 80, weight: 1}\nchecks:\n${check}`,
  );
  const { calibration, score, share, low, standing, kinds, errorCap } = await audited(
    own,
    'Purple llamas may come. We bake bread.',
  );
  expect({ calibration, share, low, standing, errorCap }).toEqual({
    calibration: null,
    share: null,
    low: null,
    standing: null,
    errorCap: null,
  });
  // (80 + 0) / 2.
  expect([score, kinds[0]?.score]).toEqual([40, 40]);
});
