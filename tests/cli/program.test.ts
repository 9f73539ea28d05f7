import { test } from 'vitest';
import { cases } from './cases.ts';
import { checkRun } from './check-run.ts';
import { runChild } from './run-child.ts';

test.concurrent.each(cases)('$name', async (given) => checkRun(await runChild(given.argv), given));
