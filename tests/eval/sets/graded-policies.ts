import { audited, type Audited } from '../audited.ts';
import { gradeOf, syllablesIn, wordsIn } from '../../../src/language/en/readability.ts';
import { isIn, rows, textOf, type Data } from '../data.ts';
import { grouped, figure, mean, rho, rhoGiven, sum, type Figure } from '../statistics.ts';

interface Policy {
  id: string;
  file: string;
  service: string;
  type: string;
  grade: string;
  cases: number;
}

interface Point {
  doc: string;
  lines: [number, number];
  polarity: 'good' | 'neutral' | 'bad' | 'blocker';
}

const fewestPoints = 5;
const fewestCases = 10;

export async function gradedPolicies(data: Data): Promise<Record<string, Figure>> {
  const policies = rows<Policy>(data, 'graded-policies/index.jsonl').filter(({ service }) => isIn(data, service));
  const points = grouped(rows<Point>(data, 'graded-policies/points.jsonl'), ({ doc }) => doc);
  const texts = new Map(policies.map(({ id, file }) => [id, textOf(data, `graded-policies/${file}`)]));
  const whole = await audited([...texts].map(([id, text]) => ({ path: `${id}.md`, text })));
  const cut = await audited(
    [...texts].map(([id, text]) => ({ path: `${id}.md`, text: withoutLines(text, points.get(id) ?? []) })),
  );
  const scoreIn = (report: Audited) => {
    const scores = new Map(report.documents.map(({ path, score }) => [path, score ?? 50]));
    return (id: string) => scores.get(`${id}.md`) ?? 50;
  };
  const [score, scoreWithout] = [scoreIn(whole), scoreIn(cut)];
  const judged = policies.map((policy) => {
    const own = points.get(policy.id) ?? [];
    const good = own.filter(({ polarity }) => polarity === 'good').length;
    const bad = own.filter(({ polarity }) => polarity === 'bad' || polarity === 'blocker').length;
    const text = texts.get(policy.id) ?? '';
    const words = wordsIn(text);
    return {
      ...policy,
      score: score(policy.id),
      scoreWithout: scoreWithout(policy.id),
      words: words.length,
      readingGrade: gradeOf({
        sentences: text.split(/[.!?]\s/).length,
        words: words.length,
        syllables: sum(words, syllablesIn),
      }),
      points: good + bad,
      share: good / (good + bad),
      // E is worst.
      standing: 'EDCBA'.indexOf(policy.grade),
      isPrivacy: policy.type.includes('Privacy') ? 1 : 0,
    };
  });
  type Judged = (typeof judged)[number];
  const quoted = judged.filter((policy) => policy.points >= fewestPoints);
  const byService = (list: Judged[]) => [...grouped(list, ({ service }) => service).values()];
  const over = (list: Judged[], measure: (list: Judged[]) => number) =>
    figure(byService(list), list.length, (drawn) => measure(drawn.flat()));
  const lengthAndType = (list: Judged[]) => [list.map(({ words }) => words), list.map(({ isPrivacy }) => isPrivacy)];
  const graded = judged.filter(({ cases }) => cases >= fewestCases);
  const privacy = graded.filter(({ type }) => type === 'Privacy Policy');
  const terms = graded.filter(({ type }) => type === 'Terms of Service');
  const byGrade = (value: (policy: Judged) => number) => (list: Judged[]) =>
    rho(
      list.map(value),
      list.map(({ standing }) => standing),
    );
  const both = (measure: (list: Judged[]) => number) =>
    figure(byService([...privacy, ...terms]), privacy.length + terms.length, (drawn) => {
      const list = drawn.flat();
      return mean([
        measure(list.filter(({ type }) => type === 'Privacy Policy')),
        measure(list.filter(({ type }) => type === 'Terms of Service')),
      ]);
    });
  return {
    doc_points: over(quoted, (list) =>
      rho(
        list.map((one) => one.score),
        list.map(({ share }) => share),
      ),
    ),
    doc_points_given_length: over(quoted, (list) =>
      rhoGiven(
        list.map((one) => one.score),
        list.map(({ share }) => share),
        lengthAndType(list),
      ),
    ),
    doc_points_without_quoted_lines: over(quoted, (list) =>
      rho(
        list.map((one) => one.scoreWithout),
        list.map(({ share }) => share),
      ),
    ),
    doc_points_of_word_count: over(quoted, (list) =>
      rho(
        list.map(({ words }) => -words),
        list.map(({ share }) => share),
      ),
    ),
    grade_rho: both(byGrade((one) => one.score)),
    grade_rho_given_length: both((list) =>
      rhoGiven(
        list.map((one) => one.score),
        list.map(({ standing }) => standing),
        [list.map(({ words }) => words)],
      ),
    ),
    grade_rho_of_word_count: both(byGrade(({ words }) => -words)),
    grade_rho_of_reading_grade: both(byGrade(({ readingGrade }) => -readingGrade)),
    grade_rho_privacy: over(
      privacy,
      byGrade((one) => one.score),
    ),
    grade_rho_terms: over(
      terms,
      byGrade((one) => one.score),
    ),
    lines_flagged: linesFlagged(texts, whole),
    lines_flagged_with_items: linesFlagged(texts, whole, { withItems: true }),
    lines_reported: linesFlagged(texts, whole, { asReported: true }),
  };
}

/** The share of lines with eight words or more that carry a finding whose aim is error or warning, or one of its items. */
export function linesFlagged(
  texts: ReadonlyMap<string, string>,
  { findings }: Audited,
  { withItems = false, asReported = false } = {},
): Figure {
  const flagged = new Map<string, Set<number>>();
  for (const { aim, severity, location, items = [] } of findings) {
    if ((asReported ? severity : aim) === 'note') continue;
    for (const { path, line, endLine = 0 } of withItems ? [location, ...items] : [location]) {
      const lines = flagged.get(path) ?? new Set();
      flagged.set(path, lines);
      if (line !== undefined) for (let at = line; at <= endLine; at++) lines.add(at);
    }
  }
  const groups = [...texts].map(([id, text]) => {
    const long = text
      .split(/\r\n|\r|\n/)
      .flatMap((line, at) =>
        line.trim().split(/\s+/).length >= 8 ? [flagged.get(`${id}.md`)?.has(at + 1) ?? false] : [],
      );
    return { lines: long.length, flagged: long.filter(Boolean).length };
  });
  return figure(
    groups,
    sum(groups, ({ lines }) => lines),
    (drawn) => sum(drawn, (one) => one.flagged) / sum(drawn, ({ lines }) => lines),
  );
}

function withoutLines(text: string, points: Point[]): string {
  const gone = new Set(
    points.flatMap(({ lines: [from, to] }) => Array.from({ length: to - from + 1 }, (_, at) => from + at)),
  );
  return text
    .split('\n')
    .map((line, at) => (gone.has(at + 1) ? '' : line))
    .join('\n');
}
