import { commitBy, commitDo, commitWho } from './commit-screens.ts';
import { became, fact, role, subject } from './head-screens.ts';
import { hasMenu } from './moves.ts';
import { menu, review, welcome } from './pages.ts';
import { questionScreen } from './question-screens.ts';
import type { State } from './state.ts';
import type { Drawn, View } from './view.ts';

/** What to show in a state. */
export function screenOf(state: State): View {
  const { screen, refusal } = state;
  const drawn = drawnFor(state);
  const { notices = [] } = drawn;
  return {
    enter: 'Enter skips',
    canGoBack: state.trail.length > 0 && !['report', 'finished', 'left'].includes(screen.at),
    canSkip: 'question' in screen || 'fact' in screen || screen.at === 'subject' || screen.at === 'role',
    hasMenu: hasMenu(screen),
    ...drawn,
    notices: refusal === undefined ? notices : [refusal, ...notices],
  };
}

function drawnFor(state: State): Drawn {
  const { screen } = state;
  if ('question' in screen) return questionScreen(state, screen);
  return 'fact' in screen ? fact(state, screen.fact) : screens[screen.at](state);
}

const nothing = (): Drawn => ({ title: '', input: { kind: 'none' } });

const screens = {
  welcome,
  became,
  subject,
  role,
  review,
  menu,
  report: nothing,
  'commit-do': commitDo,
  'commit-who': commitWho,
  'commit-by': commitBy,
  finished: nothing,
  left: nothing,
};
