import { audited } from '../audited.ts';
import { pressure } from '../categories.ts';
import { isIn, rows, type Data } from '../data.ts';
import { grouped, added, f1, figure, precision, recall, type Figure } from '../statistics.ts';

interface Row {
  page: string;
  text: string;
  label: 0 | 1;
}

/** Short texts of shop pages, each as a marketing text of its own. */
export async function darkPatterns(data: Data): Promise<Record<string, Figure>> {
  const texts = rows<Row>(data, 'dark-patterns/texts.jsonl').filter(({ page }) => isIn(data, page));
  const { findings } = await audited(texts.map(({ text }, at) => ({ path: `${at}.txt`, kind: 'marketing', text })));
  const flagged = new Set(findings.flatMap(({ check, location }) => (pressure.includes(check) ? [location.path] : [])));
  const counts = texts.map(({ page, label }, at) => {
    const says = flagged.has(`${at}.txt`);
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
