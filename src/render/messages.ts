import type { Disguise } from '../domain/document.ts';
import { plural } from '../language/plural.ts';
import type { AsideReason, Measure, Warning } from '../domain/message.ts';

/** Every code of a report in words. Nothing here is escaped yet. */

const aside: Record<AsideReason, (questions: string, depth: string) => string> = {
  reworded: (questions) => `Set aside, because the question was reworded after the answer: ${questions}. Answer again.`,
  'other-rubric': (questions) =>
    `Set aside, because the file names another rubric: ${questions}. If they were given to this one, name it there under "rubric".`,
  role: (questions) => `Set aside, because this role is not asked: ${questions}.`,
  fact: (questions) => `Set aside, because a fact says that the question does not apply: ${questions}.`,
  depth: (questions, depth) => `Not counted at the depth "${depth}": ${questions}. Choose a deeper one with --depth.`,
};

export function warningWords({ code, values }: Warning): string {
  switch (code) {
    case 'set-aside':
      return aside[values.because](values.questions.join(', '), values.depth);
    case 'other-version':
      return `The answers were given to version ${values.given}, and this is ${values.current}: look again at ${values.questions.join(', ')}.`;
    case 'open-facts':
      return `Not answered under "facts", so the questions that hang on it count as applying: ${values.facts.join(', ')}.`;
    case 'demoted': {
      const named = values.answers.map(({ question, because }) => `${question} (${because})`);
      return `Said to be counted, and stands as an estimate for want of fresh evidence: ${named.join(', ')}.`;
    }
    case 'earlier-round-unreadable':
      return `The round before, ${values.path}, can't be read, so nothing is compared with it.`;
    case 'other-language':
      return `${values.path} was not judged: ${foreignWords(values)}.`;
    case 'mostly-unread':
      return `${values.path} was not judged, since less than half of it was read: ${plural(values.words, 'word')} of ${values.words + values.unread}.`;
    case 'links-not-followed':
      return `Not followed, because these links lead out of the project: ${values.paths.join(', ')}.`;
    case 'said':
      return values.sentence;
  }
}

/** `it reads as German, and the rubric is made for English`. */
export function foreignWords({ language, expected }: { language: string; expected: string }): string {
  const names = new Intl.DisplayNames(['en'], { type: 'language' });
  return `it reads as ${nameIn(names, language)}, and the rubric is made for ${nameIn(names, expected)}`;
}

/** A saved report may hold what is no language. */
function nameIn(names: Intl.DisplayNames, language: string): string {
  try {
    return names.of(language) ?? language;
  } catch {
    return language;
  }
}

export const disguiseWords: Record<Disguise, string> = {
  turned: 'Letters that stand in the file from right to left',
  invisible: 'Characters within words that nobody sees',
  'look-alikes': 'Letters of other scripts that look like Latin ones',
  styled: 'Letters that are signs of their own, such as full-width or mathematical ones',
  marks: 'Letters with marks that do not belong to the word',
  spaced: 'Words whose letters stand apart',
  broken: 'Signs within words that belong to no word',
  parted: 'A sentence in blocks of a word each',
};

export function measureWords({ code, values }: Measure): string {
  switch (code) {
    case 'sentence-length':
      return `This sentence has ${values.words} words.`;
    case 'reading-grade':
      return `It takes about ${values.grade} years of school to read this with ease.`;
    case 'last-looked-at':
      return `This text says that it was last looked at on ${values.date}.`;
    case 'disguised':
      return `${disguiseWords[values.disguise]}, in ${plural(values.count, 'place')}.`;
    case 'reads-like':
      return `It reads like clauses that people call unfair, by ${values.words.map((word) => `"${word}"`).join(', ')}.`;
    case 'said':
      return values.sentence;
  }
}
