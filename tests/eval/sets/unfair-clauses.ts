import { readsUnfairId } from '../../../src/evaluate/documents/reads-unfair.ts';
import { audited } from '../audited.ts';
import { categories } from '../categories.ts';
import { isClauseIn, rows, type Data } from '../data.ts';
import { added, f1, figure, mean, precision, recall, sum, type Counts, type Figure } from '../statistics.ts';

interface Row {
  doc: string;
  fold: number;
  text: string;
  labels: string[];
  levels: Record<string, number>;
}

interface Marked extends Row {
  flagged: ReadonlySet<string>;
  /** Those of them that say so as error or warning. */
  reported: ReadonlySet<string>;
}

/** Every sentence with the checks whose findings cover it; each document is read whole, a sentence in each block. */
export async function markedSentences(data: Data): Promise<Map<string, Marked[]>> {
  const documents = new Map<string, (Row & { flagged: Set<string>; reported: Set<string> })[]>();
  for (const row of rows<Row>(data, 'unfair-clauses/sentences.jsonl')) {
    if (!isClauseIn(data, row.fold)) continue;
    const sentences = documents.get(row.doc) ?? [];
    documents.set(row.doc, sentences);
    sentences.push({ ...row, flagged: new Set(), reported: new Set() });
  }
  const texts = [...documents].map(([doc, sentences]) => ({
    path: `${doc}.txt`,
    kind: 'terms' as const,
    text: sentences.map(({ text }) => text.replace(/\s*[\r\n]\s*/g, ' ').trim() || '-').join('\n\n'),
  }));
  const { findings } = await audited(texts);
  for (const { check, aim, severity, location, items = [] } of findings) {
    if (aim === 'note') continue;
    for (const { path, line } of [location, ...items]) {
      const row = line === undefined ? undefined : documents.get(path.replace(/\.txt$/, ''))?.[(line - 1) / 2];
      row?.flagged.add(check);
      if (severity !== 'note') row?.reported.add(check);
    }
  }
  return documents;
}

function count(sentences: Marked[], isFlagged: (row: Marked) => boolean, isMarked: (row: Marked) => boolean): Counts {
  const share = (flagged: boolean, marked: boolean) =>
    sentences.filter((row) => isFlagged(row) === flagged && isMarked(row) === marked).length;
  return { right: share(true, true), wrong: share(true, false), missed: share(false, true) };
}

export async function unfairClauses(data: Data): Promise<Record<string, Figure>> {
  const documents = [...(await markedSentences(data)).values()];
  const n = sum(documents, ({ length }) => length);
  const claimed = new Set([...Object.values(categories).flat(), readsUnfairId]);
  const says = (checks: readonly string[]) => (row: Marked) => checks.some((check) => row.flagged.has(check));
  const any = (row: Marked) => [...row.flagged].some((check) => claimed.has(check));
  const anyReported = (row: Marked) => [...row.reported].some((check) => claimed.has(check));
  const tallies = documents.map((sentences) => ({
    categories: Object.entries(categories).map(([label, checks]) =>
      count(sentences, says(checks), (row) => row.labels.includes(label)),
    ),
    any: count(sentences, any, ({ labels }) => labels.length > 0),
    reported: count(sentences, anyReported, ({ labels }) => labels.length > 0),
    alone: sentences.filter(({ flagged }) => flagged.has(readsUnfairId)).map(({ labels }) => labels.length > 0),
    fair: fairVariants(sentences),
    plain: sentences.filter(({ levels }) => Object.keys(levels).length === 0).map(any),
  }));
  type Tally = (typeof tallies)[number];
  const of = (at: number) => (groups: Tally[]) => added(groups.map((tally) => tally.categories[at] as Counts));
  const shareOf = (pick: (tally: Tally) => boolean[]) => (groups: Tally[]) => {
    const flags = groups.flatMap(pick);
    return flags.filter(Boolean).length / flags.length;
  };
  const figures: Record<string, Figure> = {
    unfair_f1: figure(tallies, n, (groups) => f1(added(groups.map((tally) => tally.any)))),
    unfair_precision: figure(tallies, n, (groups) => precision(added(groups.map((tally) => tally.any)))),
    unfair_recall: figure(tallies, n, (groups) => recall(added(groups.map((tally) => tally.any)))),
    unfair_f1_reported: figure(tallies, n, (groups) => f1(added(groups.map(({ reported }) => reported)))),
    unfair_macro_f1: figure(tallies, n, (groups) => mean(Object.keys(categories).map((_, at) => f1(of(at)(groups))))),
    reads_unfair_precision: figure(
      tallies,
      sum(tallies, ({ alone }) => alone.length),
      shareOf(({ alone }) => alone),
    ),
    fair_flagged: figure(
      tallies,
      sum(tallies, ({ fair }) => fair.length),
      shareOf(({ fair }) => fair),
    ),
    unlabelled_flagged: figure(
      tallies,
      sum(tallies, ({ plain }) => plain.length),
      shareOf(({ plain }) => plain),
    ),
  };
  Object.keys(categories).forEach((label, at) => {
    const { right, missed } = of(at)(tallies);
    figures[`${label}_f1`] = figure(tallies, right + missed, (groups) => f1(of(at)(groups)));
    figures[`${label}_precision`] = figure(tallies, right + missed, (groups) => precision(of(at)(groups)));
    figures[`${label}_recall`] = figure(tallies, right + missed, (groups) => recall(of(at)(groups)));
  });
  return figures;
}

/** For each clause that lawyers call clearly fair: whether a check of its category flags it. */
function fairVariants(sentences: Marked[]): boolean[] {
  return sentences.flatMap((row) =>
    Object.entries(row.levels).flatMap(([label, level]) =>
      level === 1 ? [(categories[label] ?? []).some((check) => row.flagged.has(check))] : [],
    ),
  );
}
