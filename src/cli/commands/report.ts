import type { Command } from 'commander';
import { formatsFor, modesOf, reportFormats } from '../../render/report/formats.ts';
import { option } from '../options.ts';
import { print, targetsOf, type PrintFlags } from '../print.ts';
import type { Context } from '../context.ts';

export function reportCommand(program: Command, { io }: Context): void {
  program
    .command('report')
    .description('print a saved report in other formats')
    .argument('<report>', 'a report that was written with --format json')
    .addOption(option.format(reportFormats))
    .addOption(option.output())
    .addOption(option.full('print everything that the report holds'))
    .addOption(option.quiet())
    .addOption(option.noColor())
    .addOption(option.plain())
    .action(async (path: string, flags: PrintFlags) => {
      const { loadReport } = await import('../../load/saved-report.ts');
      const report = loadReport(path);
      const targets = targetsOf(flags, formatsFor(...modesOf(report)), [path]);
      await print(report, reportFormats, targets, flags, io);
    });
}
