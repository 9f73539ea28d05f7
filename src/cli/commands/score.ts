import type { Command } from 'commander';
import type { Depth } from '../../domain/rubric.ts';
import { formatsFor } from '../../render/report/formats.ts';
import { score } from '../../roads/score.ts';
import { foundDocuments, tellPassed, type DocumentFlags } from '../documents.ts';
import { finishWith } from '../gate.ts';
import { option } from '../options.ts';
import { print, targetsOf, type PrintFlags } from '../print.ts';
import { withConfig } from '../settings.ts';
import type { Context } from '../context.ts';

interface ConfigFlags extends PrintFlags, Omit<DocumentFlags, 'stdinName'> {
  depth?: Depth;
  usualDepth?: Depth;
  strict?: boolean;
  minScore?: number;
  minPrinciples?: Map<string, number>;
  minCoverage?: number;
  allowProvisional?: boolean;
}

interface ScoreFlags extends Omit<ConfigFlags, 'documents'> {
  /** What is typed, and not what the config names for audits. */
  documents?: string[];
}

export function scoreCommand(program: Command, { io, finish }: Context): void {
  program
    .command('score')
    .description('score a filled-in answers file and say what to do next')
    .argument('<answers>', 'an answers file, such as examples/lantern-bikes/answers.yaml')
    .addOption(option.rubric())
    .addOption(option.depth())
    .addOption(option.documents())
    .addOption(option.kind())
    .addOption(option.format(formatsFor('answers', 'documents')))
    .addOption(option.output())
    .addOption(option.minScore())
    .addOption(option.minPrinciple())
    .addOption(option.minCoverage())
    .addOption(option.allowProvisional())
    .addOption(option.failOn())
    .addOption(option.minDocumentScore())
    .addOption(option.severities())
    .addOption(option.strict())
    .addOption(option.full('print every answer and finding, and name everything that was passed over'))
    .addOption(option.quiet())
    .addOption(option.noColor())
    .addOption(option.plain())
    .addOption(option.now())
    .action(async (answers: string, { documents: named, ...given }: ScoreFlags) => {
      const { documents: known = [], ...flags } = await withConfig<ConfigFlags>(given, io);
      const formats = named === undefined ? formatsFor('answers') : formatsFor('answers', 'documents');
      const targets = targetsOf(flags, formats, [answers, flags.rubric]);
      const documents = named && (await foundDocuments(named, known, targets, io));
      if (documents !== undefined) tellPassed(documents.passed, flags.full === true, io);
      const report = await score(answers, { ...flags, documents, workingFolder: io.cwd() });
      await print(report, formats, targets, flags, io);
      await finishWith(report, flags.quiet, { io, finish });
    });
}
