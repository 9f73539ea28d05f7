import type { DocumentResult } from '../domain/report.ts';
import type { Depth, Rubric } from '../domain/rubric.ts';
import type { Answers } from '../domain/answers.ts';
import type { SetAside, Standings } from '../evaluate/answers/standing.ts';

const because: Record<SetAside['because'], (questions: string, depth: Depth) => string> = {
  reworded: (questions) => `Set aside, because the question was reworded after the answer: ${questions}. Answer again.`,
  'other-rubric': (questions) =>
    `Set aside, because the file names another rubric: ${questions}. If they were given to this one, name it there under "rubric".`,
  role: (questions) => `Set aside, because this role is not asked: ${questions}.`,
  fact: (questions) => `Set aside, because a fact says that the question does not apply: ${questions}.`,
  depth: (questions, depth) => `Not counted at the depth "${depth}": ${questions}. Choose a deeper one with --depth.`,
};

/** One sentence for each reason why answers don't count. */
export function setAsideWarning(setAside: SetAside[], depth: Depth): string[] {
  return Object.entries(because).flatMap(([reason, sentence]) => {
    const questions = setAside.filter((aside) => aside.because === reason).map((aside) => aside.question);
    return questions.length === 0 ? [] : [sentence(questions.join(', '), depth)];
  });
}

/** A sentence when questions wait for facts that nobody has answered. */
export function openFactsWarning(facts: string[]): string[] {
  if (facts.length === 0) return [];
  return [`Not answered under "facts", so the questions that hang on it count as applying: ${facts.join(', ')}.`];
}

/** A sentence when something that was counted stands as an estimate. */
export function demotedWarning(demoted: Standings['demoted']): string[] {
  if (demoted.length === 0) return [];
  const named = demoted.map(({ question, because }) => `${question} (${because})`);
  return [`Said to be counted, and stands as an estimate for want of fresh evidence: ${named.join(', ')}.`];
}

/** A sentence when answers without a mark of their wording were given to another version of the rubric. */
export function versionWarning(rubric: Rubric, { rubric: named, answers }: Answers): string[] {
  if (named?.version === undefined || named.id !== rubric.id || named.version === rubric.version) return [];
  const unmarked = [...answers].filter(([, answer]) => answer.asked === undefined).map(([id]) => id);
  if (unmarked.length === 0) return [];
  return [
    `The answers were given to version ${named.version}, and this is ${rubric.version}: look again at ${unmarked.join(', ')}.`,
  ];
}

/** A sentence for each document that was not judged because of its language. */
export function foreignWarnings(documents: Pick<DocumentResult, 'path' | 'foreign'>[], rubric: Rubric): string[] {
  return documents.flatMap(({ path, foreign }) =>
    foreign === null ? [] : [`${path} was not judged: ${foreignWords(foreign, rubric)}.`],
  );
}

/** `it reads as German, and the rubric is made for English`. */
export function foreignWords(foreign: string, { language }: Rubric): string {
  const names = new Intl.DisplayNames(['en'], { type: 'language' });
  return `it reads as ${names.of(foreign) ?? foreign}, and the rubric is made for ${names.of(language) ?? language}`;
}

/** A sentence when links among the documents were not followed. */
export function skippedWarning(links: string[]): string[] {
  return links.length === 0 ? [] : [`Not followed, because these links lead out of the project: ${links.join(', ')}.`];
}
