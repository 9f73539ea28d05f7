import { audited } from '../audited.ts';
import { wordsIn } from '../../../src/language/en/readability.ts';
import { isIn, rows, textOf, type Data } from '../data.ts';
import { grouped, correlation, figure, mean, pairs, type Figure } from '../statistics.ts';
import { linesFlagged } from './graded-policies.ts';

/** Policies that are known for being written for people, against those of services graded D and E, kind by kind. */
export async function humanePolicies(data: Data): Promise<Record<string, Figure>> {
  const humane = rows<{ id: string; org: string }>(data, 'humane-policies/index.jsonl')
    .filter(({ org }) => isIn(data, org))
    .map(({ id, org }) => ({ id, group: org, text: textOf(data, `humane-policies/docs/${id}.md`) }));
  const poor = rows<{ id: string; file: string; service: string; grade: string }>(data, 'graded-policies/index.jsonl')
    .filter(({ service, grade }) => isIn(data, service) && (grade === 'D' || grade === 'E'))
    .map(({ id, file, service }) => ({ id, group: service, text: textOf(data, `graded-policies/${file}`) }));
  const all = [...humane, ...poor];
  const report = await audited(all.map(({ id, text }) => ({ path: `${id}.md`, text })));
  const results = new Map(report.documents.map((document) => [document.path, document]));
  const judged = all.flatMap((one, at) => {
    const result = results.get(`${one.id}.md`);
    if (result === undefined || result.score === null) return [];
    const length = Math.log(wordsIn(one.text).length + 1);
    return [{ group: one.group, kind: result.kind, score: result.score, length, isHumane: at < humane.length }];
  });
  type Judged = (typeof judged)[number];
  const auc = (list: Judged[], value: (one: Judged) => number) =>
    pairs(list.filter(({ isHumane }) => isHumane).map(value), list.filter(({ isHumane }) => !isHumane).map(value));
  const over = (kind: string, measure: (list: Judged[]) => number) => {
    const list = judged.filter((one) => one.kind === kind);
    // Each side is drawn by itself, or one of the two could be missing.
    const sides = [true, false].map((side) => [
      ...grouped(
        list.filter(({ isHumane }) => isHumane === side),
        ({ group }) => group,
      ).values(),
    ]);
    return figure(sides.flat(), list.length, (drawn) => measure(drawn.flat()));
  };
  const adjusted = (list: Judged[]) => {
    const slope =
      correlation(
        list.map(({ length }) => length),
        list.map(({ score }) => score),
      ) *
      (spread(list.map(({ score }) => score)) / spread(list.map(({ length }) => length)));
    return auc(list, ({ score, length }) => score - slope * length);
  };
  const plain = (list: Judged[]) => auc(list, ({ score }) => score);
  const [privacy, terms] = [over('privacy', plain), over('terms', plain)];
  const humaneTexts = new Map(humane.map(({ id, text }) => [id, text]));
  const n = (kind: string, side: boolean) => judged.filter((one) => one.kind === kind && one.isHumane === side).length;
  return {
    auc_humane: { value: mean([privacy.value, terms.value]), n: privacy.n + terms.n, interval: null },
    auc_humane_privacy: privacy,
    auc_humane_terms: terms,
    auc_humane_privacy_given_length: over('privacy', adjusted),
    auc_humane_terms_given_length: over('terms', adjusted),
    humane_privacy_texts: { value: n('privacy', true), n: n('privacy', true), interval: null },
    humane_terms_texts: { value: n('terms', true), n: n('terms', true), interval: null },
    lines_flagged_humane: linesFlagged(humaneTexts, report),
    lines_flagged_humane_with_items: linesFlagged(humaneTexts, report, { withItems: true }),
    lines_reported_humane: linesFlagged(humaneTexts, report, { asReported: true }),
  };
}

function spread(values: number[]): number {
  const centre = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - centre) ** 2)));
}
