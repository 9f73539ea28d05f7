import { join } from 'node:path';
import type { Command } from 'commander';
import { at } from '../../domain/at.ts';
import type { Depth } from '../../domain/rubric.ts';
import { blankAnswers } from '../../render/rubric/blank-answers.ts';
import { visible } from '../../language/visible.ts';
import { ignoredLine, ignoreInGit } from '../git-ignored.ts';
import { option } from '../options.ts';
import type { Context } from '../context.ts';
import { writeNew } from '../write-new.ts';

export function initCommand(program: Command, { io }: Context): void {
  program
    .command('init')
    .description('write a config, an answers file to fill in and a line of .gitignore; writes over nothing')
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
      const ignore = join(folder, '.gitignore');
      const ignored = await ignoreInGit(ignore);
      io.stdout.write(
        [
          `Wrote ${visible(config)}: which rubric, and what a CI job asks for.`,
          `Wrote ${visible(answers)}: every question with its levels, to fill in.`,
          ...(ignored === 'there'
            ? []
            : [`${ignoreWords[ignored]} ${visible(ignore)}: what lies beside answers while they are saved.`]),
          `Next: candor assess ${visible(answers)}   asks them one by one; or fill the file in by hand and type`,
          `      candor score ${visible(answers)}`,
          '',
        ].join('\n'),
      );
    });
}

const ignoreWords = { written: `Wrote ${ignoredLine} into`, refused: `Write ${ignoredLine} yourself into` };

function configText(rubric: string, principle: string): string {
  return `# What holds for every run in this project. A flag wins over it.
rubric: ${JSON.stringify(rubric)}
# depth: standard   # for answers files that name none
# formats: [terminal]
# outputs: {json: build/report.json}
# gate: {min_score: 60, min_principles: {${principle}: 50}, min_coverage: 0.8}
`;
}
