import { at } from '../../domain/at.ts';
import type { DocumentKind } from '../../domain/document.ts';
import type { Check } from '../../domain/check.ts';
import type { Rubric } from '../../domain/rubric.ts';
import { pointsOf } from './checks/index.ts';
import type { Looked } from './checks/look.ts';
import { inOrder } from '../../language/order.ts';
import { languageOf } from '../../language/languages.ts';
import { arithmeticMean, totalOver, type PrinciplePoints } from '../mean.ts';
import { joinedEvidence, type Evidence } from './evidence.ts';
import { cappedText, capOfErrors, meanOfTexts, noTextScore, textScoreOf } from './text-score.ts';
import type { TextScore } from '../../domain/text-score.ts';
import type { Calibration } from '../../domain/calibration.ts';
import { applyRules, rulesFor, type Caps, type Readings } from '../rules.ts';

/** What is kept of one document, by the id of each check; one that doesn't count for its kind is not there. */
export interface Examined {
  kind: DocumentKind | null;
  looked: ReadonlyMap<string, Looked>;
  /** Where the rubric is calibrated. */
  evidence?: Evidence | undefined;
}

/** What scores go by besides the rubric. */
export interface ScoredBy {
  /** What the questions read, for rules that read both. */
  levels?: Readings['levels'];
  /** Without it, a score is the mean of principles. */
  calibration?: Calibration | undefined;
}

/** Points 0-100, nothing rounded. */
export interface DocumentScore {
  score: number | null;
  uncapped: number | null;
  principles: PrinciplePoints[];
  checks: { check: Check; points: number }[];
  /** The points of the checks by their id, for rules to read. */
  points: ReadonlyMap<string, number>;
  text: TextScore;
}

/** The score of documents of one kind, judged as one text, so that splitting a text in two changes nothing. */
export function scoreDocuments(rubric: Rubric, examined: Examined[], by: ScoredBy): DocumentScore {
  const points = new Map<string, number>();
  const checks: DocumentScore['checks'] = [];
  for (const check of rubric.checks) {
    const looked: Looked[] = [];
    for (const document of examined) {
      const one = document.looked.get(check.id);
      if (one !== undefined) looked.push(one);
    }
    const value = looked.length === 0 ? null : pointsOf(check, looked, languageOf(rubric.language));
    if (value === null) continue;
    points.set(check.id, value);
    checks.push({ check, points: value });
  }
  const doubt = { value: rubric.benefit_of_doubt.points, weight: rubric.benefit_of_doubt.weight };
  const parts = new Map(rubric.checks.map(({ principle }) => [principle, [doubt]]));
  for (const { check, points: value } of checks) parts.get(check.principle)?.push({ value, weight: check.weight });
  const principles = rubric.principles.map(({ id, weight }) => {
    const own = parts.get(id);
    return { id, weight, value: own === undefined ? null : arithmeticMean(own) };
  });
  const { score: cap } = capsOf(rubric, { levels: by.levels, texts: [points] });
  const scored = by.calibration === undefined ? undefined : textOf(rubric, examined, by.calibration, cap);
  if (scored !== undefined)
    return {
      score: scored.score,
      uncapped: scored.score && (scored.sums?.uncapped ?? null),
      principles,
      checks,
      points,
      text: scored,
    };
  const uncapped = totalOver(rubric.balance, principles);
  const score = uncapped === null ? null : Math.min(uncapped, cap);
  return { score, uncapped, principles, checks, points, text: { ...noTextScore, score } };
}

function textOf(rubric: Rubric, examined: Examined[], calibration: Calibration, cap: number): TextScore {
  const evidence = joinedEvidence(examined.flatMap((one) => one.evidence ?? []));
  const kind = examined[0]?.kind ?? null;
  return textScoreOf(rubric.checks, rubric.bands, languageOf(rubric.language), calibration, kind, evidence, cap);
}

function capsOf(rubric: Rubric, readings: Readings): Caps {
  return applyRules(rulesFor(rubric, 'checks', readings), readings);
}

export interface FolderScore
  extends Pick<DocumentScore, 'score' | 'uncapped' | 'principles'>, Pick<Caps, 'fired' | 'notLookedAt'> {
  /** For each kind of text, the points of its checks. */
  texts: Readings['texts'];
  kinds: { kind: DocumentKind | null; text: TextScore }[];
  text: TextScore;
  /** What an error leaves of the score, where that is less than it would be. */
  errorCap: number | null;
}

/** The mean over the kinds of documents, each judged as one text. */
export function scoreFolder(rubric: Rubric, examined: Examined[], by: ScoredBy): FolderScore {
  const { levels } = by;
  const kinds = [...new Set(examined.map(({ kind }) => kind))].sort((a, b) => inOrder(a ?? '', b ?? ''));
  const scores = kinds.map((kind) =>
    scoreDocuments(
      rubric,
      examined.filter((one) => one.kind === kind),
      by,
    ),
  );
  const mean = (values: (number | null)[]) =>
    arithmeticMean(values.flatMap((value) => (value === null ? [] : [{ value, weight: 1 }])));
  const texts = scores.map(({ points }) => points);
  const { fired, notLookedAt } = capsOf(rubric, { levels, texts: texts.length === 0 ? [new Map()] : texts });
  const plain = meanOfTexts(scores.map(({ text }) => text));
  const most = examined.some(({ evidence }) => evidence?.holdsError) ? capOfErrors(rubric.bands) : 100;
  const text = cappedText(plain, most);
  const isCapped = (plain.score ?? 0) > most || text.sums?.cap === most;
  return {
    score: by.calibration === undefined ? mean(scores.map(({ score }) => score)) : text.score,
    uncapped: mean(scores.map(({ uncapped }) => uncapped)),
    principles: rubric.principles.map(({ id, weight }, place) => ({
      id,
      weight,
      value: mean(scores.map(({ principles }) => at(principles, place).value)),
    })),
    fired,
    notLookedAt,
    texts,
    kinds: scores.map(({ text }, place) => ({ kind: at(kinds, place), text })),
    text: by.calibration === undefined ? noTextScore : text,
    errorCap: isCapped ? most : null,
  };
}
