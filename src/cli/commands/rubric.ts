import { basename, dirname, join } from 'node:path';
import type { Command } from 'commander';
import { InputError, type Problem } from '../../domain/input-error.ts';
import { factsAt } from '../../domain/fact-condition.ts';
import { questionsAt, type Depth, type Rubric } from '../../domain/rubric.ts';
import { compactJson } from '../../language/compact-json.ts';
import { didYouMean } from '../../language/nearest.ts';
import { visible } from '../../language/visible.ts';
import { isThere } from '../../load/outside/look.ts';
import { isShipped } from '../../load/rubric/shipped.ts';
import { rubricNamed } from '../../load/rubric/resolve-rubric.ts';
import { loadShipped, shippedNames } from '../../load/rubric/shipped.ts';
import { rubricFormats } from '../../render/rubric/formats.ts';
import { rubricSummary } from '../../render/rubric/summary.ts';
import { exitCode } from '../exit-code.ts';
import { option } from '../options.ts';
import { print, targetsOf, type PrintFlags } from '../print.ts';
import { problemLines } from '../problem-lines.ts';
import type { Context } from '../context.ts';
import { writeNew } from '../write-new.ts';

export function rubricCommand(program: Command, context: Context): void {
  const rubric = program.command('rubric').description('list, show, check and write rubrics, or print their schema');
  listCommand(rubric, context);
  showCommand(rubric, context);
  checkCommand(rubric, context);
  schemaCommand(rubric, context);
  newCommand(rubric, context);
}

function listCommand(rubric: Command, { io }: Context): void {
  rubric
    .command('list')
    .description('the rubrics that come with Candor')
    .action(async () => {
      for (const name of shippedNames) {
        const shipped = await loadShipped(name);
        io.stdout.write(`${shipped.id} ${shipped.version}  ${shipped.title}\n  ${rubricSummary(shipped)}\n`);
      }
    });
}

function showCommand(rubric: Command, { io }: Context): void {
  rubric
    .command('show')
    .description('print a rubric: principles, questions with their levels, rules, bands')
    .argument('[rubric]', 'a shipped rubric or a rubric file', 'cluetrain')
    .addOption(option.depth())
    .addOption(option.format(rubricFormats))
    .addOption(option.output())
    .addOption(option.noColor())
    .addOption(option.plain())
    .action(async (name: string, flags: PrintFlags & { depth?: Depth }) => {
      const targets = targetsOf(flags, rubricFormats, [name]);
      const whole = (await rubricNamed(name)).rubric;
      const shown: Rubric =
        flags.depth === undefined
          ? whole
          : { ...whole, facts: factsAt(whole, flags.depth), questions: questionsAt(whole, flags.depth) };
      await print(shown, rubricFormats, targets, flags, io);
    });
}

function checkCommand(rubric: Command, { io, finish }: Context): void {
  rubric
    .command('check')
    .description('say everything that is wrong with a rubric file, and what its author can hardly have meant')
    .argument('<rubrics...>', 'rubric files, or names of shipped rubrics')
    .action(async (names: string[]) => {
      const { checkRubric } = await import('../../roads/check-rubric.ts');
      const unreadable: Problem[] = [];
      for (const name of names) {
        try {
          const { rubric: checked, warnings } = await checkRubric(name);
          const verdict = warnings.length === 0 ? 'no problem' : 'no error';
          if (warnings.length > 0) io.stdout.write(`${problemLines(warnings, 'warning')}\n`);
          io.stdout.write(`${visible(name)}: ${verdict}. ${rubricSummary(checked)}\n`);
        } catch (error) {
          if (!(error instanceof InputError)) throw error;
          if (error.problems.some((problem) => problem.line === undefined)) unreadable.push(...error.problems);
          else {
            io.stdout.write(`${problemLines(error.problems)}\n`);
            finish(exitCode.gateNotMet);
          }
        }
      }
      if (unreadable.length > 0) throw new InputError(unreadable);
    });
}

function schemaCommand(rubric: Command, { io }: Context): void {
  rubric
    .command('schema')
    .description('print the JSON Schema of a file format, for editors and other programs')
    .argument('[format]', 'rubric, answers, config or report', 'rubric')
    .action(async (format: string) => {
      const { publishedSchemas } = await import('../../load/published-schema.ts');
      const schema = publishedSchemas.get(format);
      if (schema === undefined) {
        const hint =
          didYouMean(format, publishedSchemas.keys()) || ` There are ${[...publishedSchemas.keys()].join(', ')}.`;
        throw new InputError({ message: `There is no schema for "${format}".${hint}` });
      }
      io.stdout.write(`${compactJson(schema)}\n`);
    });
}

function newCommand(rubric: Command, { io }: Context): void {
  rubric
    .command('new')
    .description('write a small rubric of your own to begin with, and its schema for your editor')
    .argument('<file>', 'such as our-shop.yaml; the name becomes the id')
    .action(async (file: string) => {
      const id = basename(file).replace(/\.ya?ml$/, '');
      if (
        !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id) ||
        !/\.ya?ml$/.test(file) ||
        ['true', 'false', 'null'].includes(id) ||
        isShipped(id)
      ) {
        throw new InputError({
          message: `Name the file in small letters, digits and hyphens and not like a shipped rubric, such as our-shop.yaml, not "${file}".`,
        });
      }
      const { publishedSchemas } = await import('../../load/published-schema.ts');
      const { rubricTemplate } = await import('../../render/rubric/template.ts');
      const schema = join(dirname(file), 'rubric.schema.json');
      const files = new Map([[file, rubricTemplate(id)]]);
      if (!isThere(schema)) files.set(schema, `${compactJson(publishedSchemas.get('rubric'))}\n`);
      await writeNew(files);
      io.stdout.write(
        [
          `Wrote ${[...files.keys()].map(visible).join(' and ')}.`,
          `Change it, and check it with: candor rubric check ${visible(file)}`,
          `Then answer it:               candor assess --rubric ${visible(file)} answers.yaml`,
          '',
        ].join('\n'),
      );
    });
}
