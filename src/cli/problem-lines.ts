import type { Problem } from '../domain/input-error.ts';
import { plural } from '../language/plural.ts';
import { visible } from '../language/visible.ts';

const excerptWidth = 72;

/** Problems as `path:line:column: sentence`, each with its line of the source and the place marked. */
export function problemLines(problems: Problem[], noun = 'problem'): string {
  const lines = problems.map((problem) =>
    [location(problem) + visible(problem.message), ...excerpt(problem)].join('\n'),
  );
  if (problems.length > 1) lines.push(`${plural(problems.length, noun)}.`);
  return lines.join('\n');
}

function location({ path, line, column }: Problem): string {
  if (path === undefined) return '';
  return line === undefined ? `${visible(path)}: ` : `${visible(path)}:${line}:${column ?? 1}: `;
}

function excerpt({ line, column, excerpt: source, length }: Problem): string[] {
  if (line === undefined || column === undefined || source === undefined || source.trim() === '') return [];
  const start = Math.max(0, column - 1 - excerptWidth / 2);
  const from = source.length <= excerptWidth ? 0 : start;
  // What is seen of a text begins with what is seen of its head, so that the mark below stands under its place.
  const show = (to: number) => visible(source.slice(from, Math.min(to, from + excerptWidth)).replace(/\t/g, ' '));
  const before = show(column - 1).length;
  const marked = show(column - 1 + Math.max(1, length ?? 1)).length - before;
  const gutter = `${String(line).padStart(5)} | `;
  const under = `${' '.repeat(gutter.length - 2)}| `;
  return [gutter + show(source.length), `${under}${' '.repeat(before)}${'^'.repeat(Math.max(1, marked))}`];
}
