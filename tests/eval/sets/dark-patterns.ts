import { audited } from '../audited.ts';
import { pressure } from '../categories.ts';
import { isIn, rows, type Data } from '../data.ts';
import { grouped, added, f1, figure, precision, recall, type Figure } from '../statistics.ts';

interface Row {
  page: string;
  text: string;
  label: 0 | 1;
}

/** Short texts of shop pages, each as a marketing text of its own, with the checks of pressure that flag it. */
export async function labelledTexts(data: Data): Promise<(Row & { checks: ReadonlySet<string> })[]> {
  const texts = rows<Row>(data, 'dark-patterns/texts.jsonl').filter(({ page }) => isIn(data, page));
  const { findings } = await audited(texts.map(({ text }, at) => ({ path: `${at}.txt`, kind: 'marketing', text })));
  const flagging = grouped(
    findings.filter(({ check }) => pressure.includes(check)),
    ({ location }) => location.path,
  );
  return texts.map((text, at) => {
    return { ...text, checks: new Set((flagging.get(`${at}.txt`) ?? []).map(({ check }) => check)) };
  });
}

/** Whether they are taken for pressure. */
export async function darkPatterns(data: Data): Promise<Record<string, Figure>> {
  const texts = await labelledTexts(data);
  const counts = texts.map(({ page, label, checks }) => {
    const says = checks.size > 0;
    return {
      page,
      right: says && label === 1 ? 1 : 0,
      wrong: says && label === 0 ? 1 : 0,
      missed: !says && label === 1 ? 1 : 0,
    };
  });
  const groups = [...grouped(counts, ({ page }) => page).values()];
  const over = (measure: typeof f1) => figure(groups, texts.length, (drawn) => measure(added(drawn.flat())));
  return { dark_f1: over(f1), dark_precision: over(precision), dark_recall: over(recall) };
}
