import { spawn } from 'node:child_process';
import type { Run } from './run-here.ts';

/** For tests of permissions, which root would not feel: the user "nobody" when root runs the tests. */
export const unprivileged = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

/** Runs the built program as a child process of the Node that runs the tests. */
export function runChild(
  argv: string[],
  env: Record<string, string> = {},
  folder = process.cwd(),
  user: { uid?: number; gid?: number } = {},
): Promise<Run> {
  const inherited = { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '' };
  const child = spawn(process.execPath, [`${process.cwd()}/bin/candor.js`, ...argv], {
    cwd: folder,
    env: { ...inherited, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...user,
  });
  const written = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (written.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (written.stderr += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? -1, ...written }));
  });
}
