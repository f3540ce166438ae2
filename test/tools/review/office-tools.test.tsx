import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';

import { OfficeTools } from '../../../src/tools/review/office/OfficeTools.tsx';
import { createReviewStore } from '../../../src/tools/review/store.ts';
import { payload, withoutPage } from './open-desk.ts';

withoutPage();

test('a check that recommends nobody speaks of no order of those recommended', () => {
  const [first, ...others] = payload.review.outcomes;
  if (first === undefined) throw new Error('the fixture has changed');
  const told = (outcome: typeof first): string => {
    const review = { ...payload.review, outcomes: [outcome, ...others] };
    const store = createReviewStore({ ...payload, review });
    return renderToString(<OfficeTools store={store} actions={undefined} />);
  };
  expect(payload.review.outcomes.every((one) => one.recommends === undefined)).toBe(true);
  expect(told({ ...first, recommends: '拟推荐' })).toContain('文书、推荐排序');
  expect(told(first)).not.toContain('推荐');
});
