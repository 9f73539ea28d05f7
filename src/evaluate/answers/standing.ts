import type { Answer, Answers, EvidenceItem, Known } from '../../domain/answers.ts';
import { questionsAt, type Depth, type Level, type Question, type Rubric } from '../../domain/rubric.ts';
import type { AsideReason, Staleness } from '../../domain/message.ts';
import { askedHash } from '../../language/asked-hash.ts';
import { factsOf, holds } from '../../domain/fact-condition.ts';
import type { LevelReading } from '../rules.ts';
import { effectiveKnown, levelRange, staleness, type Range } from './level-range.ts';

/** Where one question stands for this respondent, before any weighing. */
export interface Standing {
  question: Question;
  state: 'answered' | 'unknown' | 'unanswered' | 'not-applicable';
  level: Level | null;
  range: Range | null;
  known: Known | null;
  /** Why it does not apply. */
  notApplicable?: string;
  evidence: EvidenceItem[];
  note?: string | undefined;
}

/** An answer that is in the file and does not count. */
export interface SetAside {
  question: string;
  because: AsideReason;
}

export interface Standings {
  standings: Standing[];
  setAside: SetAside[];
  /** Answers that were said to be counted and stand as estimates, for want of fresh evidence. */
  demoted: { question: string; because: Staleness }[];
  /** Facts that a question waits for and nobody has answered. */
  openFacts: string[];
}

/** What each question reads to the rules. */
export function levelsRead(standings: readonly Standing[]): ReadonlyMap<string, LevelReading> {
  return new Map(
    standings.map(({ question, state, level }) => [
      question.id,
      state === 'not-applicable' ? 'void' : (level ?? 'open'),
    ]),
  );
}

/** Places every question of the depth: answered, unknown, unanswered or not applicable. */
export function placeAnswers(rubric: Rubric, answers: Answers, depth: Depth, now: Date): Standings {
  const asked = questionsAt(rubric, depth);
  const setAside: SetAside[] = [];
  const openFacts = new Set<string>();
  const standings = asked.map((question) => {
    const answer = answers.answers.get(question.id);
    const applies = question.ask_if === undefined ? true : holds(question.ask_if, answers.facts);
    if (applies === false) {
      if (answer !== undefined) setAside.push({ question: question.id, because: 'fact' });
      return empty(question, 'not-applicable', factReason(question, rubric, answers));
    }
    if (applies === null && question.ask_if !== undefined) {
      for (const fact of factsOf(question.ask_if)) if (!answers.facts.has(fact)) openFacts.add(fact);
    }
    if (answer === undefined) return empty(question, 'unanswered');
    const because = whyNot(question, answer, rubric, answers);
    if (because !== undefined) {
      setAside.push({ question: question.id, because });
      return empty(question, 'unanswered');
    }
    return stand(question, answer, now);
  });
  const placed = new Set(asked.map((question) => question.id));
  for (const id of answers.answers.keys()) if (!placed.has(id)) setAside.push({ question: id, because: 'depth' });
  const demoted = standings.flatMap(({ question, state }) => {
    const answer = answers.answers.get(question.id);
    if (state !== 'answered' || answer?.state !== 'answered' || answer.known !== 'counted') return [];
    const because = staleness(answer.evidence, question, now);
    return because === undefined ? [] : [{ question: question.id, because }];
  });
  return { standings, setAside, demoted, openFacts: [...openFacts] };
}

function whyNot(question: Question, answer: Answer, rubric: Rubric, answers: Answers): SetAside['because'] | undefined {
  if (answer.asked !== undefined) {
    if (answer.asked !== askedHash(question)) return 'reworded';
  } else if (answers.rubric !== undefined && ![rubric.id, ...(rubric.extends ?? [])].includes(answers.rubric.id)) {
    return 'other-rubric';
  }
  const role = answers.respondent?.role;
  if (role !== undefined && question.roles !== undefined && !question.roles.includes(role)) return 'role';
  return undefined;
}

function stand(question: Question, answer: Answer, now: Date): Standing {
  if (answer.state === 'unknown') return { ...empty(question, 'unknown'), note: answer.note };
  if (answer.state === 'not-applicable')
    return { ...empty(question, 'not-applicable', answer.reason), note: answer.note };
  const known = effectiveKnown(answer, question, now);
  return {
    question,
    state: 'answered',
    level: answer.level,
    range: levelRange(answer.level, known),
    known,
    evidence: answer.evidence,
    note: answer.note,
  };
}

function empty(question: Question, state: Standing['state'], notApplicable?: string): Standing {
  const standing: Standing = { question, state, level: null, range: null, known: null, evidence: [] };
  if (notApplicable !== undefined) standing.notApplicable = notApplicable;
  return standing;
}

function factReason(question: Question, rubric: Rubric, answers: Answers): string {
  const read = question.ask_if === undefined ? [] : factsOf(question.ask_if);
  return rubric.facts
    .filter((fact) => read.includes(fact.id) && answers.facts.has(fact.id))
    .map((fact) => `${fact.ask} ${answers.facts.get(fact.id) ? 'Yes.' : 'No.'}`)
    .join(' ');
}
