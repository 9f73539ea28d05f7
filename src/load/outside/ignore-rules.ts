import { InputError } from '../../domain/input-error.ts';
import { patternLimits } from './file-limits.ts';
import { patternOf, type Pattern } from './match.ts';

/** One line of a .gitignore. */
export interface IgnoreRule {
  pattern: Pattern;
  /** It takes back what a line before it says. */
  negated: boolean;
  foldersOnly: boolean;
}

/** The rules of a .gitignore, in order. Throws an InputError, with its path as it is shown, for one beyond the limits. */
export function ignoreRules(text: string, shown: string): IgnoreRule[] {
  const rules: IgnoreRule[] = [];
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  for (const [index, whole] of lines.entries()) {
    const line = withoutBlanksAtTheEnd(whole);
    if (line === '' || line.startsWith('#')) continue;
    const problem = (message: string) => new InputError({ path: shown, line: index + 1, column: 1, message });
    if (line.length > patternLimits.characters) {
      const [length, most] = [line.length, patternLimits.characters].map((count) => count.toLocaleString('en'));
      throw problem(`This pattern has ${length} characters, and may have ${most} at most; make it shorter.`);
    }
    if (rules.length === patternLimits.lines) {
      const most = patternLimits.lines.toLocaleString('en');
      throw problem(`This file holds more than ${most} patterns; take some of them out.`);
    }
    const rule = ruleIn(line);
    if (rule !== undefined) rules.push(rule);
  }
  return rules;
}

function ruleIn(line: string): IgnoreRule | undefined {
  const negated = line.startsWith('!');
  const path = negated ? line.slice(1) : line;
  // A mark at the end that takes the meaning of nothing.
  if (/(?:^|[^\\])(?:\\\\)*\\$/.test(path)) return undefined;
  const foldersOnly = path.endsWith('/');
  const bare = foldersOnly ? path.slice(0, -1) : path;
  if (bare === '') return undefined;
  const parts = bare.replace(/^\//, '').split('/');
  const pattern = patternOf(bare.includes('/') ? parts : ['**', ...parts], 'gitignore');
  return { pattern, negated, foldersOnly };
}

/** Blanks at the end count only where `\` stands before the first of them. */
function withoutBlanksAtTheEnd(line: string): string {
  let end = line.length;
  while (end > 0 && /\s/.test(line.charAt(end - 1))) end--;
  if (end === line.length) return line;
  let marks = 0;
  while (end - marks > 0 && line.charAt(end - marks - 1) === '\\') marks++;
  return line.slice(0, marks % 2 === 1 ? end + 1 : end);
}
