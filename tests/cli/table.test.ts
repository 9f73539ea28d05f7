import { test } from 'vitest';
import { cases } from './cases.ts';
import { checkRun } from './check-run.ts';
import { runHere } from './run-here.ts';

// As children of this process they run in program.test.ts.
test.each(cases)('$name', async (given) => checkRun(await runHere(given.argv), given));
