import type { Command } from 'commander';
import type { Depth } from '../../domain/rubric.ts';
import { reportFormats } from '../../render/report/formats.ts';
import { score } from '../../roads/score.ts';
import { finishAt } from '../gate.ts';
import { option } from '../options.ts';
import { print, targetsOf, type PrintFlags } from '../print.ts';
import { withConfig } from '../settings.ts';
import type { Context } from '../context.ts';

interface ScoreFlags extends PrintFlags {
  rubric?: string;
  depth?: Depth;
  usualDepth?: Depth;
  strict?: boolean;
  minScore?: number;
  minPrinciples?: Map<string, number>;
  minCoverage?: number;
  allowProvisional?: boolean;
  now?: Date;
}

export function scoreCommand(program: Command, { io, finish }: Context): void {
  program
    .command('score')
    .description('score a filled-in answers file and say what to do next')
    .argument('<answers>', 'an answers file, such as examples/lantern-bikes/answers.yaml')
    .addOption(option.rubric())
    .addOption(option.depth())
    .addOption(option.format(['terminal', 'markdown', 'json']))
    .addOption(option.output())
    .addOption(option.minScore())
    .addOption(option.minPrinciple())
    .addOption(option.minCoverage())
    .addOption(option.allowProvisional())
    .addOption(option.strict())
    .addOption(option.quiet())
    .addOption(option.noColor())
    .addOption(option.plain())
    .addOption(option.now())
    .action(async (answers: string, given: ScoreFlags) => {
      const flags = await withConfig(given, io.cwd());
      const targets = targetsOf(flags, reportFormats.keys(), [answers, flags.rubric]);
      const report = await score(answers, { ...flags, workingFolder: io.cwd() });
      await print(report, reportFormats, targets, flags, io);
      finishAt(report.gate, { io, finish });
    });
}
