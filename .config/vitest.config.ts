import { defineConfig } from 'vitest/config';

import { useOwnTemp } from '../test/own-temp.ts';

useOwnTemp();

export default defineConfig({
  root: `${import.meta.dirname}/..`,
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/site/**', 'test/bench/**', 'test/long/**'],
    testTimeout: 30_000,
    // What was made of content before is no witness of what is made now.
    env: { SHENBAO_CACHE: 'off' },
    // The folders under test hold no state of their own: a module is evaluated once a worker.
    isolate: false,
    // Two cores are usual where tests run; Vitest alone would leave one of them idle.
    maxWorkers: 2,
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
});
