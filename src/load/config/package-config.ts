import { InputError, type Problem } from '../../domain/input-error.ts';
import { holdsName } from '../outside/look.ts';
import { readText } from '../outside/open.ts';
import { withoutByteOrderMark } from '../source/decode.ts';
import type { Placed } from '../source/schema-problems.ts';
import { groupAt } from '../source/value-at.ts';
import { YamlSource } from '../source/yaml-source.ts';

/**
 * What stands under `candor` in a package.json; `undefined` when nothing does. One that is no JSON and names Candor
 * nowhere is a warning. Throws an InputError for one that can't be read: a gate in it must not pass in silence.
 */
export function packageConfig(
  file: string,
  shown: string,
  warnings: Problem[],
): { file: string; placed: Placed } | undefined {
  if (!holdsName(file)) return undefined;
  const text = readText(file, 'config', shown);
  try {
    const whole = groupAt(JSON.parse(withoutByteOrderMark(text.text)), []);
    if (!Object.hasOwn(whole, 'candor')) return undefined;
    const source = new YamlSource(text);
    return {
      file,
      placed: {
        value: whole['candor'],
        problem: (keys, message, part) => source.problem(['candor', ...keys], message, part),
      },
    };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const problem = { path: shown, message: 'This is not valid JSON, so a config in it is not seen; mend it.' };
    // Written with signs such as \u0063, a name can hide.
    if (/candor|\\u/i.test(text.text)) throw new InputError(problem);
    warnings.push(problem);
    return undefined;
  }
}
