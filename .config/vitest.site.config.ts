import { defineConfig } from 'vitest/config';

import { useOwnTemp } from '../test/own-temp.ts';

useOwnTemp();

export default defineConfig({
  root: `${import.meta.dirname}/..`,
  test: {
    include: ['test/site/**/*.test.ts'],
    testTimeout: 120_000,
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
});
