import { Command, CommanderError } from 'commander';
import { InputError } from '../domain/input-error.ts';
import { tool } from '../tool.ts';
import { commands } from './commands/index.ts';
import { exitCode, exitCodeHelp } from './exit-code.ts';
import type { Io } from './io.ts';
import { problemLines } from './problem-lines.ts';

/** What a command gets beside its own arguments. */
export interface Context {
  io: Io;
  /** Sets the exit code of a run that went to its end. */
  finish(code: number): void;
}

const whereToStart = `Candor ${tool.version}: how ready is a business to be trusted, and what to do next?
  See a report:       candor score answers.yaml
  Read the questions: candor rubric show cluetrain
  All commands:       candor --help
`;

/** Parses the command line, runs one command, and turns whatever goes wrong into a message and an exit code. */
export async function run(argv: string[], io: Io): Promise<number> {
  ignoreClosedPipe(io);
  if (argv.length === 0) {
    io.stdout.write(whereToStart);
    return exitCode.passed;
  }
  let code: number = exitCode.passed;
  const program = buildProgram({ io, finish: (finished) => (code = finished) });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    return report(error, io);
  }
}

function buildProgram(context: Context): Command {
  const { io } = context;
  const program = new Command('candor')
    .description('A customer-trust audit: scores a filled-in answers file against a rubric and says what to do next.')
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
  const [first = '', hint = ''] = text
    .replace(/^error: /, '')
    .trim()
    .split('\n');
  const sentence = first.charAt(0).toUpperCase() + first.slice(1).replace(/\.?$/, '.');
  return hint === '' ? sentence : `${sentence} ${hint.replace(/^\((.*)\)$/, '$1')}`;
}

function report(error: unknown, io: Io): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.passed : exitCode.badInput;
  if (error instanceof InputError) {
    io.stderr.write(`${problemLines(error.problems)}\n`);
    return exitCode.badInput;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  io.stderr.write(`This is a bug in Candor ${tool.version}. Please report it with the lines below.\n${stack}\n`);
  return exitCode.bug;
}

/** `candor score ... | head -1` closes the pipe early; what is left to write is then nobody's loss. */
function ignoreClosedPipe(io: Io): void {
  for (const stream of [io.stdout, io.stderr]) {
    stream.on?.('error', (error) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
}
