import { expect, test } from 'vitest';

import renderer from '../../../src/build/site/draw-tool.ts';

function Says({ payload }: { readonly payload?: string }) {
  return <b>{payload}</b>;
}

test('a view is drawn with its payload; the name of an element is none', () => {
  expect(renderer.check(Says)).toBe(true);
  expect(renderer.renderToStaticMarkup(Says, { payload: '甲 < 乙' })).toEqual({
    html: '<b>甲 &lt; 乙</b>',
  });
  expect(renderer.check('strong')).toBe(false);
});
