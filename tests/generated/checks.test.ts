import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { expect, test } from 'vitest';
import type { Check } from '../../src/domain/check.ts';
import { loadShipped } from '../../src/load/rubric/shipped.ts';
import { leastPrecision } from '../../src/evaluate/documents/severity.ts';

function measured({ severity, kind, measured: own, ...check }: Check): string {
  if (kind === 'promises' || ('credit' in check && check.credit)) return 'gives credit';
  if (severity === 'note') return '';
  return own === undefined ? 'not measured' : `${own.precision.toFixed(2)} of ${own.n}`;
}

function sure({ measured_sure: own }: Check): string {
  return own === undefined ? '' : `${own.precision.toFixed(2)} of ${own.n}`;
}

/** What a check reports with today. */
function severityOf({ severity, kind, measured: own, ...check }: Check): string {
  if (kind === 'promises' || ('credit' in check && check.credit)) return '-';
  if (severity !== 'note' && kind === 'clause') return `${severity} or note`;
  if ((own?.precision ?? 0) >= leastPrecision) return severity;
  return 'note';
}

test('the page of checks is fresh', async () => {
  const { checks, principles } = await loadShipped('policy');
  const sections = principles.map(({ id, title }) => {
    const rows = checks
      .filter(({ principle }) => principle === id)
      .map(
        (check) =>
          `| \`${check.id}\` | ${check.message} | ${check.severity} | ${severityOf(check)} | ${measured(check)} | ${sure(check)} |`,
      );
    const head = [
      '| check | what it says | aim | reports as | right | where it is sure |',
      '| --- | --- | --- | --- | ---: | ---: |',
    ];
    return [`## ${title}`, '', ...head, ...rows].join('\n');
  });
  const page = `# The checks of documents

These are the ${checks.length} checks of the shipped rubric \`policy\`. \`candor explain <check>\` says why each matters, what it looks for and what to write instead.

A check that aims at error or warning reports so once it was found right in at least three of four findings, on texts that nobody used to write it. Until then it is a note, but for what the statistical reader agrees with: "error or note". What it doubts is a note. What a check is sure of is measured apart, and reports at the aim by itself. Of harms that real texts hardly hold it is measured by wordings, of people who had not seen what the check looks for. "Right" says how often, of how many findings. Readers or the labels of lawyers decided; \`candor explain\` names which. [What was measured](measured.md) has the figures for the whole.

${sections.join('\n\n')}
`;
  await expect(page).toMatchFileSnapshot('../../docs/checks.md');
});

test('what is kept as measured was judged often enough, on what its check sees today', async () => {
  const { checks } = await loadShipped('policy');
  const measured = checks.flatMap((check) => (check.measured === undefined ? [] : [check.measured]));
  expect(Math.min(...measured.map(({ n }) => n))).toBeGreaterThanOrEqual(10);
  // A figure that no longer fits is left out by the build.
  const written = globSync('rubrics/policy/*/*.yaml').filter((file) => /^measured:$/m.test(readFileSync(file, 'utf8')));
  expect(measured).toHaveLength(written.length);
});
