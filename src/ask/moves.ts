import { factsAt } from '../domain/fact-condition.ts';
import { isAnswered, route, type Screen, type State } from './state.ts';

/** Whether "what is left, jump, save and leave" can be called here. */
export function hasMenu(screen: Screen): boolean {
  return !['welcome', 'menu', 'report', 'commit-do', 'commit-who', 'commit-by', 'became', 'finished', 'left'].includes(
    screen.at,
  );
}

/** Onto a screen, with the one before kept for "back". The clock of a question starts when it is shown. */
export function go(state: State, screen: Screen, now?: number): State {
  const pace = now === undefined ? state.pace : { ...state.pace, since: now };
  return { ...state, screen, trail: [...state.trail, state.screen].slice(-200), pace };
}

export function back(state: State): State {
  if (['report', 'finished', 'left'].includes(state.screen.at)) return state;
  const trail = [...state.trail];
  for (let screen = trail.pop(); screen !== undefined; screen = trail.pop()) {
    if (screen.at !== 'report' && stillApplies(state, screen)) return { ...state, screen, trail };
  }
  return { ...state, trail: [] };
}

/** After answers came from outside, the screen may show a question that no longer applies. */
export function settle(state: State): State {
  return stillApplies(state, state.screen) ? state : back(state);
}

function stillApplies(state: State, screen: Screen): boolean {
  if (!('question' in screen)) return true;
  if (!route(state).some(({ id }) => id === screen.question)) return false;
  if (screen.at === 'question' || screen.at === 'reason') return true;
  return state.answers.answers.get(screen.question)?.state === 'answered';
}

export function canJump(state: State, to: Screen): boolean {
  if (state.screen.at !== 'menu' && !hasMenu(state.screen)) return false;
  if (to.at === 'question') return route(state).some(({ id }) => id === to.question);
  if (to.at === 'fact') return factsAt(state.options.rubric, state.options.depth).some(({ id }) => id === to.fact);
  return to.at === 'subject' || to.at === 'review' || (to.at === 'role' && state.options.rubric.roles.length > 0);
}

/** The first thing that is still open: subject, role, facts, then the questions. */
export function firstOpen(state: State, now: number): State {
  const { options, answers } = state;
  if (
    options.previous?.commitment !== undefined &&
    options.previous.commitment.became === undefined &&
    state.screen.at === 'welcome'
  ) {
    return go(state, { at: 'became' });
  }
  if (answers.subject === undefined && !wasAt(state, 'subject')) return go(state, { at: 'subject' }, now);
  if (options.rubric.roles.length > 0 && answers.respondent?.role === undefined && !wasAt(state, 'role')) {
    return go(state, { at: 'role' }, now);
  }
  const passed = new Set(state.trail.concat(state.screen).map((screen) => ('fact' in screen ? screen.fact : '')));
  const fact = factsAt(options.rubric, options.depth).find(({ id }) => !answers.facts.has(id) && !passed.has(id));
  if (fact !== undefined) return go(state, { at: 'fact', fact: fact.id }, now);
  return nextQuestion(state, undefined, now);
}

function wasAt({ trail, screen }: State, at: Screen['at']): boolean {
  return screen.at === at || trail.some((passed) => passed.at === at);
}

/** From a screen that is done: back to the page that called it, else on. */
export function after(state: State, now: number): State {
  const caller = state.trail.findLast(
    (screen) => !('question' in screen && 'question' in state.screen && screen.question === state.screen.question),
  );
  if (caller?.at === 'review') return go(state, { at: 'review' });
  return 'question' in state.screen ? nextQuestion(state, state.screen.question, now) : firstOpen(state, now);
}

/** The next open question after this one, else the review page, where the skipped ones wait. */
function nextQuestion(state: State, current: string | undefined, now: number): State {
  const asked = route(state);
  const at = asked.findIndex(({ id }) => id === current);
  const open = asked.slice(at + 1).find((question) => !isAnswered(state, question));
  return open === undefined ? go(state, { at: 'review' }) : go(state, { at: 'question', question: open.id }, now);
}
