import { begin } from '../../src/ask/machine.ts';
import type { AskOptions, Screen, State } from '../../src/ask/state.ts';
import type { Answer, Answers } from '../../src/domain/answers.ts';
import type { Rubric } from '../../src/domain/rubric.ts';
import { askedHash } from '../../src/language/asked-hash.ts';
import { question, rubric } from '../evaluate/answers/made.ts';

export const a = question('a', { not_applicable: 'allowed', evidence: { ask: 'A list of names' } });
export const b = question('b', { principle: 'listening', ask_if: { fact: 'has-staff' }, roles: ['staff'] });
export const c = question('c', { principle: 'listening' });
export const asked: Rubric = rubric([b, a, c], {
  title: 'Trust',
  roles: [{ id: 'founder' }, { id: 'staff' }],
  principles: [
    { id: 'honesty', title: 'Honesty', belief: 'B.', weight: 1 },
    { id: 'listening', title: 'Listening', belief: 'B.', weight: 1 },
  ],
});

export const mark = askedHash(a);
export const counted: Answer & { state: 'answered' } = {
  state: 'answered',
  level: 3,
  known: 'counted',
  evidence: [{ date: '2025-06-01', link: 'https://x.example' }],
  note: 'Ask Ann.',
  asked: mark,
};

interface Given {
  /** To question a. */
  answer?: Answer | undefined;
  answers?: Partial<Answers>;
  options?: Partial<AskOptions>;
  trail?: Screen[];
}

/** A state at a screen, of somebody who has said who they are. */
export function stateAt(screen: Screen, { answer, answers, options, trail = [] }: Given = {}): State {
  const given: Answers = {
    subject: 'Acme',
    respondent: { role: 'staff' },
    facts: new Map([['has-staff', true]]),
    answers: new Map(answer === undefined ? [] : [['a', answer]]),
    ...answers,
  };
  const all: AskOptions = { rubric: asked, depth: 'quick', fileName: 'acme.yaml', today: '2026-01-01', ...options };
  return { ...begin(all, given, 0), screen, trail };
}

export const at = (screen: 'question' | 'reason' | 'known' | 'evidence' | 'evidence-date' | 'note', id = 'a') =>
  ({ at: screen, question: id }) satisfies Screen;
