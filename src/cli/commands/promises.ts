import type { Command } from 'commander';
import { promiseFormats } from '../../render/promises/formats.ts';
import { auditPaths, type DocumentFlags } from '../documents.ts';
import { option } from '../options.ts';
import { print, targetsOf, type PrintFlags } from '../print.ts';
import type { Context } from '../context.ts';
import { withConfig } from '../settings.ts';

export function promisesCommand(program: Command, { io }: Context): void {
  program
    .command('promises')
    .description('list what the policies promise: what, by when, to whom')
    .argument('[paths...]', 'files, folders, patterns, or - for standard input')
    .addOption(option.rubric())
    .addOption(option.kind())
    .addOption(option.stdinName())
    .addOption(option.format(promiseFormats))
    .addOption(option.output())
    .addOption(option.full('name everything that was passed over'))
    .addOption(option.quiet())
    .addOption(option.noColor())
    .addOption(option.plain())
    .addOption(option.now())
    .addOption(option.jobs())
    .action(async (paths: string[], given: PrintFlags & DocumentFlags) => {
      // Formats of the config are those of reports.
      const { format: _, output: __, ...settled } = await withConfig({ ...given, format: [], output: new Map() }, io);
      const { format, output } = given;
      const flags = {
        ...settled,
        ...(format === undefined ? {} : { format }),
        ...(output === undefined ? {} : { output }),
      };
      const targets = targetsOf(flags, promiseFormats, [...paths, flags.rubric]);
      const { documents } = await auditPaths(paths, flags, targets, io);
      await print(documents.promises, promiseFormats, targets, flags, io);
    });
}
