import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';

import { loadProject } from '../../../src/build/index.ts';
import { checkPayload } from '../../../src/payloads/index.ts';
import { CheckTool } from '../../../src/tools/check/Tool.tsx';
import type { CheckPayload } from '../../../src/tools/check/payload.ts';
import { Result } from '../../../src/tools/check/Result.tsx';
import { ScoreView } from '../../../src/tools/check/ScoreView.tsx';
import { createCheckStore } from '../../../src/tools/check/store.ts';

const project = await loadProject('.');
const policy = project.policies.find(({ id }) => id === 'sme-2022-63');
const category = policy?.categories.find(({ id }) => id === 'innovative');
if (policy === undefined || category === undefined)
  throw new Error('The scored policy has changed');
const links = { guide: '', check: '', text: '', apply: '', which: '' };
const payload = JSON.parse(
  JSON.stringify({ ...checkPayload(policy, category), links }),
) as CheckPayload;

/** What the result shows of the answers; `draws` is false before the picture is fetched. */
function show(answers: Readonly<Record<string, string | boolean>>, draws = true): string {
  const store = createCheckStore(payload);
  if (draws) store.rarerViews.value = { ScoreView };
  for (const [id, answer] of Object.entries(answers)) store.answers.set(id, answer);
  return renderToString(h(Result, { store }));
}
const sure = { award_3y: false, title_valid: false, ministry_institute: false, equity_3y: '0' };

test('draws the score of a policy in the page as built, none of it sure', () => {
  const html = renderToString(h(CheckTool, { payload }));
  expect(html).toContain('合计：至少 0 分，最多 100 分（满分 100 分）');
  expect(html.match(/score__bar/g)).toHaveLength(10);
});

test('shows what each part took, what stands above it and how far it is sure', () => {
  const html = show({ ...sure, revenue: '1000', rd_cost: '40', ip_high: '1' });
  expect(html).toContain('您填 40 万元 ÷ 1,000 万元 = 4%，按“3%–5%”；上一档为“≥5%”（20 分）');
  expect(html).toContain('还有题没有回答');
  expect(html).toContain('judged--scored');
  expect(html).toMatch(/score__high[^>]*width="95"/);
  expect(html).toMatch(/score__low[^>]*width="35"/);
});

test('says the same in words while the picture is not there', () => {
  const html = show({ ...sure, revenue: '1000', rd_cost: '40' }, false);
  expect(html).toContain('按“3%–5%”；上一档为“≥5%”（20 分）');
  expect(html).not.toContain('score__bar');
});

test('asks for the figures of a share and never for the share', () => {
  expect(payload.questions.map(({ id }) => id)).toContain('rd_cost');
  expect(payload.questions.map(({ id }) => id)).not.toContain('rd_share');
});

test('draws no points where a way around has spared them', () => {
  const html = show({ award_3y: true });
  expect(html).toContain('直通的条件已满足');
  expect(html).not.toContain('score__bar');
});
