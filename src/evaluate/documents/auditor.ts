import { at } from '../../domain/at.ts';
import type { Check, Precision, Severity } from '../../domain/check.ts';
import type { TextDocument } from '../../domain/document.ts';
import type {
  CheckResult,
  DocumentResult,
  DocumentsPart,
  Finding,
  PromiseMade,
  Tries,
} from '../../domain/documents-part.ts';
import type { ReportBand } from '../../domain/verdict.ts';
import type { Rubric } from '../../domain/rubric.ts';
import { folded } from '../../language/folded.ts';
import { inOrder } from '../../language/order.ts';
import type { PhraseTables } from '../../language/phrase/tables.ts';
import { placeOrder } from '../../domain/place.ts';
import { bandAt } from '../band.ts';
import { lookWith } from './checks/index.ts';
import { lookedOf, type Look } from './checks/look.ts';
import { costliestOf } from '../costliest.ts';
import { scoreDocuments, scoreFolder, type Examined, type FolderScore } from './score-documents.ts';
import type { Readings } from '../rules.ts';
import { disguisedCheck, disguisedId, disguisesIn } from './disguised.ts';
import { FindingMaker } from './finding.ts';
import { groundsIn } from './ground.ts';
import { grounds, type Ground } from './severity.ts';
import type { StatisticalReader } from './statistical-reader.ts';
import { Reader } from './reader.ts';
import type { Reading } from './reading.ts';
import { isMostlyUnread } from '../../domain/unread.ts';
import { roundOrNull, roundScore } from '../../domain/rounding.ts';

/** What a report says of documents, and what their checks give, for rules to read. */
export interface AuditJudgement {
  part: DocumentsPart;
  texts: Readings['texts'];
}

/** The severity that a check reports with on some ground, or `off`. */
export type SeverityOf = (check: Check, ground: Ground) => Severity | 'off';

type Severities = Record<Ground, Severity>;

/** What a document comes to by itself. Nothing of its text is kept, and another thread can take it. */
export interface JudgedDocument {
  result: DocumentResult;
  findings: Finding[];
  promises: PromiseMade[];
  examined?: Examined | undefined;
}

/** Judges documents one by one by the checks of a rubric, and then all of them together. */
export class Auditor {
  readonly #rubric: Rubric;
  readonly #reader: Reader;
  /** Of the checks that are not off. */
  readonly #severities: ReadonlyMap<Check, Severities>;
  readonly #now: Date;
  readonly #levels: Readings['levels'];
  readonly #disguisedAs: Severity | 'off';
  readonly #statistics: StatisticalReader | undefined;
  readonly #audited: JudgedDocument[] = [];

