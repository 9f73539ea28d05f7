import { tool } from '../tool.ts';
import { exitCode } from './exit-code.ts';
import { failed } from './failure.ts';
import type { Io } from './io.ts';
import { buildProgram } from './program.ts';
import { watchStreams } from './streams.ts';
import { refuseUnreadWords } from './unread-words.ts';

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
    refuseUnreadWords(argv);
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    code = failed(error, io);
  }
  // A stream tells of its error a moment after the write.
  await new Promise((resolve) => setImmediate(resolve));
  return streams.broken && code !== exitCode.interrupted ? exitCode.badInput : code;
}
