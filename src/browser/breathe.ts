/** Lets the browser draw and answer a click before the work goes on. */
export function breathe(): Promise<void> {
  return new Promise((done) => setTimeout(done, 20));
}
