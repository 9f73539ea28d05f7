import { InputError } from '../domain/input-error.ts';
import type { Report, ReportInput } from '../domain/report.ts';
import type { Depth, Rubric } from '../domain/rubric.ts';
import { judgeGate, type GateOptions } from '../evaluate/gate.ts';
import { scoreAnswers } from '../evaluate/answers/score-answers.ts';
import { didYouMean } from '../language/nearest.ts';
import { openAnswers, readAnswers } from '../load/answers/read-answers.ts';
import { rubricFor, rubricNamed } from '../load/rubric/resolve-rubric.ts';
import { tool } from '../tool.ts';
import { previousRound } from './previous.ts';
import { inputOf } from './report-input.ts';
import { rubricUsed } from './rubric-used.ts';
import { demotedWarning, openFactsWarning, setAsideWarning, versionWarning } from './warnings.ts';

export interface ScoreOptions extends GateOptions {
  /** A shipped name or the path of a rubric file; without it the one that the answers name. */
  rubric?: string | undefined;
  /** Without it the depth that the answers name, else the usual one, else quick. */
  depth?: Depth | undefined;
  usualDepth?: Depth | undefined;
  /** Refuse answers that would be set aside because their question was reworded. */
  strict?: boolean | undefined;
  /** The clock, unless another moment is named. */
  now?: Date | undefined;
  /** Absolute. Paths in the report are relative to the root above it. */
  workingFolder: string;
}

/**
 * From an answers file to a report: rubric, answers, score, advice, gate.
 * Throws an InputError with every problem of the first file that has any.
 */
export async function score(answersPath: string, options: ScoreOptions): Promise<Report> {
  const now = options.now ?? new Date();
  const opened = openAnswers(answersPath);
  const { rubric, file: rubricFile } =
    options.rubric === undefined ? await rubricFor(opened) : await rubricNamed(options.rubric, 'without-checks');
  refuseUnknownPrinciples(rubric, options);
  const answers = readAnswers(opened, rubric);
  const depth = options.depth ?? answers.depth ?? options.usualDepth ?? 'quick';
  const { judgement, placed } = scoreAnswers(rubric, answers, depth, now);
  const reworded = placed.setAside.filter(({ because }) => because === 'reworded');
  if (options.strict === true && reworded.length > 0) {
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
  const folder = options.workingFolder;
  const round = previousRound(answersPath, answers, judgement.questions, rubric, depth, now, folder);
  // Answers have nothing to do with checks, which would be most of the report.
  const { lists: _, checks: __, ...questions } = rubric;
  const asked: Rubric = { ...questions, lists: [], checks: [] };
  const inputs: ReportInput[] = [inputOf(opened.file, 'answers', folder)];
  if (rubricFile !== undefined) inputs.push(inputOf(rubricFile, 'rubric', folder));
  return {
    candor: 1,
    tool,
    createdAt: now.toISOString(),
    mode: 'score',
    options: { depth },
    inputs,
    rubric: rubricUsed(asked),
    subject: answers.subject ?? null,
    respondent: { name: answers.respondent?.name ?? null, role: answers.respondent?.role ?? null },
    ...judgement,
    documents: [],
    findings: [],
    promises: [],
    commitment: answers.commitment,
    previous: round.previous,
    warnings: [
      ...setAsideWarning(placed.setAside, depth),
      ...versionWarning(rubric, answers),
      ...openFactsWarning(placed.openFacts),
      ...demotedWarning(placed.demoted),
      ...round.warnings,
    ],
    gate: judgeGate(judgement, options),
  };
}

function refuseUnknownPrinciples(rubric: Rubric, options: ScoreOptions): void {
  const known = rubric.principles.map((principle) => principle.id);
  for (const id of options.minPrinciples?.keys() ?? []) {
    if (known.includes(id)) continue;
    const hint = didYouMean(id, known) || ` It has ${known.join(', ')}.`;
    throw new InputError({ message: `The rubric "${rubric.id}" has no principle "${id}".${hint}` });
  }
}
