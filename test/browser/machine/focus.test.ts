import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { focusOn } from '../../../src/browser/index.ts';

/** A page with these elements, nothing of it in focus, and frames that are drawn when it is told to. */
function page(...ids: readonly string[]) {
  const body = { id: '' };
  const at: { activeElement: object } = { activeElement: body };
  const element = (id: string) => ({
    id,
    closest: () => null,
    matches: () => false,
    scrollIntoView: () => undefined,
    focus(this: object) {
      at.activeElement = this;
    },
  });
  const elements = new Map(ids.map((id) => [id, element(id)]));
  const frames: (() => void)[] = [];
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => frames.push(draw));
  vi.stubGlobal(
    'document',
    Object.assign(at, { body, getElementById: (id: string) => elements.get(id) ?? null }),
  );
  return {
    focus: (id: string) => elements.get(id)?.focus(),
    blur: () => (at.activeElement = body),
    focused: () => ('id' in at.activeElement ? at.activeElement.id : undefined),
    draw: () => {
      while (frames.length > 0) for (const frame of frames.splice(0)) frame();
    },
  };
}

let here: ReturnType<typeof page>;
beforeEach(() => {
  here = page('button', 'heading', 'field', 'errors');
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test('a new step takes the focus from what led there, and from nothing', () => {
  here.focus('button');
  focusOn('heading');
  here.draw();
  expect(here.focused()).toBe('heading');
  // The button is drawn no more.
  here.focus('button');
  focusOn('errors');
  here.blur();
  here.draw();
  expect(here.focused()).toBe('errors');
});

test('whoever went on before the step was drawn stays where they are', () => {
  here.focus('button');
  focusOn('heading');
  here.focus('field');
  here.draw();
  expect(here.focused()).toBe('field');
});

test('of two that are asked for at once the later has the focus in the end', () => {
  here.focus('button');
  focusOn('heading');
  focusOn('errors');
  here.draw();
  expect(here.focused()).toBe('errors');
});
