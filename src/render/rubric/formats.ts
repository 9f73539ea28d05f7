import type { Rubric } from '../../domain/rubric.ts';
import { visibleJson } from '../../language/visible.ts';
import type { Format } from '../format.ts';

/** Every way to print a rubric. */
export const rubricFormats: readonly Format<Rubric>[] = [
  { name: 'terminal', load: async () => (await import('./terminal.ts')).terminalRubric },
  { name: 'markdown', load: async () => (await import('./handout.ts')).rubricHandout },
  { name: 'json', load: async () => (rubric) => `${visibleJson(rubric)}\n` },
];
