import type { Answer, Answers } from '../../domain/answers.ts';
import { at } from '../../domain/at.ts';
import { InputError } from '../../domain/input-error.ts';
import { levels, type Rubric } from '../../domain/rubric.ts';
import { entryProblems, nameProblems } from './answers-meaning.ts';
import { answersSchema, type EntryShape } from './answers-schema.ts';
import type { TextFile } from '../outside/open.ts';
import { readWhole } from './waiting.ts';
import { formatVersionProblem } from '../source/format-version.ts';
import { schemaProblems } from '../source/schema-problems.ts';
import { valueAt } from '../source/value-at.ts';
import { sortByPlace, YamlSource } from '../source/yaml-source.ts';

/** An answers file whose syntax is sound; its answers wait for the rubric. */
export interface AnswersFile {
  file: TextFile;
  source: YamlSource;
  /** The rubric that the file names, as far as it can be read. */
  rubricId: string | undefined;
}

/** Reads an answers file that lacks nothing, as far as the name of its rubric. Throws an InputError. */
export function openAnswers(path: string): AnswersFile {
  return openAnswersText(readWhole(path));
}

export function openAnswersText(file: TextFile): AnswersFile {
  const source = new YamlSource(file);
  const wrongVersion = formatVersionProblem(source, 'answers');
  if (wrongVersion !== undefined) throw new InputError(wrongVersion);
  const rubricId = valueAt(source.value, ['rubric', 'id']);
  return { file, source, rubricId: typeof rubricId === 'string' ? rubricId : undefined };
}

/** Reads an answers file and checks it against its rubric. Throws an InputError with every problem of the file. */
export function loadAnswers(path: string, rubric: Rubric): Answers {
  return readAnswers(openAnswers(path), rubric);
}

/** The answers, checked against the rubric. Throws an InputError with every problem of the file. */
export function readAnswers({ source }: AnswersFile, rubric: Rubric): Answers {
  const { value, problems } = schemaProblems(source, answersSchema);
  problems.push(...nameProblems(source, rubric), ...entryProblems(source, rubric));
  if (value === undefined || problems.length > 0) throw new InputError(sortByPlace(problems));
  const { facts, answers, candor: _, ...rest } = value;
  return {
    ...rest,
    facts: new Map(Object.entries(facts ?? {}).map(([id, said]) => [id, said === true || said === 'yes'])),
    answers: new Map(Object.entries(answers ?? {}).map(([id, entry]) => [id, toAnswer(entry)])),
  };
}

/** Whether a text is an answers file that the rubric knows all of. */
export function isAnswersText(text: string, rubric: Rubric): boolean {
  try {
    readAnswers(openAnswersText({ path: '', text }), rubric);
    return true;
  } catch (error) {
    if (error instanceof InputError) return false;
    throw error;
  }
}

function toAnswer(entry: number | EntryShape): Answer {
  if (typeof entry === 'number') return { state: 'answered', level: at(levels, entry), evidence: [] };
  const { note, asked } = entry;
  if (entry.level !== undefined) {
    const { level, known, evidence } = entry;
    return { state: 'answered', level: at(levels, level), known, evidence: evidence ?? [], note, asked };
  }
  if (entry.not_applicable !== undefined) return { state: 'not-applicable', reason: entry.not_applicable, note, asked };
  return { state: 'unknown', note, asked };
}
