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
import type { Calibration } from '../../domain/calibration.ts';
import type { Band, Rubric } from '../../domain/rubric.ts';
import { inOrder } from '../../language/order.ts';
import type { PhraseTables } from '../../language/phrase/tables.ts';
import { bandAt } from '../band.ts';
import { lookWith } from './checks/index.ts';
import { lookedOf, type Look, type Seen } from './checks/look.ts';
import { costliestOf } from '../costliest.ts';
import { evidenceIn, isCredit, isHarm } from './evidence.ts';
import { scoreDocuments, scoreFolder, type Examined, type FolderScore, type ScoredBy } from './score-documents.ts';
import { noTextScore, roundedText } from './text-score.ts';
import type { Readings } from '../rules.ts';
import { disguisedCheck, disguisedId } from './disguised.ts';
import { findingsIn, type BuiltIn } from './findings-in.ts';
import { readsUnfairCheck, readsUnfairId } from './reads-unfair.ts';
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

/** How a rubric with a calibration scores texts. */
export interface Calibrated {
  calibration: Calibration;
  /** Named for texts. */
  bands: Band[];
  /** What checks report with before any config: an error caps the score. */
  byDefault: SeverityOf;
}

/** What a document comes to by itself. Nothing of its text is kept, and another thread can take it. */
export interface JudgedDocument {
  result: DocumentResult;
  findings: Finding[];
  promises: PromiseMade[];
  examined?: Examined | undefined;
}

/** What an auditor may have beside a rubric. */
export interface AuditorOptions {
  /** What the questions read: rules may read both. */
  levels?: Readings['levels'];
  /** Of the phrases of the rubric, when they are at hand. */
  tables?: PhraseTables | undefined;
  /** What the checks report with that stand in no rubric, by their ids. */
  builtIn?: ReadonlyMap<string, Severity | 'off'> | undefined;
  /** Weighs what clause checks see. */
  statistics?: StatisticalReader | undefined;
  /** Without it a score is the mean of principles. */
  calibrated?: Calibrated | undefined;
}

/** Judges documents one by one by the checks of a rubric, and then all of them together. */
export class Auditor {
  readonly #rubric: Rubric;
  readonly #reader: Reader;
  /** Of the checks that are not off. */
  readonly #severities: ReadonlyMap<Check, Severities>;
  readonly #now: Date;
  readonly #builtIn: BuiltIn;
  readonly #statistics: StatisticalReader | undefined;
  readonly #calibrated: Calibrated | undefined;
  readonly #by: ScoredBy;
  readonly #audited: JudgedDocument[] = [];

