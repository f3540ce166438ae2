import { expect, test } from '@playwright/test';

import { killWhileTyping } from '../kit/kill-browser.ts';

test('a browser that is killed while one types loses a second at most', async ({ baseURL }) => {
  test.skip(process.platform !== 'linux', 'finds the processes of a browser in /proc');
  // Fifty in the long run: `test/long/kill.test.ts`.
  const rounds = 5;
  test.setTimeout(rounds * 36_000);
  for (let round = 0; round < rounds; round += 1) {
    const { typed, kept, lost, slowed } = await killWhileTyping(baseURL ?? '', Math.random);
    // Never torn: what is there is what was typed first.
    expect(typed.startsWith(kept), `“${kept}” of “${typed}”`).toBe(true);
    expect(lost / slowed, `“${kept}” of “${typed}”`).toBeLessThanOrEqual(1000);
  }
});
