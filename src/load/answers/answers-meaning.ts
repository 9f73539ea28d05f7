import type { Problem } from '../../domain/input-error.ts';
import type { Question, Rubric } from '../../domain/rubric.ts';
import { didYouMean } from '../../language/nearest.ts';
import { entryKeys } from './answers-schema.ts';
import type { Placed } from '../source/schema-problems.ts';
import { groupAt, isGroup, valueAt } from '../source/value-at.ts';
import { mostProblems } from '../source/yaml-source.ts';

// What a schema can't see. Both look at the raw value, whatever else is wrong with it.

/** Facts, questions and roles that the rubric doesn't have. */
export function nameProblems(source: Placed, rubric: Rubric): Problem[] {
  const problems: Problem[] = [];
  const unknownKeys = (group: 'facts' | 'answers', kind: string, known: string[]) => {
    const names = new Set(known);
    for (const name of Object.keys(groupAt(source.value, [group]))) {
      if (names.has(name) || problems.length >= mostProblems) continue;
      const message = `The rubric "${rubric.id}" has no ${kind} "${name}".${didYouMean(name, known)}`;
      problems.push(source.problem([group, name], message, 'key'));
    }
  };
  unknownKeys('facts', 'fact', idsOf(rubric.facts));
  unknownKeys('answers', 'question', idsOf(rubric.questions));
  const role = valueAt(source.value, ['respondent', 'role']);
  const roles = idsOf(rubric.roles);
  if (typeof role === 'string' && roles.length > 0 && !roles.includes(role)) {
    const hint = didYouMean(role, roles) || ` It has ${roles.join(', ')}.`;
    problems.push(source.problem(['respondent', 'role'], `The rubric "${rubric.id}" has no role "${role}".${hint}`));
  }
  return problems;
}

function idsOf(entries: readonly { id: string }[]): string[] {
  return entries.map(({ id }) => id);
}

/** Answers that say nothing, or two things at once. */
export function entryProblems(source: Placed, rubric: Rubric): Problem[] {
  const questions = new Map(rubric.questions.map((question) => [question.id, question]));
  return Object.entries(groupAt(source.value, ['answers'])).flatMap(([id, entry]) => {
    if (!isGroup(entry)) return [];
    const message = entryProblem(Object.keys(entry), questions.get(id));
    return message === undefined ? [] : [source.problem(['answers', id], message, 'key')];
  });
}

function entryProblem(keys: string[], question: Question | undefined): string | undefined {
  const kinds = ['level', 'unknown', 'not_applicable'].filter((key) => keys.includes(key));
  const misspelt = keys.some((key) => !entryKeys.includes(key));
  if (kinds.length === 0)
    return misspelt ? undefined : 'This answer says nothing; give it one of level, unknown or not_applicable.';
  if (kinds.length > 1) return `This answer says both ${kinds.join(' and ')}; keep one of them.`;
  if (kinds[0] === 'not_applicable' && question?.not_applicable === 'never') {
    return `"${question.id}" always applies; answer with a level, or with {unknown: true}.`;
  }
  if (kinds[0] !== 'level' && (keys.includes('known') || keys.includes('evidence'))) {
    return `"known" and "evidence" go with a level, not with ${kinds[0]}.`;
  }
  return undefined;
}
