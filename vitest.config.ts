import { parse } from 'yaml';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [
    {
      name: 'rubrics-as-json',
      transform: (code, id) => (/\.yaml(\?|$)/.test(id) ? `export default ${JSON.stringify(parse(code))}` : undefined),
    },
  ],
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 60_000,
  },
});
