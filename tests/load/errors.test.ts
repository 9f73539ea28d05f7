import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { problemLines } from '../../src/cli/problem-lines.ts';
import { InputError } from '../../src/domain/input-error.ts';
import { openAnswers, readAnswers } from '../../src/load/answers/read-answers.ts';
import { rubricFor } from '../../src/load/rubric/resolve-rubric.ts';
import { loadRubric } from '../../src/load/rubric/load-rubric.ts';

/** One file per kind of error, and beside it what a person reads. A new case is a new file. */
const folder = 'tests/load/errors';

async function messagesOf(read: () => unknown): Promise<string> {
  try {
    await read();
  } catch (error) {
    if (error instanceof InputError) return `${problemLines(error.problems)}\n`;
    throw error;
  }
  return 'no problem\n';
}

const cases = (kind: string) => readdirSync(join(folder, kind)).filter((file) => file.endsWith('.yaml'));

test.each(cases('answers'))('answers/%s', async (file) => {
  const path = `${folder}/answers/${file}`;
  const messages = await messagesOf(async () => {
    const opened = openAnswers(path);
    readAnswers(opened, (await rubricFor(opened)).rubric);
  });
  expect(messages).toMatch(/^tests\/load\/errors\/answers\/[a-z-]+\.yaml:\d+:\d+: /);
  await expect(messages).toMatchFileSnapshot(`errors/answers/${basename(file, '.yaml')}.txt`);
});

test.each(cases('rubric'))('rubric/%s', async (file) => {
  const path = `${folder}/rubric/${file}`;
  const messages = await messagesOf(() => loadRubric(path));
  expect(messages).toMatch(/^tests\/load\/errors\/rubric\/[a-z-]+\.yaml:\d+:\d+: /);
  await expect(messages).toMatchFileSnapshot(`errors/rubric/${basename(file, '.yaml')}.txt`);
});
