import { chinaDay } from '../../base/index.ts';
import { loadTemplate } from '../../browser/index.ts';
import { applicationInput, makeDocument } from '../../compose/index.ts';
import type { ApplicationCase, MadeDocument } from '../../compose/index.ts';
import type { ApplyStore } from './store.ts';

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

/** Fills the application's template. This file and the Word engine come only when needed. */
export async function makeApplication(store: ApplyStore): Promise<MadeDocument> {
  const template = await loadTemplate(store.payload.links.template);
  return makeDocument(template, applicationInput(applicationCase(store)));
}
