import type { Answer, Answers } from '../../domain/answers.ts';
import { InputError, type Problem } from '../../domain/input-error.ts';
import type { Level, Question, Rubric } from '../../domain/rubric.ts';
import { didYouMean } from '../../language/nearest.ts';
import { answersSchema, entryKeys, type AnswersShape, type EntryShape } from './answers-schema.ts';
import { readText, type TextFile } from '../source/read-text.ts';
import { formatVersionProblem } from '../source/format-version.ts';
import { schemaProblems } from '../source/schema-problems.ts';
import { mostProblems, sortByPlace, YamlSource } from '../source/yaml-source.ts';

/** An answers file whose syntax is sound; its answers wait for the rubric. */
export interface AnswersFile {
  file: TextFile;
  source: YamlSource;
  /** The rubric that the file names, as far as it can be read. */
  rubricId: string | undefined;
}

/** Reads an answers file as far as the name of its rubric. Throws an InputError. */
export function openAnswers(path: string): AnswersFile {
  return openAnswersText(readText(path, 'answers'));
}

export function openAnswersText(file: TextFile): AnswersFile {
  const source = new YamlSource(file);
  const wrongVersion = formatVersionProblem(source, 'answers');
  if (wrongVersion !== undefined) throw new InputError(wrongVersion);
  const rubricId = (source.value as { rubric?: { id?: unknown } | null }).rubric?.id;
  return { file, source, rubricId: typeof rubricId === 'string' ? rubricId : undefined };
}

/** The answers, checked against the rubric. Throws an InputError with every problem of the file. */
export function readAnswers({ source }: AnswersFile, rubric: Rubric): Answers {
  const { problems } = schemaProblems(source, answersSchema);
  const shape = source.value as AnswersShape;
  problems.push(...nameProblems(source, shape, rubric), ...entryProblems(source, shape, rubric));
  if (problems.length > 0) throw new InputError(sortByPlace(problems));
  return {
    rubric: shape.rubric,
    depth: shape.depth,
    subject: shape.subject,
    respondent: shape.respondent,
    facts: new Map(Object.entries(shape.facts ?? {}).map(([id, said]) => [id, said === true || said === 'yes'])),
    answers: new Map(Object.entries(shape.answers ?? {}).map(([id, entry]) => [id, toAnswer(entry)])),
    previous: shape.previous,
    commitment: shape.commitment,
  };
}

function toAnswer(entry: number | EntryShape): Answer {
  if (typeof entry === 'number') return { state: 'answered', level: entry as Level, evidence: [] };
  const { note, asked } = entry;
  if (entry.level !== undefined) {
    const { level, known, evidence } = entry;
    return { state: 'answered', level: level as Level, known, evidence: evidence ?? [], note, asked };
  }
  if (entry.not_applicable !== undefined) return { state: 'not-applicable', reason: entry.not_applicable, note, asked };
  return { state: 'unknown', note, asked };
}

/** Facts, questions and roles that the rubric doesn't have. Looks at the raw value, whatever else is wrong with it. */
function nameProblems(source: YamlSource, shape: AnswersShape, rubric: Rubric): Problem[] {
  const problems: Problem[] = [];
  const unknownKeys = (key: 'facts' | 'answers', kind: string, known: string[]) => {
    const names = new Set(known);
    for (const name of keysOf(shape[key])) {
      if (names.has(name) || problems.length >= mostProblems) continue;
      const message = `The rubric "${rubric.id}" has no ${kind} "${name}".${didYouMean(name, known)}`;
      problems.push(source.problem([key, name], message, 'key'));
    }
  };
  unknownKeys(
    'facts',
    'fact',
    rubric.facts.map((fact) => fact.id),
  );
  unknownKeys(
    'answers',
    'question',
    rubric.questions.map((question) => question.id),
  );
  const role: unknown = shape.respondent?.role;
  const roles = rubric.roles.map(({ id }) => id);
  if (typeof role === 'string' && roles.length > 0 && !roles.includes(role)) {
    const hint = didYouMean(role, roles) || ` It has ${roles.join(', ')}.`;
    problems.push(source.problem(['respondent', 'role'], `The rubric "${rubric.id}" has no role "${role}".${hint}`));
  }
  return problems;
}

function entryProblems(source: YamlSource, shape: AnswersShape, rubric: Rubric): Problem[] {
  const questions = new Map(rubric.questions.map((question) => [question.id, question]));
  return keysOf(shape.answers).flatMap((id) => {
    const entry: unknown = shape.answers?.[id];
    if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return [];
    const message = entryProblem(entry as EntryShape, questions.get(id));
    return message === undefined ? [] : [source.problem(['answers', id], message, 'key')];
  });
}

function entryProblem(entry: EntryShape, question: Question | undefined): string | undefined {
  const kinds = (['level', 'unknown', 'not_applicable'] as const).filter((key) => Object.hasOwn(entry, key));
  const misspelt = Object.keys(entry).some((key) => !entryKeys.includes(key));
  if (kinds.length === 0)
    return misspelt ? undefined : 'This answer says nothing; give it one of level, unknown or not_applicable.';
  if (kinds.length > 1) return `This answer says both ${kinds.join(' and ')}; keep one of them.`;
  if (kinds[0] === 'not_applicable' && question?.not_applicable === 'never') {
    return `"${question.id}" always applies; answer with a level, or with {unknown: true}.`;
  }
  if (kinds[0] !== 'level' && (Object.hasOwn(entry, 'known') || Object.hasOwn(entry, 'evidence'))) {
    return `"known" and "evidence" go with a level, not with ${kinds[0]}.`;
  }
  return undefined;
}

function keysOf(value: unknown): string[] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
}