  /**
   * With `levels`, what the questions read, rules may read both; `disguisedAs` is what the check of all rubrics reports
   * with; `statistics` weighs what clause checks see.
   */
  constructor(
    rubric: Rubric,
    severityOf: SeverityOf,
    now: Date,
    levels?: Readings['levels'],
    tables?: PhraseTables,
    disguisedAs: Severity | 'off' = 'error',
    statistics?: StatisticalReader,
  ) {
    this.#statistics = statistics;
    this.#disguisedAs = disguisedAs;
    this.#severities = new Map(
      rubric.checks.flatMap((check): [Check, Severities][] => {
        const own = grounds.map((ground) => [ground, severityOf(check, ground)] as const);
        return own.some(([, severity]) => severity === 'off') ? [] : [[check, Object.fromEntries(own) as Severities]];
      }),
    );
    this.#rubric = { ...rubric, checks: [...this.#severities.keys()] };
    this.#reader = new Reader(rubric, tables);
    this.#now = now;
    this.#levels = levels;
  }

  /** Keeps what a document came to, whoever judged it, for the judgement of all. */
  add(judged: JudgedDocument): void {
    this.#audited.push(judged);
  }

  judgement(): AuditJudgement {
    const rubric = this.#rubric;
    const ranked = this.#audited.toSorted(
      (a, b) => (a.result.score ?? 101) - (b.result.score ?? 101) || inOrder(a.result.path, b.result.path),
    );
    const total = scoreFolder(
      rubric,
      this.#audited.flatMap(({ examined }) => (examined === undefined ? [] : [examined])),
      this.#levels,
    );
    const score = roundOrNull(total.score);
    const findings = this.#findings(ranked);
    const part = {
      score,
      uncapped: roundOrNull(total.uncapped),
      band: bandOf(rubric, score),
      cappedBy: total.fired,
      costliest: costliestOf(rubric.balance, total.principles),
      notLookedAt: total.notLookedAt,
      principles: principleResults(rubric, total),
      list: ranked.map(({ result }) => result),
      findings,
      checks: checkResults(rubric, findings),
      promises: ranked.flatMap(({ promises }) => promises),
    };
    return { part, texts: total.texts };
  }

  /** All findings, but for what is missing from one text and told in another of its kind: together they are one. */
  #findings(audited: JudgedDocument[]): Finding[] {
    const told = new Set<string>();
    for (const { examined } of this.#audited)
      for (const [check, looked] of examined?.looked ?? []) if (looked.told > 0) told.add(`${check} ${examined?.kind}`);
    return audited.flatMap(({ findings, result }) =>
      findings.filter(({ check, missing }) => missing !== true || !told.has(`${check} ${result.kind}`)),
    );
  }

  /** A text in another language, without words, or of which less than half was read, is listed and not judged. */
  judge(document: TextDocument): JudgedDocument {
    const { path, kind, title, foreign } = document;
    const unread = Object.keys(document.unread).length === 0 ? undefined : document.unread;
    const empty = {
      path,
      kind,
      title,
      foreign,
      unread,
      words: 0,
      score: null,
      scoreAll: null,
      principles: [],
      checks: [],
    };
    if (foreign !== null) return { result: empty, findings: [], promises: [] };
    const reading = this.#reader.read(document);
    const { words } = reading;
    if (words === 0 || isMostlyUnread({ words, unread }))
      return { result: { ...empty, words }, findings: [], promises: [] };
    // A clause is told wherever it stands, though it costs points only in texts of its kinds.
    const looks = new Map(
      this.#rubric.checks
        .filter((check) => check.kind === 'clause' || isFor(check, document))
        .map((check) => [check, lookWith(check, reading, this.#now)]),
    );
    const counting = [...looks].filter(([check]) => isFor(check, document));
    const nothing = { words, seen: 0, told: 0, sums: undefined };
    const examined = { kind, looked: new Map(counting.map(([check, look]) => [check.id, lookedOf(look, nothing)])) };
    const { score, principles, checks } = scoreDocuments(this.#rubric, [examined], this.#levels);
    return {
      result: {
        ...empty,
        words,
        score: roundOrNull(score),
        scoreAll: roundOrNull(score),
        principles: principles
          .filter(({ value }) => value !== null)
          .map(({ id, value }) => ({ id, score: roundOrNull(value) })),
        checks: checks.map(({ check, points }) => ({
          check: check.id,
          points: roundScore(points),
          seen: looks.get(check)?.seen.length ?? 0,
        })),
      },
      ...findingsIn(reading, looks, this.#severities, this.#disguisedAs, this.#statistics),
      examined,
    };
  }
}

function bandOf(rubric: Rubric, score: number | null): ReportBand | null {
  const band = score === null ? undefined : bandAt(rubric.bands, score);
  if (band === undefined) return null;
  return { id: band.id, title: band.title, meaning: band.meaning, provisional: false, steadiness: null };
}

function principleResults(rubric: Rubric, { principles }: FolderScore): DocumentsPart['principles'] {
  return rubric.principles
    .filter(({ id }) => rubric.checks.some(({ principle }) => principle === id))
    .map(({ id, title, weight }) => {
      const value = principles.find((principle) => principle.id === id)?.value ?? null;
      return { id, title, weight, score: roundOrNull(value) };
    });
}

/** The checks that have findings, each once. */
function checkResults(rubric: Rubric, findings: Finding[]): CheckResult[] {
  const found = new Set(findings.map(({ check }) => check));
  const own = found.has(disguisedId) ? [disguisedCheck(rubric)] : [];
  const others = rubric.checks
    .filter(({ id }) => found.has(id))
    .map(({ id, kind, principle, severity, message, why, advice, better, measured, measured_sure }) => {
      const tries = { measured: triesOf(measured), measured_sure: triesOf(measured_sure) };
      return { id, kind, principle, aim: severity, message, why, advice, better, ...tries };
    });
  return [...own, ...others];
}

function triesOf(measured: Precision | undefined): Tries | undefined {
  return measured && { precision: measured.precision, n: measured.n };
}

/**
 * Whether a check counts for a text. One without kinds counts for all; for a text of unknown kind all count but those
 * that say what must be told.
 */
function isFor(check: Check, { kind }: TextDocument): boolean {
  if (check.for === undefined) return true;
  if (kind === null) return check.kind !== 'topic' || check.credit;
  return check.for.includes(kind);
}

/** Of what stands in a text at every turn, such as the passive, so many places become findings. */
const mostPlaces = 50;

function findingsIn(
  reading: Reading,
  looks: ReadonlyMap<Check, Look>,
  severities: ReadonlyMap<Check, Severities>,
  disguisedAs: Severity | 'off',
  statistics: StatisticalReader | undefined,
): { findings: Finding[]; promises: PromiseMade[] } {
  const maker = new FindingMaker(reading);
  const findings: Finding[] = disguisedAs === 'off' ? [] : disguisesIn(reading.document, maker, disguisedAs);
  const promises: PromiseMade[] = [];
  /** Of checks that take any promise: where another check knows one by name, that one counts. */
  const others: PromiseMade[] = [];
  const groundOf = groundsIn(reading, statistics);
  for (const [check, own] of severities) {
    const { seen, told } = looks.get(check) ?? { seen: [], told: [] };
    const shown = check.severity === 'note' ? seen.slice(0, mostPlaces) : seen;
    for (const one of shown) {
      findings.push(maker.make(check, one, one.isSoftened === true ? 'note' : own[groundOf(check, one)]));
    }
    if (check.kind !== 'promises') continue;
    const made = told.map(({ sentence = 0 }) => promiseIn(check, reading, maker, sentence));
    (check.any.length === 0 ? others : promises).push(...made);
  }
  const all = [...promises.sort(byPlace), ...others];
  return {
    findings: findings.sort(byPlace),
    promises: onePerPlace(all.sort((a, b) => placeOrder(a.location, b.location))),
  };
}

/** A sentence that several checks take for a promise is one; sorted by place. */
function onePerPlace(promises: PromiseMade[]): PromiseMade[] {
  return promises.filter(({ location }, index) => {
    const before = promises[index - 1]?.location;
    return before === undefined || placeOrder(before, location) !== 0;
  });
}

function promiseIn(check: Check, reading: Reading, maker: FindingMaker, index: number): PromiseMade {
  const sentence = at(reading.sentences, index);
  const { language } = reading;
  const words = reading.wordsOf(sentence);
  const found = language.promisedIn(words);
  const condition = reading.clausesOf(sentence).conditionIn();
  const stretch = (token: number) => reading.stretchOf(sentence, token);
  const said = (part: { from: number; to: number } | undefined) =>
    part === undefined
      ? null
      : folded(reading.document.prose.slice(stretch(part.from).start, stretch(part.to - 1).end)).toLowerCase();
  const { text, location } = maker.sentence(index);
  return {
    check: check.id,
    what: text,
    who: said(found.who),
    when: said(found.when),
    whom: said(found.whom),
    amount: language.amountIn(text) ?? null,
    condition: said(condition),
    location,
  };
}

function byPlace(
  a: { check: string; location: Finding['location'] },
  b: { check: string; location: Finding['location'] },
): number {
  return placeOrder(a.location, b.location) || inOrder(a.check, b.check);
}
