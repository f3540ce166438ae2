/**
 * Moves the focus to an element once the view has drawn it, and brings it into sight. Headings get
 * `tabindex="-1"` in the views, so that a screen reader announces the new step.
 */
export function focusOn(id: string): void {
  // Twice, because Preact draws in a microtask and lays out on the next frame.
  requestAnimationFrame(() => {
    requestAnimationFrame(() => {
      const element = document.getElementById(id);
      if (!element) return;
      element.focus({ preventScroll: true });
      element.scrollIntoView({ block: element.matches('h1, h2, h3') ? 'start' : 'center' });
    });
  });
}

/** Brings the top of the page back into sight, for a step that starts a new screen. */
export function scrollToTop(): void {
  scrollTo(0, 0);
}
