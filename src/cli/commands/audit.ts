import type { Command } from 'commander';
import { formatsFor } from '../../render/report/formats.ts';
import { auditPaths, type DocumentFlags } from '../documents.ts';
import { finishWith } from '../gate.ts';
import { option } from '../options.ts';
import { print, targetsOf, type PrintFlags } from '../print.ts';
import type { Context } from '../context.ts';
import { withConfig } from '../settings.ts';

const formats = formatsFor('documents');

interface AuditFlags extends PrintFlags, DocumentFlags {
  jsonl?: boolean;
}

export function auditCommand(program: Command, { io, finish }: Context): void {
  program
    .command('audit')
    .description('read policies and say what they do to the customer')
    .argument('[paths...]', 'files, folders, patterns, or - for standard input')
    .addOption(option.rubric())
    .addOption(option.kind())
    .addOption(option.stdinName())
    .addOption(option.format(formats))
    .addOption(option.output())
    .addOption(option.failOn())
    .addOption(option.minDocumentScore())
    .addOption(option.severities())
    .addOption(option.full('print every finding, and name everything that was passed over'))
    .addOption(option.maxUnread())
    .addOption(option.quiet())
    .addOption(option.noColor())
    .addOption(option.plain())
    .addOption(option.now())
    .addOption(option.jobs())
    .addOption(option.jsonl())
    .action(async (paths: string[], { jsonl, ...given }: AuditFlags) => {
      if (jsonl === true) {
        const { printLines } = await import('../audit-lines.ts');
        return printLines(paths, given, { io, finish });
      }
      const flags = await withConfig(given, io);
      const targets = targetsOf(flags, formats, [...paths, flags.rubric]);
      const report = await auditPaths(paths, { ...flags, failOn: flags.failOn ?? 'error' }, targets, io);
      await print(report, formats, targets, flags, io);
      await finishWith(report, flags.quiet, { io, finish });
    });
}
