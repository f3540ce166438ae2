/** Work in pieces: it yields wherever a page may answer a key before it goes on. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Milliseconds of work after which a page is let go on. */
const slice = 12;

/** Does all of it at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/**
 * Does it in slices, between which keys are answered and pages drawn. What is done with the result
 * does not come on top of the last slice.
 */
export async function inSlices<Result>(steps: Steps<Result>): Promise<Result> {
  for (;;) {
    const from = performance.now();
    let step: IteratorResult<undefined, Result>;
    do step = steps.next();
    while (step.done !== true && performance.now() < from + slice);
    if (step.done === true && performance.now() < from + slice / 4) return step.value;
    await new Promise((resume) => setTimeout(resume));
    if (step.done === true) return step.value;
  }
}
