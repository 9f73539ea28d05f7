import { main } from '../../src/cli/main.ts';

export interface Run {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs the program in this process, with streams that only collect. */
export async function runHere(argv: string[], env: Record<string, string> = {}): Promise<Run> {
  const written = { stdout: '', stderr: '' };
  const stream = (name: 'stdout' | 'stderr') => ({
    write: (text: string) => {
      written[name] += text;
    },
  });
  const code = await main(argv, { stdout: stream('stdout'), stderr: stream('stderr'), env, cwd: () => process.cwd() });
  return { code, ...written };
}
