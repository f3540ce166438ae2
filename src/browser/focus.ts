import { openAround } from './folds.ts';

/** What this moved the focus to last. */
let given: Element | null = null;

/**
 * Moves the focus to an element once the view has drawn it, and brings it into sight; whoever went on
 * meanwhile stays where they are. Headings get `tabindex="-1"` in the views, so that a screen reader
 * announces the new step.
 */
export function focusOn(id: string): void {
  const before = document.activeElement;
  // Twice, because Preact draws in a microtask and lays out on the next frame.
  requestAnimationFrame(() => {
    requestAnimationFrame(() => {
      const element = document.getElementById(id);
      if (!element || ![before, given, document.body].includes(document.activeElement)) return;
      openAround(element);
      element.focus({ preventScroll: true });
      given = element;
      const block = element.matches('h1, h2, h3') ? 'start' : 'center';
      // A new step is there at once, whatever the style sheet says of smooth scrolling.
      element.scrollIntoView({ block, behavior: 'instant' });
    });
  });
}

/** Brings the top of the page back into sight, for a step that starts a new screen. */
export function scrollToTop(): void {
  scrollTo({ top: 0, behavior: 'instant' });
}
