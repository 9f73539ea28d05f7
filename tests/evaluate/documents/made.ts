import { Auditor, type SeverityOf } from '../../../src/evaluate/documents/auditor.ts';
import { readDocument } from '../../../src/load/documents/read-document.ts';
import { parseRubric } from '../../../src/load/rubric/load-rubric.ts';

export const now = new Date('2026-01-01T00:00:00Z');

const known = new Map<string, ReturnType<typeof parseRubric>>();

/** A rubric of a few checks of principle p, unless they say q; each a line of YAML without its head. Read once. */
export function rubricOf(checks: string[], more = '') {
  const lines = checks.map((check) => {
    const principle = check.includes('principle:') ? '' : 'principle: p, ';
    return `  - {${principle}message: M, why: W, advice: A, ${check}}`;
  });
  const head =
    'candor: 1\nid: own\nversion: 1.0.0\ntitle: Own\nbands: [{id: b, title: B, from: 0, meaning: M}]\n' +
    'principles: [{id: p, title: P, belief: B}, {id: q, title: Q, belief: B, weight: 3}]\n' +
    'benefit_of_doubt: {points: 100, weight: 1}\nchecks:\n';
  const text = `${head}${lines.join('\n')}\n${more}`;
  const rubric = known.get(text) ?? parseRubric({ path: 'own.yaml', text });
  known.set(text, rubric);
  return rubric;
}

export const asWritten: SeverityOf = (check) => check.severity;

export async function judge(checks: string[], texts: [string, string][], more = '', severityOf = asWritten) {
  const auditor = new Auditor(await rubricOf(checks, more), severityOf, now);
  // In a language that nobody can tell, every text is judged.
  for (const [path, text] of texts)
    auditor.add(auditor.judge(await readDocument(path, Buffer.from(text), { language: 'zz' })));
  return auditor.judgement().part;
}

/** The points of the one check, `null` when it had nothing to go by. */
export async function pointsOf(check: string, text: string, path = 'terms.md'): Promise<number | null> {
  const { list } = await judge([`id: c, ${check}`, 'id: other, kind: clause, any: [zebra]'], [[path, text]]);
  return list[0]?.checks.find((one) => one.check === 'c')?.points ?? null;
}

/** A sentence of so many words, each of one syllable. */
export const words = (count: number) => `${'cat '.repeat(count).trim()}. `;
export const sentenceOf = (count: number) => `C${words(count).slice(1)}`;
