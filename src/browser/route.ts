/** The part of the address after `#`, decoded: which step or section is shown. */
function currentRoute(): string {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return '';
  }
}

/** Calls back now and whenever the visitor goes on, or back. */
export function watchRoute(onRoute: (route: string, first: boolean) => void): void {
  onRoute(currentRoute(), true);
  addEventListener('hashchange', () => onRoute(currentRoute(), false));
}

/** Goes to a route as a step of its own, so that the back button returns here. */
export function goTo(route: string): void {
  location.hash = `#${route}`;
}

let pageTitle: string | undefined;

/** Names the step that is shown before the page's own title; '' is the page itself. */
export function setTitle(step: string): void {
  pageTitle ??= document.title;
  document.title = step === '' ? pageTitle : `${step} · ${pageTitle}`;
}
