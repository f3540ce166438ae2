import { defineConfig } from 'vitest/config';

import { useOwnTemp } from '../test/own-temp.ts';

useOwnTemp();

export default defineConfig({
  root: `${import.meta.dirname}/..`,
  test: {
    include: ['test/long/**/*.test.ts'],
    testTimeout: 1_800_000,
    env: { SHENBAO_CACHE: 'off' },
  },
});
