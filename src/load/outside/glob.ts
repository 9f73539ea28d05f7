import { InputError } from '../../domain/input-error.ts';
import { patternLimits } from './file-limits.ts';
import { patternOf, type Pattern } from './match.ts';

/** The patterns that one of the command line or a config stands for. Throws an InputError for one that is beyond the limits. */
export function patternsIn(glob: string): Pattern[] {
  if (glob.length > patternLimits.characters) {
    const [length, most] = [glob.length, patternLimits.characters].map((count) => count.toLocaleString('en'));
    throw new InputError({
      message: `There is no such file or folder, and as a pattern it is too long: it has ${length} characters, and may have ${most} at most.`,
    });
  }
  return alternatives(glob).map((one) => patternOf(one.split('/'), 'glob'));
}

/** A text with `{a,b}` as several texts; braces without a comma or without an end stand for themselves. */
function alternatives(glob: string): string[] {
  const texts: string[] = [];
  const open = [glob];
  for (let text = open.pop(); text !== undefined; text = open.pop()) {
    const choice = firstChoice(text);
    if (choice === undefined) texts.push(text);
    else open.push(...choice.toReversed());
    if (texts.length + open.length > patternLimits.alternatives) {
      throw new InputError({
        message: `This pattern stands for more than ${patternLimits.alternatives} others; take some of its braces out.`,
      });
    }
  }
  return texts;
}

/** The texts that the first braces of a text make of it, `undefined` when it has none. */
function firstChoice(text: string): string[] | undefined {
  const begun: { at: number; commas: number[] }[] = [];
  let found: { from: number; commas: number[]; to: number } | undefined;
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '\\') at++;
    else if (char === '{') begun.push({ at, commas: [] });
    else if (char === ',') begun.at(-1)?.commas.push(at);
    else if (char === '}') {
      const braces = begun.pop();
      if (braces === undefined || braces.commas.length === 0) continue;
      // Outer braces end last, and stand for what is in them.
      if (found === undefined || braces.at < found.from) found = { from: braces.at, commas: braces.commas, to: at };
      if (begun.length === 0) break;
    }
  }
  if (found === undefined) return undefined;
  const { from, commas, to } = found;
  const ends = [...commas, to];
  return ends.map((end, index) => {
    const start = (index === 0 ? from : (ends[index - 1] ?? from)) + 1;
    return text.slice(0, from) + text.slice(start, end) + text.slice(to + 1);
  });
}
