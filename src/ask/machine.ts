import type { Answer, Answers, Commitment } from '../domain/answers.ts';
import type { Question } from '../domain/rubric.ts';
import { askedHash } from '../language/asked-hash.ts';
import { isDay } from '../language/day.ts';
import { after, back, canJump, firstOpen, go, hasMenu, settle } from './moves.ts';
import {
  findQuestion,
  isReworded,
  oldAnswer,
  type AskOptions,
  type Edit,
  type Event,
  type QuestionScreen,
  type Screen,
  type State,
} from './state.ts';
import { mostCharacters, tooLong } from './text-screen.ts';

/** The next state, and what the file has to take over. */
export interface Step {
  state: State;
  edits: Edit[];
}

/** The state before anything was asked. `now` in milliseconds. */
export function begin(options: AskOptions, answers: Answers, now: number): State {
  const state: State = {
    options,
    answers,
    screen: { at: 'welcome' },
    trail: [],
    resumed: answers.answers.size,
    pace: { questions: 0, milliseconds: 0, since: now },
    advice: [],
    refusal: undefined,
  };
  return options.review === true ? { ...state, screen: { at: 'review' } } : state;
}

/**
 * One event. An event that doesn't fit the screen changes nothing.
 * Every answer leaves as an edit at once; nothing is kept back for the end.
 */
export function step(before: State, event: Event, now: number): Step {
  const state = { ...before, refusal: undefined };
  if (event.type === 'text' && event.text.length > mostCharacters) return still({ ...state, refusal: tooLong });
  switch (event.type) {
    case 'answers':
      return still(settle({ ...state, answers: event.answers }));
    case 'leave':
      return isOver(state) ? still(state) : still({ ...state, screen: { at: 'left' } });
    case 'back':
      return still(back(state));
    case 'menu':
      return still(hasMenu(state.screen) ? go(state, { at: 'menu' }) : state);
    case 'jump':
      return still(canJump(state, event.to) ? go(state, event.to, now) : state);
    default:
      return onScreen(state, event, now);
  }
}

export function isOver({ screen }: State): boolean {
  return screen.at === 'finished' || screen.at === 'left';
}

function onScreen(state: State, event: Event, now: number): Step {
  const { screen } = state;
  switch (screen.at) {
    case 'welcome':
      return still(event.type === 'next' || event.type === 'skip' ? firstOpen(state, now) : state);
    case 'became':
      if (event.type === 'became') {
        return { state: firstOpen(state, now), edits: [{ kind: 'became', became: event.became }] };
      }
      return still(event.type === 'skip' ? firstOpen(state, now) : state);
    case 'subject':
      return event.type === 'text'
        ? setSubject(state, event.text, now)
        : still(event.type === 'skip' ? after(state, now) : state);
    case 'role':
      return event.type === 'role'
        ? setRole(state, event.role, now)
        : still(event.type === 'skip' ? after(state, now) : state);
    case 'fact':
      if (event.type === 'yes-or-no') return setFact(state, screen.fact, event.yes, now);
      return still(event.type === 'skip' ? after(state, now) : state);
    case 'question':
      return onQuestion(state, screen.question, event, now);
    case 'reason':
      return onReason(state, screen.question, event, now);
    case 'known':
      if (event.type === 'known') return setKnown(state, screen.question, event.known);
      return still(event.type === 'skip' ? after(paced(state, now), now) : state);
    case 'evidence':
    case 'evidence-date':
    case 'note':
      return onSupport(state, screen, event, now);
    case 'review':
      return still(event.type === 'next' || event.type === 'skip' ? go(state, { at: 'report' }) : state);
    case 'report':
      return still(event.type === 'reported' ? go({ ...state, advice: event.advice }, { at: 'commit-do' }) : state);
    case 'commit-do':
    case 'commit-who':
    case 'commit-by':
      return onCommitment(state, screen.at, event);
    default:
      return still(state);
  }
}

function still(state: State): Step {
  return { state, edits: [] };
}

function setSubject(state: State, text: string, now: number): Step {
  const subject = text.trim();
  if (subject === '') return still(after(state, now));
  const set = { ...state, answers: { ...state.answers, subject } };
  return { state: after(set, now), edits: [{ kind: 'value', path: ['subject'], value: subject }] };
}

function setRole(state: State, role: string, now: number): Step {
  if (!state.options.rubric.roles.some(({ id }) => id === role)) return still(state);
  const set = { ...state, answers: { ...state.answers, respondent: { ...state.answers.respondent, role } } };
  return { state: after(set, now), edits: [{ kind: 'value', path: ['respondent', 'role'], value: role }] };
}

function setFact(state: State, fact: string, yes: boolean, now: number): Step {
  const set = { ...state, answers: { ...state.answers, facts: new Map(state.answers.facts).set(fact, yes) } };
  return { state: after(set, now), edits: [{ kind: 'value', path: ['facts', fact], value: yes ? 'yes' : 'no' }] };
}

