import { knownWays, type Answer, type Known } from '../domain/answers.ts';
import { at } from '../domain/at.ts';
import { levels, type Question } from '../domain/rubric.ts';
import { answerWords, progress } from './pages.ts';
import { findQuestion, isReworded, oldAnswer, type Event, type QuestionScreen, type State } from './state.ts';
import { textScreen } from './text-screen.ts';
import type { Choice, Drawn } from './view.ts';

/** The screens that belong to one question. */
export function questionScreen(state: State, screen: QuestionScreen): Drawn {
  return {
    progress: progress(state, screen.question),
    ...screens[screen.at](state, findQuestion(state, screen.question)),
  };
}

const screens: Record<QuestionScreen['at'], (state: State, asked: Question) => Drawn> = {
  question,
  reason,
  known,
  evidence,
  'evidence-date': evidenceDate,
  note,
};

function question(state: State, asked: Question): Drawn {
  const old = oldAnswer(state, asked.id);
  const choices: Choice[] = levels.map((level) => ({
    key: String(level),
    label: at(asked.levels, level),
    event: { type: 'level', level },
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

function reason(state: State, { id, ask }: Question): Drawn {
  const old = oldAnswer(state, id);
  return {
    ...textScreen('Why does this question not apply to you?', old?.state === 'not-applicable' ? old.reason : undefined),
    notices: [ask, 'Without a reason the question stays open.'],
  };
}

const wayLabels: Record<Known, string> = {
  counted: 'Counted: somebody could check it',
  estimate: 'Estimate: I see enough of it to judge',
  guess: 'Guess',
};

function known(state: State, asked: Question): Drawn {
  const answer = state.answers.answers.get(asked.id);
  const way = knownOf(answer) ?? knownOf(state.options.previous?.answers.get(asked.id)) ?? 'estimate';
  return {
    title: 'How do you know?',
    notices: [
      asked.ask,
      ...(answer?.state === 'answered' ? [`Level ${answer.level}: ${at(asked.levels, answer.level)}`] : []),
    ],
    input: {
      kind: 'choice',
      choices: knownWays.map((each, index) => ({
        key: String(index + 1),
        label: wayLabels[each],
        event: { type: 'known', known: each },
      })),
      selected: knownWays.indexOf(way),
    },
    enter: `Enter takes ${way}`,
  };
}

function knownOf(answer: Answer | undefined): Known | undefined {
  return answer?.state === 'answered' ? answer.known : undefined;
}

function evidence(state: State, asked: Question): Drawn {
  const hint = asked.evidence === undefined ? '' : ` For instance: ${lowerFirst(asked.evidence.ask)}.`;
  return {
    ...textScreen('What could you show for it? A link or a few words.', undefined),
    notices: [`With nothing to show, counted stands as an estimate.${hint}`, ...shownSoFar(state, asked.id)],
  };
}

/** Evidence that the answer has already; what is typed now is added to it. */
function shownSoFar(state: State, id: string): string[] {
  const answer = state.answers.answers.get(id);
  if (answer?.state !== 'answered' || answer.evidence.length === 0) return [];
  const items = answer.evidence.map(({ link, note: text, date }) => [link ?? text, date].filter(Boolean).join(', '));
  return [`There is already: ${items.join('; ')}. What you write is added.`];
}

function evidenceDate({ options }: State): Drawn {
  return {
    ...textScreen('From which day is the evidence?', options.today),
    notices: ['Without a day it does not count.'],
  };
}

function note({ answers }: State, { id }: Question): Drawn {
  return textScreen('A note for later? Whoever opens the file can read it.', answers.answers.get(id)?.note);
}

function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