  constructor(
    rubric: Rubric,
    severityOf: SeverityOf,
    now: Date,
    { levels, tables, builtIn, statistics, calibrated }: AuditorOptions = {},
  ) {
    this.#statistics = statistics;
    this.#calibrated = calibrated;
    this.#by = { levels, calibration: calibrated?.calibration };
    this.#builtIn = {
      disguisedAs: builtIn?.get(disguisedId) ?? 'error',
      readsUnfairAs: builtIn?.get(readsUnfairId) ?? 'warning',
      statistics: calibrated === undefined ? undefined : statistics,
    };
    this.#severities = new Map(
      rubric.checks.flatMap((check): [Check, Severities][] => {
        const own = grounds.map((ground) => [ground, severityOf(check, ground)] as const);
        return own.some(([, severity]) => severity === 'off') ? [] : [[check, Object.fromEntries(own) as Severities]];
      }),
    );
    this.#rubric = { ...rubric, bands: calibrated?.bands ?? rubric.bands, checks: [...this.#severities.keys()] };
    this.#reader = new Reader(rubric, tables);
    this.#now = now;
  }

  /** Keeps what a document came to, whoever judged it, for the judgement of all. */
  add(judged: JudgedDocument): void {
    this.#audited.push(judged);
  }

  judgement(): AuditJudgement {
    const rubric = this.#rubric;
    const ranked = this.#audited.toSorted((a, b) => rankOf(a) - rankOf(b) || inOrder(a.result.path, b.result.path));
    const total = scoreFolder(
      rubric,
      this.#audited.flatMap(({ examined }) => (examined === undefined ? [] : [examined])),
      this.#by,
    );
    const score = roundOrNull(total.score);
    const { share, low, high, standing } = roundedText(total.text);
    const findings = this.#findings(ranked);
    const calibration = this.#calibrated?.calibration ?? null;
    const part: DocumentsPart = {
      score,
      share,
      low,
      high,
      standing,
      uncapped: roundOrNull(total.uncapped),
      band: bandOf(rubric, score),
      cappedBy: total.fired,
      costliest: calibration === null ? costliestOf(rubric.balance, total.principles) : null,
      notLookedAt: total.notLookedAt,
      principles: principleResults(rubric, total),
      calibration,
      errorCap: total.errorCap,
      kinds: total.kinds.map(({ kind, text }) => ({ kind, ...roundedText(text) })),
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

  /** What checks of harm and credit for other kinds of text see in this one. */
  #elsewhere(reading: Reading, looks: ReadonlyMap<Check, Look>): Map<Check, Look> {
    const others = this.#rubric.checks.filter((check) => (isHarm(check) || isCredit(check)) && !looks.has(check));
    return new Map(others.map((check) => [check, lookWith(check, reading, this.#now)]));
  }

  /** A text in another language, without words, or of which less than half was read, is listed and not judged. */
  judge(document: TextDocument): JudgedDocument {
    const { path, kind, title, foreign } = document;
    const unread = Object.keys(document.unread).length === 0 ? undefined : document.unread;
    const empty = {
      ...noTextScore,
      path,
      kind,
      title,
      foreign,
      unread,
      words: 0,
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
    const groundOf = groundsIn(reading, this.#statistics);
    const found = findingsIn(reading, looks, groundOf, this.#severities, this.#builtIn);
    const examined: Examined = {
      kind,
      looked: new Map(counting.map(([check, look]) => [check.id, lookedOf(look, nothing)])),
      evidence: this.#calibrated && {
        ...evidenceIn(reading, looks, this.#elsewhere(reading, looks), groundOf, this.#statistics),
        holdsError:
          found.findings.some(({ check }) => check === disguisedId) || holdsError(looks, groundOf, this.#calibrated),
      },
    };
    const { text, principles, checks } = scoreDocuments(this.#rubric, [examined], this.#by);
    const scores = roundedText(text);
    return {
      result: {
        ...empty,
        ...scores,
        words,
        scoreAll: scores.score,
        principles: principles
          .filter(({ value }) => value !== null)
          .map(({ id, value }) => ({ id, score: roundOrNull(value) })),
        checks: checks.map(({ check, points }) => ({
          check: check.id,
          points: roundScore(points),
          seen: looks.get(check)?.seen.length ?? 0,
        })),
      },
      ...found,
      examined,
    };
  }
}

/** The worst first: by score; without one, before all others where it holds an error, and else behind them. */
function rankOf({ result: { score }, findings }: JudgedDocument): number {
  return score ?? (findings.some(({ severity }) => severity === 'error') ? -1 : 101);
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
  const own = [disguisedCheck, readsUnfairCheck].map((made) => made(rubric)).filter(({ id }) => found.has(id));
  const others = rubric.checks
    .filter(({ id }) => found.has(id))
    .map(({ id, kind, principle, severity, message, why, advice, better, measured, measured_sure }) => {
      const tries = { measured: triesOf(measured), measured_sure: triesOf(measured_sure) };
      return { id, kind, principle, aim: severity, message, why, advice, better, ...tries };
    });
  return [...own, ...others];
}

function triesOf(measured: Precision | undefined): Tries | undefined {
  if (measured === undefined) return undefined;
  const { precision, n, data } = measured;
  return { precision, n, wordings: data.startsWith('wordings') ? true : undefined };
}

/**
 * Whether a check counts for a text. One without kinds counts for all; for a text of unknown kind all count but those
 * that say what must be told, and those for marketing alone, which know short slogans.
 */
function isFor(check: Check, { kind }: TextDocument): boolean {
  if (check.for === undefined) return true;
  if (kind === null) return (check.kind !== 'topic' || check.credit) && check.for.some((one) => one !== 'marketing');
  return check.for.includes(kind);
}

/** Whether a check sees an error, whatever the config makes of it. */
function holdsError(
  looks: ReadonlyMap<Check, Look>,
  groundOf: (check: Check, seen: Seen) => Ground,
  { byDefault }: Calibrated,
): boolean {
  return [...looks].some(
    ([check, { seen }]) =>
      check.severity === 'error' &&
      seen.some((one) => one.isSoftened !== true && byDefault(check, groundOf(check, one)) === 'error'),
  );
}
