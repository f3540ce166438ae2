import { expect, test } from 'vitest';

import { measureOfficial } from '../policy/anchors/measure.ts';

const texts = Number(process.env['SHENBAO_ANCHOR_TEXTS'] ?? '100');

test('of a hundred random edits of the official text none anchors a quote wrongly', async () => {
  for (const perText of [1, 3, 10]) {
    const { total, kinds, wrong, proposedWrong, missed } = await measureOfficial(texts, perText);
    console.info(perText, total, kinds, missed.length, proposedWrong.length, wrong.length);
    expect(wrong).toEqual([]);
    expect(proposedWrong.length + missed.length).toBeLessThanOrEqual(total * 0.05);
  }
}, 600_000);
