import type { Command } from 'commander';
import { InputError } from '../../domain/input-error.ts';
import type { Report, ReportRubric } from '../../domain/report.ts';
import { arithmeticOf } from '../../evaluate/answers/arithmetic.ts';
import { didYouMean } from '../../language/nearest.ts';
import type { Measured } from '../../render/explanation/check.ts';
import { entriesNamed, explainEntry, idsOf, type Entry } from '../../render/explanation/entry.ts';
import { explainAnswer, explainBandIn, explainRuleIn, explainSums, noSums } from '../../render/explanation/sums.ts';
import { layoutFor, type TerminalStyle } from '../../render/layout.ts';
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
    .argument(
      '<id>',
      'the id of a question, check, principle, rule or band; with --report also a document, or a kind of it',
    )
    .addOption(option.rubric())
    .addOption(option.report())
    .addOption(option.noColor())
    .addOption(option.plain())
    .action(async (id: string, given: ExplainFlags) => {
      const flags = await withConfig(given, io);
      const { report, rubric, measured } = await whatToExplain(flags);
      const style = styleFor(io.stdout, io, flags);
      const text = await textNamed(report, id, style);
      const entries = [...entriesNamed(rubric, id, measured), ...(await builtIn(rubric, id))];
      if (entries.length === 0 && text === undefined) {
        const hint = didYouMean(id, idsOf(rubric)) || ' "candor rubric show" prints all ids.';
        throw new InputError({ message: `The rubric "${rubric.id}" has nothing called "${id}".${hint}` });
      }
      const parts = entries.flatMap((entry) => [
        explainEntry(rubric, entry, style),
        ...(report === undefined ? [] : inReport(report, entry, style)),
      ]);
      io.stdout.write(`${[...parts, ...(text === undefined ? [] : [text])].join('\n\n')}\n`);
    });
}

/** How the score of a document of the report came about, or that of all documents of a kind. */
async function textNamed(report: Report | undefined, id: string, style: TerminalStyle): Promise<string | undefined> {
  if (report?.documents === undefined) return undefined;
  const { list, kinds, calibration } = report.documents;
  const text = list.find(({ path }) => path === id) ?? kinds.find(({ kind }) => kind === id);
  if (text === undefined) return undefined;
  const { textArithmeticOf } = await import('../../evaluate/documents/text-arithmetic.ts');
  const { explainText } = await import('../../render/explanation/text-sums.ts');
  const steps =
    calibration === null || text.sums === null ? undefined : textArithmeticOf(calibration, text.kind, text.sums);
  return explainText(id, text, calibration, steps, style);
}

interface Explained {
  rubric: ReportRubric;
  report?: Report;
  /** How checks stand, by id. */
  measured?: ReadonlyMap<string, Measured>;
}

async function whatToExplain(flags: ExplainFlags): Promise<Explained> {
  if (flags.report !== undefined) {
    const { loadReport } = await import('../../load/saved-report.ts');
    const report = loadReport(flags.report);
    return { report, rubric: report.rubric.resolved };
  }
  const { rubricNamed } = await import('../../load/rubric/resolve-rubric.ts');
  const { shippedChecks } = await import('../../load/rubric/precision.ts');
  const { rubric } = await rubricNamed(flags.rubric ?? 'cluetrain');
  const shippedAs = await shippedChecks(rubric);
  const shipped = rubric.checks.flatMap((check) => shippedAs(check) ?? []);
  return { rubric, measured: new Map(shipped.map(({ id, measured = null }) => [id, measured])) };
}

/** The check that stands in no rubric. */
async function builtIn(rubric: ReportRubric, id: string): Promise<Entry[]> {
  const { disguisedCheck, disguisedId } = await import('../../evaluate/documents/disguised.ts');
  if (id === disguisedId) return [{ kind: 'disguise', value: disguisedCheck(rubric) }];
  const { readsUnfairCheck, readsUnfairId } = await import('../../evaluate/documents/reads-unfair.ts');
  return id === readsUnfairId ? [{ kind: 'reader', value: readsUnfairCheck(rubric) }] : [];
}

function inReport({ answers, options, rubric }: Report, { kind, value }: Entry, style: TerminalStyle): string[] {
  if (kind === 'fact' || kind === 'check' || kind === 'disguise' || kind === 'reader') return [];
  if (answers === undefined) return [layoutFor(style).paragraph(noSums)];
  const { balance } = rubric.resolved;
  const sums = (principle?: string) => explainSums(answers, balance, arithmeticOf(balance, answers), principle, style);
  if (kind === 'question') return [explainAnswer(answers, options.depth, value.id, style), sums(value.principle)];
  if (kind === 'principle') return [sums(value.id)];
  if (kind === 'band') return [explainBandIn(answers, value.from, value.id, style), sums()];
  return kind === 'rule' ? [explainRuleIn(answers, value.id, style), sums()] : [sums()];
}
