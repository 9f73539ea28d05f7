import type { State } from './state.ts';
import { textScreen } from './text-screen.ts';
import type { Choice, Drawn } from './view.ts';

/** What the person will do next: one of the first steps of advice by its digit, or words of their own. */
export function commitDo({ answers, advice }: State): Drawn {
  const old = answers.commitment?.do;
  const suggested = advice
    .slice(0, 5)
    .map((step, index): Choice => ({ key: String(index + 1), label: step, event: { type: 'text', text: step } }));
  return {
    ...textScreen('What will you do next?', old),
    notices: suggested.map(({ key, label }) => `${key}: ${label}`),
    enter: old === undefined ? 'A digit takes that step; Enter skips' : 'Enter keeps it',
  };
}

export function commitWho(state: State): Drawn {
  return { ...textScreen('Who does it?', undefined), notices: promised(state) };
}

export function commitBy(state: State): Drawn {
  return {
    ...textScreen('By which day?', undefined),
    notices: [...promised(state), `Write it like ${state.options.today}.`],
  };
}

function promised({ answers }: State): string[] {
  return answers.commitment === undefined ? [] : [answers.commitment.do];
}
