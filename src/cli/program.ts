import { Command } from 'commander';
import { at } from '../domain/at.ts';
import { visible } from '../language/visible.ts';
import { tool } from '../tool.ts';
import { commands } from './commands/index.ts';
import type { Context } from './context.ts';
import { exitCodeHelp } from './exit-code.ts';

/** The command line as commander sees it: every command, its help, and what is said of a mistake. */
export function buildProgram(context: Context): Command {
  const { io } = context;
  const program = new Command('candor')
    .description('A customer-trust audit: asks questions from a rubric, scores the answers, and says what to do next.')
    .version(tool.version, '-V, --version')
    .addHelpText('after', `\n${exitCodeHelp}`);
  for (const command of commands) command(program, context);
  forAll(program, (command) =>
    command
      .exitOverride()
      .showSuggestionAfterError(true)
      .configureOutput({
        writeOut: (text) => void io.stdout.write(text),
        writeErr: (text) => void io.stderr.write(text),
        getOutHelpWidth: () => Math.min(100, io.stdout.columns ?? 80),
        getErrHelpWidth: () => Math.min(100, io.stderr.columns ?? 80),
        getOutHasColors: () => false,
        getErrHasColors: () => false,
        outputError: (text, write) => write(`${plainUsageError(text)} Run "candor --help" for what there is.\n`),
      }),
  );
  return program;
}

function forAll(command: Command, change: (command: Command) => void): void {
  change(command);
  for (const inner of command.commands) forAll(inner, change);
}

/** `error: unknown option '--foo'\n(Did you mean --format?)` as one sentence in our style. */
function plainUsageError(text: string): string {
  const lines = text
    .replace(/^error: /, '')
    .trim()
    .split('\n');
  const first = at(lines, 0);
  const hint = lines[1];
  const sentence = first.charAt(0).toUpperCase() + first.slice(1).replace(/\.?$/, '.');
  return visible(hint === undefined ? sentence : `${sentence} ${hint.replace(/^\((.*)\)$/, '$1')}`);
}
