import type { Problem } from '../../domain/input-error.ts';
import { foldFacts } from '../../domain/fact-condition.ts';
import { atomsOf } from '../../domain/rule-condition.ts';
import { checkProblems } from './check-meaning.ts';
import { idsOf, reportUnknown, type ListEntry, type Lists, type Refuse } from './entries.ts';
import type { Placed } from '../source/schema-problems.ts';

/** What a schema can't see: names that lead nowhere, doubled ids, bands and advice in the wrong order. */
export function meaningProblems(source: Placed, lists: Lists): Problem[] {
  const problems: Problem[] = [];
  const report: Refuse = (keys, message) => problems.push(source.problem(keys, message));
  for (const [list, entries] of Object.entries(lists)) reportDoubledIds(list, entries, report);
  reportBands(lists, report);
  reportQuestions(lists, report);
  reportRules(lists, report);
  checkProblems(lists, report);
  if (lists.questions.length + lists.checks.length === 0)
    report([], 'A rubric needs questions or checks; this one has neither.');
  return problems;
}

function reportDoubledIds(list: string, entries: ListEntry<{ id: string }>[], report: Refuse): void {
  const seen = new Set<unknown>();
  for (const { item, at } of entries) {
    if (typeof item.id !== 'string') continue;
    if (seen.has(item.id)) report([...at, 'id'], `"${item.id}" stands twice among the ${list}; an id is given once.`);
    seen.add(item.id);
  }
}

function reportBands({ bands }: Lists, report: Refuse): void {
  if (bands.some(({ sound }) => !sound)) return;
  bands.forEach(({ item: { id, from }, at }, index) => {
    const before = bands[index - 1]?.item;
    if (before === undefined) {
      if (from !== 0) report([...at, 'from'], 'The first band must begin at 0, so that every score has one.');
    } else if (from <= before.from) {
      report([...at, 'from'], `No score reaches both "${before.id}" and "${id}": bands must begin at rising scores.`);
    }
  });
}

function reportQuestions(lists: Lists, report: Refuse): void {
  const principles = idsOf(lists.principles);
  const roles = idsOf(lists.roles);
  const facts = idsOf(lists.facts);
  for (const { item: question, at, sound } of lists.questions) {
    if (!sound) continue;
    reportUnknown([...at, 'principle'], 'principle', question.principle, principles, report);
    question.roles?.forEach((role, place) => reportUnknown([...at, 'roles', place], 'role', role, roles, report));
    if (question.ask_if !== undefined) {
      const reportFact = (fact: string, keys: (string | number)[]) =>
        reportUnknown([...at, 'ask_if', ...keys, 'fact'], 'fact', fact, facts, report);
      foldFacts(question.ask_if, reportFact, () => undefined);
    }
    question.advice?.forEach(({ to }, place, steps) => {
      const before = steps[place - 1];
      if (before === undefined || to > before.to) return;
      const message = `Steps of advice must lead to rising levels; the one before leads to ${before.to}.`;
      report([...at, 'advice', place, 'to'], message);
    });
  }
}

function reportRules(lists: Lists, report: Refuse): void {
  const questions = new Map(lists.questions.map((entry) => [entry.item.id, entry.item]));
  const atoms = lists.rules.flatMap(({ item, at, sound }) =>
    sound ? atomsOf(item.when).map(({ atom, at: keys }) => ({ atom, at: [...at, 'when', ...keys] })) : [],
  );
  for (const { atom, at } of atoms) {
    if ('check' in atom) {
      reportUnknown([...at, 'check'], 'check', atom.check, idsOf(lists.checks), report);
      continue;
    }
    reportUnknown([...at, 'question'], 'question', atom.question, idsOf(lists.questions), report);
    const question = questions.get(atom.question);
    if (question !== undefined && question.not_applicable !== 'never') {
      const message = `A rule needs an answer: give the question "${atom.question}" the line "not_applicable: never".`;
      report([...at, 'question'], message);
    }
  }
}