function onQuestion(state: State, id: string, event: Event, now: number): Step {
  const question = findQuestion(state, id);
  if (event.type === 'skip') return still(after(state, now));
  if (event.type === 'unknown') {
    return leaveQuestion(state, question, { state: 'unknown', note: noteOf(state, id) }, now);
  }
  if (event.type === 'not-applicable') {
    return still(question.not_applicable === 'never' ? state : go(state, { at: 'reason', question: id }));
  }
  if (event.type !== 'level') return still(state);
  const old = fittingAnswer(state, question);
  const answer: Answer =
    old?.state === 'answered'
      ? { ...old, level: event.level }
      : { state: 'answered', level: event.level, evidence: [], note: noteOf(state, id) };
  const { state: set, edits } = record(state, question, answer);
  return { state: go(set, { at: 'known', question: id }), edits };
}

/** The answer in the file, when it was given to this wording. */
function fittingAnswer(state: State, question: Question): Answer | undefined {
  const answer = state.answers.answers.get(question.id);
  return answer === undefined || isReworded(answer, question) ? undefined : answer;
}

function noteOf(state: State, id: string): string | undefined {
  return state.answers.answers.get(id)?.note;
}

function record(state: State, question: Question, given: Answer): Step {
  const answer = { ...given, asked: askedHash(question) };
  const answers = { ...state.answers, answers: new Map(state.answers.answers).set(question.id, answer) };
  return { state: { ...state, answers }, edits: [{ kind: 'answer', question: question.id, answer }] };
}

/** Records the answer and goes on; the time that the question took teaches the pace. */
function leaveQuestion(state: State, question: Question, answer: Answer, now: number): Step {
  const { state: set, edits } = record(state, question, answer);
  return { state: after(paced(set, now), now), edits };
}

function paced(state: State, now: number): State {
  const { questions, milliseconds, since } = state.pace;
  // A pause for coffee says nothing about the pace.
  const took = Math.min(Math.max(0, now - since), 5 * 60_000);
  return { ...state, pace: { questions: questions + 1, milliseconds: milliseconds + took, since: now } };
}

function onReason(state: State, id: string, event: Event, now: number): Step {
  const question = findQuestion(state, id);
  if (event.type === 'skip') return still(after(state, now));
  if (event.type !== 'text') return still(state);
  const old = oldAnswer(state, id);
  const reason = event.text.trim() || (old?.state === 'not-applicable' ? old.reason : '');
  if (reason === '') return still(after(state, now));
  return leaveQuestion(state, question, { state: 'not-applicable', reason, note: noteOf(state, id) }, now);
}

function setKnown(state: State, id: string, known: 'counted' | 'estimate' | 'guess'): Step {
  const answer = state.answers.answers.get(id);
  if (answer?.state !== 'answered') return still(state);
  const { state: set, edits } = record(state, findQuestion(state, id), { ...answer, known });
  return { state: go(set, { at: known === 'counted' ? 'evidence' : 'note', question: id }), edits };
}

function onSupport(state: State, screen: QuestionScreen, event: Event, now: number): Step {
  const question = findQuestion(state, screen.question);
  const answer = state.answers.answers.get(question.id);
  if (answer?.state !== 'answered' || (event.type !== 'text' && event.type !== 'skip')) return still(state);
  const text = event.type === 'text' ? event.text.trim() : '';
  if (screen.at === 'note') {
    return text === ''
      ? still(after(paced(state, now), now))
      : leaveQuestion(state, question, { ...answer, note: text }, now);
  }
  if (screen.at === 'evidence') {
    if (text === '') return still(after(paced(state, now), now));
    const { today } = state.options;
    const item = /^https?:\/\/\S+$/.test(text) ? { link: text, date: today } : { note: text, date: today };
    const { state: set, edits } = record(state, question, { ...answer, evidence: [...answer.evidence, item] });
    return { state: go(set, { at: 'evidence-date', question: question.id }), edits };
  }
  if (text !== '' && !isDay(text)) return still(refuseDate(state, text));
  if (text > state.options.today) return still({ ...state, refusal: `${text} lies in the future.` });
  const date = text === '' ? undefined : text;
  const evidence = answer.evidence.map((item, index, all) => (index === all.length - 1 ? { ...item, date } : item));
  return leaveQuestion(state, question, { ...answer, evidence }, now);
}

function refuseDate(state: State, text: string): State {
  return { ...state, refusal: `"${text}" is not a date; write it like ${state.options.today}.` };
}

function onCommitment(state: State, at: 'commit-do' | 'commit-who' | 'commit-by', event: Event): Step {
  if (event.type !== 'text' && event.type !== 'skip') return still(state);
  const typed = event.type === 'text' ? event.text.trim() : '';
  const text = at === 'commit-do' ? (state.advice[Number(typed) - 1] ?? typed) : typed;
  const old = state.answers.commitment;
  if (at === 'commit-do') {
    // A new promise starts without the name and the day of the old one.
    return text === '' ? still(go(state, { at: 'finished' })) : commit(state, { do: text }, { at: 'commit-who' });
  }
  const next: Screen = at === 'commit-who' ? { at: 'commit-by' } : { at: 'finished' };
  if (text === '' || old === undefined) return still(go(state, next));
  if (at === 'commit-by' && !isDay(text)) return still(refuseDate(state, text));
  return commit(state, { ...old, [at === 'commit-who' ? 'who' : 'by']: text }, next);
}

function commit(state: State, commitment: Commitment, to: Screen): Step {
  const set = { ...state, answers: { ...state.answers, commitment } };
  return { state: go(set, to), edits: [{ kind: 'commitment', commitment }] };
}
