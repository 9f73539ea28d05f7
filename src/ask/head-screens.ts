import type { State } from './state.ts';
import { textScreen } from './text-screen.ts';
import type { Drawn } from './view.ts';

/** What became of the promise of the round before. */
export function became({ options }: State): Drawn {
  const commitment = options.previous?.commitment;
  const promise = [commitment?.do.replace(/\.$/, ''), commitment?.who, commitment?.by]
    .filter((part) => part !== undefined)
    .join(', ');
  return {
    title: 'What became of what you said last time?',
    notices: [promise],
    input: {
      kind: 'choice',
      choices: [
        { key: 'k', label: 'Kept', event: { type: 'became', became: 'kept' } },
        { key: 'l', label: 'Done, but late', event: { type: 'became', became: 'late' } },
        { key: 'x', label: 'Dropped', event: { type: 'became', became: 'dropped' } },
      ],
      selected: -1,
    },
    canSkip: true,
  };
}

export function subject({ options, answers }: State): Drawn {
  return textScreen('Which business is this about?', answers.subject ?? options.previous?.subject);
}

export function role({ options, answers }: State): Drawn {
  const roles = options.rubric.roles;
  return {
    title: 'Who are you here?',
    input: {
      kind: 'choice',
      choices: roles.map(({ id }, index) => ({ key: String(index + 1), label: id, event: { type: 'role', role: id } })),
      selected: roles.findIndex(({ id }) => id === answers.respondent?.role),
    },
  };
}

export function fact({ options, answers }: State, id: string): Drawn {
  const old = answers.facts.get(id) ?? options.previous?.facts.get(id);
  return {
    title: options.rubric.facts.find((candidate) => candidate.id === id)?.ask ?? id,
    input: {
      kind: 'choice',
      choices: [
        { key: 'y', label: 'Yes', event: { type: 'yes-or-no', yes: true } },
        { key: 'n', label: 'No', event: { type: 'yes-or-no', yes: false } },
      ],
      selected: old === undefined ? -1 : old ? 0 : 1,
    },
    ...(old === undefined ? {} : { enter: 'Enter keeps it' }),
  };
}
