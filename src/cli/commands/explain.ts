import type { Command } from 'commander';
import { InputError } from '../../domain/input-error.ts';
import type { Report } from '../../domain/report.ts';
import { arithmeticOf } from '../../evaluate/answers/arithmetic.ts';
import { didYouMean } from '../../language/nearest.ts';
import { entriesNamed, explainEntry, idsOf, type Entry } from '../../render/explanation/entry.ts';
import { explainAnswer, explainBandIn, explainRuleIn, explainSums } from '../../render/explanation/sums.ts';
import type { TerminalStyle } from '../../render/layout.ts';
import { styleFor } from '../io.ts';
import { option } from '../options.ts';
import type { Context } from '../context.ts';
import { withConfig } from '../settings.ts';

interface ExplainFlags {
  rubric?: string;
  report?: string;
  color?: boolean;
  plain?: boolean;
}

export function explainCommand(program: Command, { io }: Context): void {
  program
    .command('explain')
    .description('say what a question, check, principle, rule or band means; with --report, how its number came about')
    .argument('<id>', 'the id of a question, check, principle, rule or band')
    .addOption(option.rubric())
    .addOption(option.report())
    .addOption(option.noColor())
    .addOption(option.plain())
    .action(async (id: string, given: ExplainFlags) => {
      const flags = await withConfig(given, io.cwd());
      const { rubricNamed } = await import('../../load/rubric/resolve-rubric.ts');
      const { loadReport } = await import('../../load/saved-report.ts');
      const report = flags.report === undefined ? undefined : loadReport(flags.report);
      const rubric = report?.rubric.resolved ?? (await rubricNamed(flags.rubric ?? 'cluetrain')).rubric;
      const { shippedChecks } = await import('../../load/rubric/precision.ts');
      const shippedAs = await shippedChecks(rubric);
      const entries = entriesNamed(rubric, id, (check) => {
        const shipped = shippedAs(check);
        return shipped === undefined ? undefined : (shipped.measured ?? null);
      });
      if (entries.length === 0) {
        const hint = didYouMean(id, idsOf(rubric)) || ' "candor rubric show" prints all ids.';
        throw new InputError({ message: `The rubric "${rubric.id}" has nothing called "${id}".${hint}` });
      }
      const style = styleFor(io.stdout, io, flags);
      const parts = entries.flatMap((entry) => [
        explainEntry(rubric, entry, style),
        ...(report === undefined ? [] : inReport(report, entry, style)),
      ]);
      io.stdout.write(`${parts.join('\n\n')}\n`);
    });
}

function inReport(report: Report, { kind, value }: Entry, style: TerminalStyle): string[] {
  if (kind === 'fact' || kind === 'check') return [];
  if (report.mode === 'audit') return [explainSums(report, undefined, undefined, style)];
  const sums = (principle?: string) => explainSums(report, arithmeticOf(report), principle, style);
  if (kind === 'question') return [explainAnswer(report, value.id, style), sums(value.principle)];
  if (kind === 'principle') return [sums(value.id)];
  if (kind === 'band') return [explainBandIn(report, value.from, value.id, style), sums()];
  return kind === 'rule' ? [explainRuleIn(report, value.id, style), sums()] : [sums()];
}
