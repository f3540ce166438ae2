/**
 * A browser of another kind, as little of it as the journeys need. Selectors are CSS; a wait ends in
 * an error that names what was waited for.
 */
export interface Engine {
  readonly name: string;
  readonly goto: (url: string) => Promise<void>;
  /** The page anew, once it is loaded. */
  readonly reload: () => Promise<void>;
  /** The value of a JavaScript expression in the page. */
  readonly read: (expression: string) => Promise<unknown>;
  readonly type: (selector: string, text: string) => Promise<void>;
  readonly click: (selector: string) => Promise<void>;
  readonly choose: (selector: string, file: string) => Promise<void>;
  readonly picture: (file: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

const patience = 60_000;
const pause = 100;

/** Waits until the expression is true in the page. */
export async function until(engine: Engine, expression: string): Promise<void> {
  const end = Date.now() + patience;
  for (;;) {
    if ((await engine.read(`Boolean(${expression})`)) === true) return;
    if (Date.now() > end) {
      const shown = String(await engine.read('document.body.innerText')).slice(0, 600);
      throw new Error(`${engine.name}: not seen: ${expression}\n${shown}`);
    }
    await new Promise((done) => setTimeout(done, pause));
  }
}

/** Waits until the page shows this text. */
export async function untilShown(engine: Engine, text: string): Promise<void> {
  await until(engine, `document.body.innerText.includes(${JSON.stringify(text)})`);
}
