import { defineConfig } from 'vitest/config';
import { rubricModule } from './built-rubrics.js';

export default defineConfig({
  plugins: [
    {
      name: 'rubrics-as-json',
      load: (id) => (/\.yaml(\?|$)/.test(id) ? rubricModule(id) : undefined),
    },
  ],
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // By itself it leaves one core free, which is half of two.
    maxWorkers: '100%',
  },
});
