// Set up before a test file where every mutant has a counter: notes which of them the file reaches.
import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { afterAll, expect } from 'vitest';

afterAll(() => {
  const { testPath } = expect.getState();
  const ids = Object.keys(globalThis.__stryker__?.mutantCoverage?.static ?? {});
  const name = `${basename(testPath)}-${process.pid}-${Date.now()}.json`;
  writeFileSync(`${process.env.CANDOR_COVERED}/${name}`, JSON.stringify({ testPath, ids }));
});
