import { isMostlyUnread } from '../domain/unread.ts';
import type { Answers } from '../domain/answers.ts';
import type { DocumentResult } from '../domain/documents-part.ts';
import { asideReasons, type Warning } from '../domain/message.ts';
import type { Depth, Rubric } from '../domain/rubric.ts';
import type { SetAside, Standings } from '../evaluate/answers/standing.ts';

/** What is to be minded about one file of answers. */
export function answersWarnings(rubric: Rubric, answers: Answers, placed: Standings, depth: Depth): Warning[] {
  return [
    ...setAsideWarnings(placed.setAside, depth),
    ...versionWarning(rubric, answers),
    ...warningOf({ code: 'open-facts', values: { facts: placed.openFacts } }, placed.openFacts),
    ...warningOf({ code: 'demoted', values: { answers: placed.demoted } }, placed.demoted),
  ];
}

/** What is to be minded about documents: those in another language, and links that were not followed. */
export function documentWarnings(documents: DocumentResult[], rubric: Rubric, links: string[]): Warning[] {
  const foreign = documents.flatMap(({ path, foreign: language }): Warning[] =>
    language === null ? [] : [{ code: 'other-language', values: { path, language, expected: rubric.language } }],
  );
  const unread = documents.filter(isMostlyUnread).map(({ path, words, unread: left = {} }): Warning => {
    const all = Object.values(left).reduce((sum, count) => sum + count, 0);
    return { code: 'mostly-unread', values: { path, words, unread: all } };
  });
  return [...foreign, ...unread, ...warningOf({ code: 'links-not-followed', values: { paths: links } }, links)];
}

/** A warning about something, if there is any of it. */
function warningOf(warning: Warning, of: readonly unknown[]): Warning[] {
  return of.length === 0 ? [] : [warning];
}

/** One for each reason why answers don't count. */
function setAsideWarnings(setAside: SetAside[], depth: Depth): Warning[] {
  return asideReasons.flatMap((because) => {
    const questions = setAside.filter((aside) => aside.because === because).map(({ question }) => question);
    return warningOf({ code: 'set-aside', values: { because, questions, depth } }, questions);
  });
}

/** When answers without a mark of their wording were given to another version of the rubric. */
function versionWarning({ id, version: current }: Rubric, { rubric: named, answers }: Answers): Warning[] {
  if (named?.version === undefined || named.id !== id || named.version === current) return [];
  const questions = [...answers].filter(([, answer]) => answer.asked === undefined).map(([question]) => question);
  return warningOf({ code: 'other-version', values: { given: named.version, current, questions } }, questions);
}
