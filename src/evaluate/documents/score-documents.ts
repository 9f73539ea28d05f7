import type { DocumentKind } from '../../domain/document.ts';
import type { Report } from '../../domain/report.ts';
import type { Check } from '../../domain/check.ts';
import type { Rubric, Rule, RuleCondition } from '../../domain/rubric.ts';
import { pointsOf } from './checks/index.ts';
import type { Look } from './checks/look.ts';
import { languageOf } from '../../language/languages.ts';
import { arithmeticMean, meanOf } from '../answers/weigh.ts';

/** What every check of a rubric saw in one document; a check that doesn't count for its kind is not there. */
export interface Examined {
  kind: DocumentKind | null;
  words: number;
  looks: ReadonlyMap<Check, Look>;
}

/** Points 0-100, nothing rounded. */
export interface DocumentScore {
  score: number | null;
  uncapped: number | null;
  principles: { id: string; score: number | null }[];
  checks: { check: Check; points: number }[];
  fired: Rule[];
}

/** The score of documents of one kind, judged as one text, so that splitting a text in two changes nothing. */
export function scoreDocuments(rubric: Rubric, examined: Examined[]): DocumentScore {
  const points = new Map<string, number>();
  const checks: DocumentScore['checks'] = [];
  for (const check of rubric.checks) {
    const looked = examined.flatMap(({ words, looks }) => {
      const look = looks.get(check);
      return look === undefined ? [] : [{ words, look }];
    });
    const value = looked.length === 0 ? null : pointsOf(check, looked, languageOf(rubric.language));
    if (value === null) continue;
    points.set(check.id, value);
    checks.push({ check, points: value });
  }
  const principles = rubric.principles.map((principle) => {
    const parts = rubric.checks.flatMap((check) => {
      const value = check.principle === principle.id ? points.get(check.id) : undefined;
      return value === undefined ? [] : [{ value, weight: check.weight }];
    });
    const { points: value, weight } = rubric.benefit_of_doubt;
    const isJudged = rubric.checks.some((check) => check.principle === principle.id);
    return { principle, score: isJudged ? arithmeticMean([{ value, weight }, ...parts]) : null };
  });
  const uncapped = meanOf(
    rubric.balance,
    principles.flatMap(({ principle, score }) => (score === null ? [] : [{ value: score, weight: principle.weight }])),
  );
  const fired = rubric.rules.filter(({ when }) => fires(when, points));
  return {
    score: uncapped === null ? null : Math.min(uncapped, ...fired.map(({ cap }) => cap)),
    uncapped,
    principles: principles.map(({ principle, score }) => ({ id: principle.id, score })),
    checks,
    fired,
  };
}

/** Documents say nothing of questions. */
function fires(when: RuleCondition, points: ReadonlyMap<string, number>): boolean {
  if ('any' in when) return when.any.some((part) => fires(part, points));
  if ('all' in when) return when.all.every((part) => fires(part, points));
  return 'check' in when && points.get(when.check) === 0;
}

/** The mean over the kinds of documents, each judged as one text. */
export function scoreFolder(rubric: Rubric, examined: Examined[]): DocumentScore {
  const kinds = new Set(examined.map(({ kind }) => kind));
  const scores = [...kinds].map((kind) =>
    scoreDocuments(
      rubric,
      examined.filter((one) => one.kind === kind),
    ),
  );
  const mean = (values: (number | null)[]) =>
    arithmeticMean(values.flatMap((value) => (value === null ? [] : [{ value, weight: 1 }])));
  return {
    score: mean(scores.map(({ score }) => score)),
    uncapped: mean(scores.map(({ uncapped }) => uncapped)),
    principles: rubric.principles.map(({ id }, at) => ({
      id,
      score: mean(scores.map(({ principles }) => principles[at]?.score ?? null)),
    })),
    checks: [],
    fired: rubric.rules.filter((rule) => scores.some(({ fired }) => fired.includes(rule))),
  };
}

/** Rules that only questions can decide. */
export function rulesNotLookedAt(rubric: Rubric): Report['notLookedAt'] {
  const reads = (when: RuleCondition): boolean =>
    'any' in when ? when.any.some(reads) : 'all' in when ? when.all.every(reads) : 'check' in when;
  return rubric.rules.filter(({ when }) => !reads(when)).map(({ id }) => ({ rule: id, reason: 'questions' as const }));
}
