import { Command, CommanderError } from 'commander';
import { InputError } from '../domain/input-error.ts';
import { tool } from '../tool.ts';
import { commands } from './commands/index.ts';
import { exitCode, exitCodeHelp } from './exit-code.ts';
import { visible } from '../language/visible.ts';
import type { Io } from './io.ts';
import { problemLines } from './problem-lines.ts';

/** What a command gets beside its own arguments. */
export interface Context {
  io: Io;
  /** Sets the exit code of a run that went to its end. */
  finish(code: number): void;
}

const whereToStart = `Candor ${tool.version}: how ready is a business to be trusted, and what to do next?
  Answer the questions:  candor assess
  Score a file:          candor score answers.yaml
  All commands:          candor --help
`;

/** Parses the command line, runs one command, and turns whatever goes wrong into a message and an exit code. */
export async function run(argv: string[], io: Io): Promise<number> {
  const streams = watchStreams(io);
  if (argv.length === 0) {
    io.stdout.write(whereToStart);
    return exitCode.passed;
  }
  let code: number = exitCode.passed;
  const program = buildProgram({ io, finish: (finished) => (code = finished) });
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    code = report(error, io);
  }
  // A stream tells of its error a moment after the write.
  await new Promise((resolve) => setImmediate(resolve));
  return streams.broken ? exitCode.badInput : code;
}

function buildProgram(context: Context): Command {
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
  const [first = '', hint = ''] = text
    .replace(/^error: /, '')
    .trim()
    .split('\n');
  const sentence = first.charAt(0).toUpperCase() + first.slice(1).replace(/\.?$/, '.');
  return visible(hint === '' ? sentence : `${sentence} ${hint.replace(/^\((.*)\)$/, '$1')}`);
}

function report(error: unknown, io: Io): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.passed : exitCode.badInput;
  if (error instanceof InputError) {
    io.stderr.write(`${problemLines(error.problems)}\n`);
    return exitCode.badInput;
  }
  if ((error as NodeJS.ErrnoException).syscall === 'uv_cwd') {
    io.stderr.write('The working folder is gone; change to another one.\n');
    return exitCode.badInput;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  io.stderr.write(`This is a bug in Candor ${tool.version}. Please report it with the lines below.\n${stack}\n`);
  return exitCode.bug;
}

/**
 * `candor score ... | head -1` closes the pipe early; what is left to write is then nobody's loss. Any other error of a
 * stream means that the report is not whole.
 */
function watchStreams(io: Io): { broken: boolean } {
  const watch = { broken: false };
  for (const stream of [io.stdout, io.stderr]) {
    stream.on?.('error', (error) => {
      if (error.code === 'EPIPE' || watch.broken) return;
      watch.broken = true;
      io.stderr.write(`The output can't be written (${error.code ?? error.message}).\n`);
    });
  }
  return watch;
}
