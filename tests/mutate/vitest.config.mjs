import { mergeConfig } from 'vitest/config';
import base from '../../vitest.config.ts';

/** The config of the tests, for a copy of the project that may not write into what it shares with others. */
export default mergeConfig(base, {
  cacheDir: '.cache',
  test: {
    experimental: { fsModuleCache: true, fsModuleCachePath: '.cache/modules' },
    setupFiles: process.env.CANDOR_COVERED === undefined ? [] : ['tests/mutate/covered.mjs'],
  },
});
