import type { Depth } from '../domain/rubric.ts';
import type { SetAside } from '../evaluate/standing.ts';

const because: Record<SetAside['because'], (questions: string, depth: Depth) => string> = {
  reworded: (questions) => `Set aside, because the question was reworded after the answer: ${questions}. Answer again.`,
  'other-rubric': (questions) => `Set aside, because the answers were given to another rubric: ${questions}.`,
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
