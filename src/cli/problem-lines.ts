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
  // Each unit is made visible by itself, so that the mark below still stands under its place.
  const show = (text: string) => visible(text.replace(/\t/g, ' '));
  const before = show(source.slice(from, column - 1));
  const marked = show(source.slice(column - 1, Math.min(column - 1 + Math.max(1, length ?? 1), from + excerptWidth)));
  const after = show(source.slice(column - 1 + Math.max(1, length ?? 1), from + excerptWidth));
  const gutter = `${String(line).padStart(5)} | `;
  const under = `${' '.repeat(gutter.length - 2)}| `;
  return [
    `${gutter}${before}${marked}${after}`,
    `${under}${' '.repeat(before.length)}${'^'.repeat(Math.max(1, marked.length))}`,
  ];
}
