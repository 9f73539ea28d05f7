import { factsAt } from '../domain/fact-condition.ts';
import type { Answer } from '../domain/answers.ts';
import { plural } from '../language/plural.ts';
import { isAnswered, isReworded, route, type State } from './state.ts';
import type { Choice, Drawn } from './view.ts';

/** The first page. */
export function welcome(state: State): Drawn {
  const { options } = state;
  const asked = route(state);
  const answered = asked.filter((one) => isAnswered(state, one)).length;
  const minutes = Math.max(1, Math.round(((asked.length - answered) * millisecondsEach(state)) / 60_000));
  const title =
    state.resumed > 0
      ? `Resuming ${options.fileName}: ${answered} of ${asked.length} answered`
      : `${options.rubric.title}: ${plural(asked.length, 'question')}, about ${plural(minutes, 'minute')}`;
  return {
    title,
    notices: [
      ...(options.previousName === undefined
        ? []
        : [`The round after ${options.previousName}, whose answers stand as defaults.`]),
      'Choose the level that fits today. You may skip, go back, and stop with Ctrl-C at any time.',
      `Each answer is saved at once in ${options.fileName}. Nothing is sent anywhere; whoever can open the file can read it.`,
    ],
    input: {
      kind: 'choice',
      choices: [{ label: state.resumed > 0 ? 'Go on' : 'Begin', event: { type: 'next' } }],
      selected: 0,
    },
    enter: state.resumed > 0 ? 'Enter goes on' : 'Enter begins',
  };
}

function answerRows(state: State): Choice[] {
  return route(state).map((asked) => {
    const answer = state.answers.answers.get(asked.id);
    const open = answer === undefined || isReworded(answer, asked);
    return {
      label: `${open ? 'Open' : upperFirst(answerWords(answer))}: ${asked.ask}`,
      event: { type: 'jump', to: { at: 'question', question: asked.id } },
    };
  });
}

/** All answers, to look over and change before the end. */
export function review(state: State): Drawn {
  const asked = route(state);
  const open = asked.filter((one) => !isAnswered(state, one)).length;
  return {
    title: open === 0 ? 'All answered. Is it right?' : `${plural(open, 'question')} without an answer`,
    notices: ['Choose an answer to change it.'],
    input: {
      kind: 'choice',
      choices: [{ key: 'r', label: 'Show the report', event: { type: 'next' } }, ...answerRows(state)],
      selected: 0,
    },
    enter: 'Enter takes it',
  };
}

/** What is left, and the way to anywhere. */
export function menu(state: State): Drawn {
  const { rubric, depth } = state.options;
  const open = route(state).filter((one) => !isAnswered(state, one)).length;
  const roleJump: Choice = {
    label: `Role: ${state.answers.respondent?.role ?? 'not said'}`,
    event: { type: 'jump', to: { at: 'role' } },
  };
  const jumps: Choice[] = [
    { label: `Business: ${state.answers.subject ?? 'not said'}`, event: { type: 'jump', to: { at: 'subject' } } },
    ...(rubric.roles.length > 0 ? [roleJump] : []),
    ...factsAt(rubric, depth).map(({ id, ask }): Choice => {
      const said = state.answers.facts.get(id);
      return {
        label: `${ask} ${said === undefined ? 'Not said.' : said ? 'Yes.' : 'No.'}`,
        event: { type: 'jump', to: { at: 'fact', fact: id } },
      };
    }),
  ];
  return {
    title: open === 0 ? 'Nothing is left' : `${plural(open, 'question')} left`,
    input: {
      kind: 'choice',
      choices: [
        { key: 'b', label: 'Back to where I was', event: { type: 'back' } },
        { key: 'r', label: 'Review all answers', event: { type: 'jump', to: { at: 'review' } } },
        { key: 'q', label: 'Save and leave', event: { type: 'leave' } },
        ...jumps,
        ...answerRows(state),
      ],
      selected: 0,
    },
    enter: 'Enter takes it',
  };
}

function millisecondsEach({ pace }: State): number {
  // As if three questions had been answered at the usual pace before, so that one quick answer doesn't promise much.
  return (3 * 50_000 + pace.milliseconds) / (3 + pace.questions);
}

/** `Question 7 of 12, about 6 minutes left`, from this person's own pace. */
export function progress(state: State, id: string): string {
  const asked = route(state);
  const at = asked.findIndex((one) => one.id === id) + 1;
  const left = asked.filter((one) => !isAnswered(state, one)).length;
  const minutes = Math.round((left * millisecondsEach(state)) / 60_000);
  const time =
    left === 0 ? 'all answered' : minutes < 1 ? 'less than a minute left' : `about ${plural(minutes, 'minute')} left`;
  return `Question ${at} of ${asked.length}, ${time}`;
}

/** `level 3, counted`, `don't know`, `does not apply: we have one customer`. */
export function answerWords(answer: Answer): string {
  if (answer.state === 'unknown') return "don't know";
  if (answer.state === 'not-applicable') return `does not apply: ${answer.reason}`;
  return `level ${answer.level}${answer.known === undefined ? '' : `, ${answer.known}`}`;
}

function upperFirst(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
