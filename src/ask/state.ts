import type { Answer, Answers, Commitment, Known } from '../domain/answers.ts';
import { holds } from '../domain/fact-condition.ts';
import { questionsAt, type Depth, type Level, type Question, type Rubric } from '../domain/rubric.ts';
import { askedHash } from '../language/asked-hash.ts';

/** Where the questionnaire stands. */
export type Screen =
  | { at: 'welcome' | 'subject' | 'role' | 'review' | 'menu' | 'became' }
  | { at: 'fact'; fact: string }
  | QuestionScreen
  | { at: 'report' }
  | { at: 'commit-do' | 'commit-who' | 'commit-by' }
  | { at: 'finished' | 'left' };

export interface QuestionScreen {
  at: 'question' | 'reason' | 'known' | 'evidence' | 'evidence-date' | 'note';
  question: string;
}

/** A change that the answers file has to take over. */
export type Edit =
  | { kind: 'answer'; question: string; answer: Answer }
  | { kind: 'value'; path: string[]; value: string }
  | { kind: 'commitment'; commitment: Commitment }
  /** What became of the last round's commitment: belongs into the last round's file. */
  | { kind: 'became'; became: 'kept' | 'late' | 'dropped' };

/** What can happen. `answers` comes from outside, when the file was changed by another hand. */
export type Event =
  | { type: 'next' }
  | { type: 'back' }
  | { type: 'skip' }
  | { type: 'menu' }
  | { type: 'leave' }
  | { type: 'jump'; to: Screen }
  | { type: 'text'; text: string }
  | { type: 'yes-or-no'; yes: boolean }
  | { type: 'role'; role: string }
  | { type: 'level'; level: Level }
  | { type: 'unknown' }
  | { type: 'not-applicable' }
  | { type: 'known'; known: Known }
  | { type: 'became'; became: 'kept' | 'late' | 'dropped' }
  | { type: 'reported'; advice: string[] }
  | { type: 'answers'; answers: Answers };

export interface AskOptions {
  rubric: Rubric;
  depth: Depth;
  /** As the person typed it. */
  fileName: string;
  /** Only these principles. */
  only?: ReadonlySet<string> | undefined;
  /** Ask "don't know" again. */
  unanswered?: boolean | undefined;
  /** Begin with the review page. */
  review?: boolean | undefined;
  /** The round before: its answers stand as defaults. */
  previous?: Answers | undefined;
  previousName?: string | undefined;
  /** yyyy-mm-dd, for evidence and for dates that are left empty. */
  today: string;
}

export interface State {
  options: AskOptions;
  answers: Answers;
  screen: Screen;
  /** The screens behind this one, for "back". */
  trail: Screen[];
  /** How many answers the file held at the start; more than none means that it was resumed. */
  resumed: number;
  /** How fast this person answers: questions finished in this session, and the time that they took. */
  pace: { questions: number; milliseconds: number; since: number };
  /** The first steps of advice, to choose a commitment from. */
  advice: string[];
  /** Why the last event was refused; shown once. */
  refusal: string | undefined;
}

/** The questions that this person is asked, principle by principle. */
export function route({ options, answers }: Pick<State, 'options' | 'answers'>): Question[] {
  const { rubric, depth, only } = options;
  const role = answers.respondent?.role;
  const asked = questionsAt(rubric, depth).filter(
    (question) =>
      (only === undefined || only.has(question.principle)) &&
      (role === undefined || question.roles === undefined || question.roles.includes(role)) &&
      (question.ask_if === undefined || holds(question.ask_if, answers.facts) !== false),
  );
  return rubric.principles.flatMap(({ id }) => asked.filter((question) => question.principle === id));
}

/** Whether the question has an answer that counts: given to this wording, and no "don't know" that is asked again. */
export function isAnswered(state: Pick<State, 'options' | 'answers'>, question: Question): boolean {
  const answer = state.answers.answers.get(question.id);
  if (answer === undefined || isReworded(answer, question)) return false;
  return !(state.options.unanswered === true && answer.state === 'unknown');
}

/** Whether an answer was given to another wording. */
export function isReworded(answer: Answer, question: Question): boolean {
  return answer.asked !== undefined && answer.asked !== askedHash(question);
}

/** The answer that stands as default: the one in the file, else that of the round before. */
export function oldAnswer(
  { options, answers }: Pick<State, 'options' | 'answers'>,
  question: string,
): Answer | undefined {
  return answers.answers.get(question) ?? options.previous?.answers.get(question);
}

export function findQuestion({ options }: Pick<State, 'options'>, id: string): Question {
  const question = options.rubric.questions.find((candidate) => candidate.id === id);
  if (question === undefined) throw new Error(`no question ${id} in ${options.rubric.id}`);
  return question;
}
