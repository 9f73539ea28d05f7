import type { Answer } from '../domain/answers.ts';
import type { Question } from '../domain/rubric.ts';
import { hasMenu } from './moves.ts';
import { answerWords, menu, progress, review, welcome } from './pages.ts';
import { findQuestion, isReworded, oldAnswer, type Event, type State } from './state.ts';
import type { Choice, Drawn, View } from './view.ts';

/** What to show in a state. */
export function screenOf(state: State): View {
  const { screen } = state;
  const drawn = screenView(state);
  return {
    notices: [],
    enter: 'Enter skips',
    canGoBack: state.trail.length > 0 && !['report', 'finished', 'left'].includes(screen.at),
    canSkip: 'question' in screen || 'fact' in screen || screen.at === 'subject' || screen.at === 'role',
    hasMenu: hasMenu(screen),
    ...drawn,
    ...(state.refusal === undefined ? {} : { notices: [state.refusal, ...(drawn.notices ?? [])] }),
  };
}

function screenView(state: State): Drawn {
  const { screen, options, answers } = state;
  switch (screen.at) {
    case 'welcome':
      return welcome(state);
    case 'became':
      return became(state);
    case 'subject':
      return text('Which business is this about?', answers.subject ?? options.previous?.subject ?? '');
    case 'role':
      return role(state);
    case 'fact':
      return fact(state, screen.fact);
    case 'question':
      return question(state, findQuestion(state, screen.question));
    case 'reason': {
      const old = oldAnswer(state, screen.question);
      return {
        ...text('Why does this question not apply to you?', old?.state === 'not-applicable' ? old.reason : ''),
        progress: progress(state, screen.question),
        notices: [findQuestion(state, screen.question).ask, 'Without a reason the question stays open.'],
      };
    }
    case 'known':
      return known(state, findQuestion(state, screen.question));
    case 'evidence': {
      const asked = findQuestion(state, screen.question);
      const hint = asked.evidence === undefined ? '' : ` For instance: ${lowerFirst(asked.evidence.ask)}.`;
      return {
        ...text('What could you show for it? A link or a few words.', ''),
        progress: progress(state, screen.question),
        notices: [`With nothing to show, counted stands as an estimate.${hint}`, ...shownSoFar(state, screen.question)],
      };
    }
    case 'evidence-date':
      return {
        ...text('From which day is the evidence?', options.today),
        notices: ['Without a day it does not count.'],
        progress: progress(state, screen.question),
        enter: 'Enter takes it',
      };
    case 'note':
      return {
        ...text(
          'A note for later? Whoever opens the file can read it.',
          answers.answers.get(screen.question)?.note ?? '',
        ),
        progress: progress(state, screen.question),
      };
    case 'review':
      return review(state);
    case 'menu':
      return menu(state);
    case 'commit-do':
      return commitDo(state);
    case 'commit-who':
      return { ...text('Who does it?', ''), notices: [answers.commitment?.do ?? ''] };
    case 'commit-by':
      return {
        ...text('By which day?', ''),
        notices: [answers.commitment?.do ?? '', `Write it like ${options.today}.`],
      };
    case 'report':
    case 'finished':
    case 'left':
      return { title: '', input: { kind: 'none' } };
  }
}

function text(title: string, value: string): Drawn {
  return { title, input: { kind: 'text', value }, ...(value === '' ? {} : { enter: 'Enter takes it' }) };
}

function became({ options }: State): Drawn {
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

function role({ options, answers }: State): Drawn {
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

function fact({ options, answers }: State, id: string): Drawn {
  const old = answers.facts.get(id) ?? options.previous?.facts.get(id);
  return {
    title: options.rubric.facts.find((candidate) => candidate.id === id)?.ask ?? id,
    notices: [],
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

function question(state: State, asked: Question): Drawn {
  const old = oldAnswer(state, asked.id);
  const choices: Choice[] = asked.levels.map((label, level) => ({
    key: String(level),
    label,
    event: { type: 'level', level: level as 0 | 1 | 2 | 3 | 4 },
  }));
  choices.push({ key: 'd', label: "I don't know", event: { type: 'unknown' }, apart: true });
  if (asked.not_applicable === 'allowed') {
    choices.push({ key: 'n', label: 'It does not apply to us', event: { type: 'not-applicable' } });
  }
  const selected = old === undefined ? -1 : choices.findIndex(({ event }) => matches(old, event));
  const title = state.options.rubric.principles.find(({ id }) => id === asked.principle)?.title ?? asked.principle;
  return {
    progress: `${title}. ${progress(state, asked.id)}`,
    title: asked.ask,
    detail: asked.why,
    notices: old === undefined ? [] : oldNotice(state, asked, old),
    input: { kind: 'choice', choices, selected },
    ...(selected < 0 ? {} : { enter: 'Enter keeps it' }),
  };
}

function matches(answer: Answer, event: Event): boolean {
  if (answer.state === 'answered') return event.type === 'level' && event.level === answer.level;
  return event.type === answer.state;
}

function oldNotice(state: State, asked: Question, old: Answer): string[] {
  const given = state.answers.answers.get(asked.id);
  if (given !== undefined && isReworded(given, asked))
    return [`The question was reworded. Your answer before: ${answerWords(old)}.`];
  return given === undefined ? [`Last time: ${answerWords(old)}.`] : [`So far: ${answerWords(old)}.`];
}

function knownOf(answer: Answer | undefined) {
  return answer?.state === 'answered' ? answer.known : undefined;
}

/** Evidence that the answer has already; what is typed now is added to it. */
function shownSoFar(state: State, id: string): string[] {
  const answer = state.answers.answers.get(id);
  if (answer?.state !== 'answered' || answer.evidence.length === 0) return [];
  const items = answer.evidence.map(({ link, note, date }) => [link ?? note, date].filter(Boolean).join(', '));
  return [`There is already: ${items.join('; ')}. What you write is added.`];
}

function known(state: State, asked: Question): Drawn {
  const answer = state.answers.answers.get(asked.id);
  const was = knownOf(answer) ?? knownOf(state.options.previous?.answers.get(asked.id));
  const ways = ['counted', 'estimate', 'guess'] as const;
  const labels = {
    counted: 'Counted: somebody could check it',
    estimate: 'Estimate: I see enough of it to judge',
    guess: 'Guess',
  };
  return {
    progress: progress(state, asked.id),
    title: 'How do you know?',
    notices: [
      asked.ask,
      answer?.state === 'answered' ? `Level ${answer.level}: ${asked.levels[answer.level] ?? ''}` : '',
    ].filter((line) => line !== ''),
    input: {
      kind: 'choice',
      choices: ways.map((way, index) => ({
        key: String(index + 1),
        label: labels[way],
        event: { type: 'known', known: way },
      })),
      selected: ways.indexOf(was ?? 'estimate'),
    },
    enter: `Enter takes ${was ?? 'estimate'}`,
  };
}

function commitDo(state: State): Drawn {
  const old = state.answers.commitment?.do;
  const suggested = state.advice
    .slice(0, 5)
    .map((step, index): Choice => ({ key: String(index + 1), label: step, event: { type: 'text', text: step } }));
  return {
    ...text('What will you do next?', old ?? ''),
    notices: suggested.map(({ key, label }) => `${key}: ${label}`),
    ...(old === undefined ? { enter: 'A digit takes that step; Enter skips' } : { enter: 'Enter keeps it' }),
  };
}

function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
