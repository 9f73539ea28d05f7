import { exitCode } from './exit-code.ts';
import type { Io } from './io.ts';
import { tool } from '../tool.ts';

/** The whole program: words of the command line in, exit code out. Everything else is loaded when it is needed. */
export async function main(argv: string[], io: Io): Promise<number> {
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
    io.stdout.on?.('error', () => undefined);
    io.stdout.write(`${tool.version}\n`);
    return exitCode.passed;
  }
  const { run } = await import('./run.ts');
  return run(argv, io);
}
