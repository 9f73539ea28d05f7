import type { Rubric } from '../../domain/rubric.ts';
import { visibleJson } from '../../language/visible.ts';
import type { TerminalStyle } from '../layout.ts';
import { rubricHandout } from './handout.ts';
import { terminalRubric } from './terminal.ts';

/** Every way to print a rubric. */
export const rubricFormats: ReadonlyMap<string, (rubric: Rubric, style: TerminalStyle) => string> = new Map([
  ['terminal', terminalRubric],
  ['markdown', rubricHandout],
  ['json', (rubric: Rubric) => `${visibleJson(rubric)}\n`],
]);
