import { expect, test } from 'vitest';

import { killWhileTyping } from '../browser/kit/kill-browser.ts';
import { serveSite } from '../serve-site.ts';

const rounds = 50;

test.skipIf(process.platform !== 'linux')(
  `of ${rounds} browsers killed while one types none loses more than a second`,
  async () => {
    const site = await serveSite();
    const lost: number[] = [];
    try {
      for (let round = 0; round < rounds; round += 1) {
        const one = await killWhileTyping(site.address, Math.random);
        expect(one.typed.startsWith(one.kept), `“${one.kept}” of “${one.typed}”`).toBe(true);
        lost.push(one.lost / one.slowed);
      }
    } finally {
      site.end();
    }
    console.log(`lost, ms: ${lost.map((each) => each.toFixed(0)).join(' ')}`);
    expect(Math.max(...lost)).toBeLessThanOrEqual(1000);
  },
  20 * 60_000,
);
