import { InputError } from '../domain/input-error.ts';
import type { AnswersReport } from '../domain/report.ts';
import type { Depth, Rubric } from '../domain/rubric.ts';
import type { GateOptions } from '../evaluate/gate.ts';
import { scoreAnswers } from '../evaluate/answers/score-answers.ts';
import { levelsRead, placeAnswers, type Standings } from '../evaluate/answers/standing.ts';
import { didYouMean } from '../language/nearest.ts';
import { openAnswers, readAnswers, type AnswersFile } from '../load/answers/read-answers.ts';
import { rubricFor, rubricNamed } from '../load/rubric/resolve-rubric.ts';
import { reportPath } from '../load/source/root.ts';
import type { DocumentOptions } from './audit.ts';
import type { NamedDocuments } from './documents.ts';
import type { JudgeOptions } from './document-judge.ts';
import { previousRound } from './previous.ts';
import { inputOf } from './report-input.ts';
import { reportOf } from './report.ts';
import { answersWarnings, documentWarnings } from './warnings.ts';

export interface ScoreOptions extends GateOptions, DocumentOptions {
  /** A shipped name or the path of a rubric file; without it the one that the answers name. */
  rubric?: string | undefined;
  /** Without it the depth that the answers name, else the usual one, else quick. */
  depth?: Depth | undefined;
  usualDepth?: Depth | undefined;
  /** Refuse answers that would be set aside because their question was reworded. */
  strict?: boolean | undefined;
  /** Files, folders or patterns to judge by the same rubric, beside the answers. */
  documents?: readonly string[] | NamedDocuments | undefined;
  /** The clock, unless another moment is named. */
  now?: Date | undefined;
  /** Absolute. Paths in the report are relative to the root above it. */
  workingFolder: string;
}

/**
 * From answers files to a report: rubric, answers, score, advice, gate, and documents beside them when some are named.
 * Throws an InputError with every problem of the first file that has any.
 */
export async function score(paths: string | readonly string[], options: ScoreOptions): Promise<AnswersReport> {
  const { now = new Date(), workingFolder } = options;
  const path = onlyOne(paths);
  const opened = openAnswers(path);
  const extent = options.documents === undefined ? 'without-checks' : 'whole';
  const { rubric, file } =
    options.rubric === undefined ? await rubricFor(opened, extent) : await rubricNamed(options.rubric, extent);
  refuseUnknownPrinciples(rubric, options);
  const answers = readAnswers(opened, rubric);
  const depth = options.depth ?? answers.depth ?? options.usualDepth ?? 'quick';
  const placed = placeAnswers(rubric, answers, depth, now);
  if (options.strict === true) refuseReworded(opened, placed);
  const isShipped = file === undefined;
  const beside = await documentsBeside(rubric, options, { now, isShipped, levels: levelsRead(placed.standings) });
  const { judgement } = scoreAnswers(rubric, answers, depth, now, beside?.texts);
  const round = previousRound({ path, answers, rubric, depth, now, workingFolder }, judgement.questions);
  const { name = null, role = null } = answers.respondent ?? {};
  return reportOf(
    {
      now,
      depth,
      rubric,
      inputs: [
        inputOf(opened.file, 'answers', workingFolder),
        ...(beside?.inputs ?? []),
        ...(file === undefined ? [] : [inputOf(file, 'rubric', workingFolder)]),
      ],
      subject: answers.subject ?? null,
      parts: {
        answers: {
          ...judgement,
          respondents: [{ name, role, path: reportPath(path, workingFolder) }],
          commitment: answers.commitment,
          previous: round.previous,
        },
        documents: beside?.part,
      },
      warnings: [...answersWarnings(rubric, answers, placed, depth), ...round.warnings, ...(beside?.warnings ?? [])],
    },
    options,
  );
}

function onlyOne(paths: string | readonly string[]): string {
  const [first, ...more] = typeof paths === 'string' ? [paths] : paths;
  if (first === undefined) throw new InputError({ message: 'Name an answers file to score.' });
  if (more.length > 0) throw new InputError({ message: 'One answers file is scored at a time; name one of them.' });
  return first;
}

/** Documents that are named beside the answers, judged by the same rubric. Loaded only when there are some. */
async function documentsBeside(
  rubric: Rubric,
  { documents, workingFolder, kind, kinds, severities }: ScoreOptions,
  how: Omit<JudgeOptions, 'severities'>,
) {
  if (documents === undefined) return undefined;
  const { bytesOf, closedLinks, documentsAt } = await import('./documents.ts');
  const { judgeDocuments, oneByOne } = await import('./judge-documents.ts');
  const named = 'files' in documents ? documents : await documentsAt(documents, workingFolder, kinds);
  const judged = await judgeDocuments(rubric, oneByOne(bytesOf(named, kind)), { ...how, severities });
  return { ...judged, warnings: documentWarnings(judged.part.list, rubric, closedLinks(named)) };
}

function refuseReworded(opened: AnswersFile, { setAside }: Standings): void {
  const reworded = setAside.filter(({ because }) => because === 'reworded');
  if (reworded.length === 0) return;
  throw new InputError(
    reworded.map(({ question }) =>
      opened.source.problem(
        ['answers', question],
        `The question "${question}" was reworded after this answer; answer it again.`,
        'key',
      ),
    ),
  );
}

function refuseUnknownPrinciples(rubric: Rubric, options: ScoreOptions): void {
  const known = rubric.principles.map((principle) => principle.id);
  for (const id of options.minPrinciples?.keys() ?? []) {
    if (known.includes(id)) continue;
    const hint = didYouMean(id, known) || ` It has ${known.join(', ')}.`;
    throw new InputError({ message: `The rubric "${rubric.id}" has no principle "${id}".${hint}` });
  }
}
