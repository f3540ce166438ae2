import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';

import { AwardList } from '../../../src/tools/check/AwardList.tsx';
import { Result } from '../../../src/tools/check/Result.tsx';
import { createCheckStore } from '../../../src/tools/check/store.ts';
import { sampleCheck } from '../sample-payloads.ts';

const payload = sampleCheck();

/** What the result shows of the award; nothing of it before what draws it is fetched. */
function show(answers: Readonly<Record<string, string | boolean>>, draws = true): string {
  const store = createCheckStore(payload);
  if (draws) store.rarerViews.value = { AwardList };
  for (const [id, answer] of Object.entries(answers)) store.answers.set(id, answer);
  return renderToString(h(Result, { store }));
}

test('shows an amount with the words it comes from, every step and no promise', () => {
  const html = show({ equipment_cost: '200' });
  expect(html).toContain('按设备投资的 15% 给予补助，最高不超过 50 万元');
  expect(html).toContain('按所填测算 30 万元');
  expect(html).toContain('按设备投资：200 万元 × 15% = 30 万元');
  expect(html).toContain('设备投资补助：30 万元，封顶 50 万元 = 30 万元');
  expect(html).toContain('不是承诺');
  expect(html).toMatch(/href="[^"]*#c-2-1-3"/);
});

test('gives a range and asks for the figure while it is not answered', () => {
  const html = show({ legal_entity: true });
  expect(html).toContain('按所填测算，最多 50 万元');
  expect(html).toContain('href="#q-equipment_cost"');
});

test('says that a condition is in the way before it says how much', () => {
  const html = show({ legal_entity: false, equipment_cost: '200' });
  expect(html.indexOf('上面有条件目前不满足')).toBeGreaterThan(0);
  expect(html.indexOf('上面有条件目前不满足')).toBeLessThan(html.indexOf('30 万元'));
});

test('says nothing of amounts where they are not drawn yet', () => {
  expect(show({ equipment_cost: '200' }, false)).not.toContain('30 万元');
});
