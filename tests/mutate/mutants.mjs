import { readFileSync } from 'node:fs';
import { createInstrumenter } from '@stryker-mutator/instrumenter';
import { createInjector } from 'typed-inject';

const silent = { isDebugEnabled: () => false, debug() {}, info() {}, warn() {}, error() {} };
const options = { plugins: null, ignorers: [], excludedMutations: [] };

/**
 * Every mutant of some files, sorted by place, and the files with a counter at each. A mutant holds `id`, `file`,
 * `mutator`, offsets `start` and `end` in the file, `line`, and its `original` and `replacement` text.
 */
export async function mutantsOf(paths) {
  const sources = new Map(paths.map((path) => [path, readFileSync(path, 'utf8')]));
  const files = paths.map((name) => ({ name, mutate: true, content: sources.get(name) }));
  const instrumenter = createInjector().provideValue('logger', silent).injectFunction(instrumenterIn);
  const { mutants, files: counted } = await instrumenter.instrument(files, options);
  const placed = mutants
    .map(({ id, fileName, mutatorName, location, replacement }) => {
      const source = sources.get(fileName);
      const start = offsetOf(source, location.start);
      const end = offsetOf(source, location.end);
      const line = location.start.line + 1;
      return {
        id,
        file: fileName,
        mutator: mutatorName,
        start,
        end,
        line,
        original: source.slice(start, end),
        replacement,
      };
    })
    .sort(
      (a, b) =>
        compare(a.file, b.file) ||
        a.start - b.start ||
        a.end - b.end ||
        compare(a.mutator, b.mutator) ||
        compare(a.replacement, b.replacement),
    );
  return { mutants: placed, counted };
}

instrumenterIn.inject = ['$injector'];
function instrumenterIn(injector) {
  return createInstrumenter(injector);
}

function offsetOf(source, { line, column }) {
  let at = 0;
  for (let left = line; left > 0; left--) at = source.indexOf('\n', at) + 1;
  return at + column;
}

function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** `count` of them, drawn by a seed without putting any back; the generator is that of Park and Miller. */
export function drawn(mutants, count, seed) {
  const left = [...mutants];
  const taken = [];
  let state = seed;
  while (taken.length < count && left.length > 0) {
    state = (state * 48_271) % 2_147_483_647;
    taken.push(...left.splice(state % left.length, 1));
  }
  return taken;
}

/** The file with the mutant in place. */
export function mutated(source, { start, end, replacement }) {
  return source.slice(0, start) + replacement + source.slice(end);
}
