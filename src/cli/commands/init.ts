import { join } from 'node:path';
import type { Command } from 'commander';
import { at } from '../../domain/at.ts';
import type { Depth } from '../../domain/rubric.ts';
import { visible } from '../../language/visible.ts';
import { blankAnswers } from '../../render/rubric/blank-answers.ts';
import { option } from '../options.ts';
import type { Context } from '../context.ts';
import { writeNew } from '../write-new.ts';

export function initCommand(program: Command, { io }: Context): void {
  program
    .command('init')
    .description('write a config and an answers file to fill in; writes over nothing')
    .argument('[folder]', 'where', '.')
    .addOption(option.rubric())
    .addOption(option.depth())
    .action(async (folder: string, flags: { rubric?: string; depth?: Depth }) => {
      const { rubricNamed } = await import('../../load/rubric/resolve-rubric.ts');
      const name = flags.rubric ?? 'cluetrain';
      const { rubric } = await rubricNamed(name);
      const depth = flags.depth ?? 'quick';
      const config = join(folder, 'candor.config.yaml');
      const answers = join(folder, 'answers.yaml');
      await writeNew(
        new Map([
          [config, configText(name, at(rubric.principles, 0).id)],
          [answers, blankAnswers(rubric, depth)],
        ]),
      );
      io.stdout.write(
        [
          `Wrote ${visible(config)}: which rubric, and what a CI job asks for.`,
          `Wrote ${visible(answers)}: every question with its levels, to fill in.`,
          `Next: candor assess ${visible(answers)}   asks them one by one; or fill the file in by hand and type`,
          `      candor score ${visible(answers)}`,
          '',
        ].join('\n'),
      );
    });
}

function configText(rubric: string, principle: string): string {
  return `# What holds for every run in this project. A flag wins over it.
rubric: ${JSON.stringify(rubric)}
# depth: standard   # for answers files that name none
# formats: [terminal]
# outputs: {json: build/report.json}
# gate: {min_score: 60, min_principles: {${principle}: 50}, min_coverage: 0.8}
`;
}
