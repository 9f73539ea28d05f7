import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { assessCommand } from './assess.ts';
import { auditCommand } from './audit.ts';
import { explainCommand } from './explain.ts';
import { initCommand } from './init.ts';
import { promisesCommand } from './promises.ts';
import { reportCommand } from './report.ts';
import { rubricCommand } from './rubric.ts';
import { scoreCommand } from './score.ts';

/** Every command. A new one is a file beside these and a line here. */
export const commands: ((program: Command, context: Context) => void)[] = [
  initCommand,
  assessCommand,
  scoreCommand,
  auditCommand,
  promisesCommand,
  explainCommand,
  reportCommand,
  rubricCommand,
];
