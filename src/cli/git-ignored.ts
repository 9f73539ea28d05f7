import { InputError } from '../domain/input-error.ts';
import { isThere } from '../load/outside/look.ts';
import { readText } from '../load/outside/open.ts';

/** What may lie beside an answers file while it is written, and holds answers. */
export const ignoredLine = '.*.candor-*';

/**
 * Sees to it that git leaves out what lies beside answers files for a moment: a line in a `.gitignore`, which is made
 * or gets longer. Says whether the line was written, was there before, or can't be.
 */
export async function ignoreInGit(path: string): Promise<'written' | 'there' | 'refused'> {
  const { writeFile } = await import('../load/outside/write.ts');
  try {
    const before = isThere(path) ? readText(path, 'config').text : '';
    if (before.split(/\r?\n/).includes(ignoredLine)) return 'there';
    const newline = before.includes('\r\n') ? '\r\n' : '\n';
    const gap = before === '' || before.endsWith('\n') ? '' : newline;
    writeFile(path, `${before}${gap}${ignoredLine}${newline}`);
    return 'written';
  } catch (error) {
    if (error instanceof InputError) return 'refused';
    throw error;
  }
}
