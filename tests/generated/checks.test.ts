import { expect, test } from 'vitest';
import type { Check } from '../../src/domain/check.ts';
import { precisions } from '../../src/load/rubric/precision.ts';
import { loadShipped } from '../../src/load/rubric/shipped.ts';
import { leastPrecision } from '../../src/evaluate/documents/severity.ts';

function measured({ id, severity, kind, ...check }: Check): string {
  if (kind === 'promises' || ('credit' in check && check.credit)) return 'gives credit';
  const own = precisions.get(id);
  if (severity === 'note') return '';
  return own === undefined ? 'not measured' : `${own.precision.toFixed(2)} of ${own.n}`;
}

/** What a check reports with today. */
function severityOf({ id, severity, kind, ...check }: Check): string {
  if (kind === 'promises' || ('credit' in check && check.credit)) return '-';
  return (precisions.get(id)?.precision ?? 0) >= leastPrecision ? severity : 'note';
}

test('the page of checks is fresh', async () => {
  const { checks, principles } = await loadShipped('policy');
  const sections = principles.map(({ id, title }) => {
    const rows = checks
      .filter(({ principle }) => principle === id)
      .map(
        (check) =>
          `| \`${check.id}\` | ${check.message} | ${check.severity} | ${severityOf(check)} | ${measured(check)} |`,
      );
    const head = ['| check | what it says | aim | reports as | right |', '| --- | --- | --- | --- | ---: |'];
    return [`## ${title}`, '', ...head, ...rows].join('\n');
  });
  const page = `# The checks of documents

These are the ${checks.length} checks of the shipped rubric \`policy\`. \`candor explain <check>\` says why each matters, what it looks for and what to write instead.

A check that aims at error or warning reports so once it was found right in at least three of four findings, on texts that nobody used to write it. Until then it is a note. "Right" says how often, of how many findings. Two readers or the labels of lawyers decided; \`candor explain\` names which. [What was measured](measured.md) has the figures for the whole.

${sections.join('\n\n')}
`;
  await expect(page).toMatchFileSnapshot('../../docs/checks.md');
});

test('what is kept as measured belongs to a shipped check and was judged often enough', async () => {
  const { checks } = await loadShipped('policy');
  const ids = new Set(checks.map(({ id }) => id));
  for (const [id, { precision, n }] of precisions) {
    expect(ids, id).toContain(id);
    expect(n, id).toBeGreaterThanOrEqual(20);
    expect(precision, id).toBeLessThanOrEqual(1);
  }
});
