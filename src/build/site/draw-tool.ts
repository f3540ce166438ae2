import { h } from 'preact';
import type { ComponentType } from 'preact';
import { renderToString } from 'preact-render-to-string';

/**
 * Draws tools' views for Astro as pages are made. Whatever is a function and none of Astro's own is
 * one, and takes nothing but its payload; a name is that of an element. Our own scripts wake the views
 * up: Astro's would make every tool carry what islands ask for, which no page has.
 */
const renderer = {
  name: 'shenbao-draw-tool',
  check: (view: unknown) => typeof view === 'function',
  renderToStaticMarkup: <Payload extends object>(
    view: ComponentType<Payload>,
    payload: Payload,
  ) => ({
    html: renderToString(h(view, payload)),
  }),
};

// Astro takes a renderer under no other name.
export { renderer as default };
