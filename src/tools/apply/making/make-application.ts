import { chinaDay } from '../../../base/index.ts';
import { loadTemplate, runInWorker } from '../../../browser/index.ts';
import { applicationInput } from '../../../compose/index.ts';
import type { ApplicationCase, MadeDocument } from '../../../compose/index.ts';
import type { ApplyStore } from '../store.ts';
import type { MakingTask } from './make-here.ts';

/** What the visitor's answers hand over to every document, as they stand now. */
export function applicationCase(store: ApplyStore): ApplicationCase {
  const { form, policy, rules, words } = store.payload;
  return {
    form,
    policy,
    answers: store.tidy.peek(),
    judged: {
      ruleSet: rules,
      evaluation: store.evaluation.peek(),
      summary: store.summary.peek(),
    },
    on: chinaDay(new Date()),
    year: store.year.peek(),
    round: store.round.peek(),
    isOpen: store.standing.peek()?.kind === 'open',
    carry: store.carries.peek(),
    printCode: store.printsCode.peek(),
    words,
  };
}

/** Fills the application's template, off the page where the browser can; fetched when asked for. */
export async function makeApplication(store: ApplyStore): Promise<MadeDocument> {
  const template = await loadTemplate(store.payload.links.template);
  return runInWorker<MakingTask, MadeDocument>(
    () => new Worker(new URL('./make-worker.ts', import.meta.url)),
    { template, input: applicationInput(applicationCase(store)) },
    async (task) => (await import('./make-here.ts')).makeHere(task),
  );
}
