import { chinaDay } from '../../../base/index.ts';
import { loadTemplate } from '../../../browser/index.ts';
import type { ApplicationCase } from '../../../compose/index.ts';
import type { MadeFile } from '../../work/made-file.ts';
import { tasks } from '../../work/tasks.ts';
import type { ApplyStore } from '../store.ts';

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

/** The application as Word, of the answers as they are at this moment; fetched when asked for. */
export async function makeApplication(store: ApplyStore, onHere: () => void): Promise<MadeFile> {
  // Taken before the first wait: what is typed meanwhile belongs to the next document.
  const given = applicationCase(store);
  const { application } = store.payload.links;
  if (application === undefined) throw new Error('No template of the application');
  const template = await loadTemplate(application.template);
  return tasks.fillApplication({ template, given }, { onHere });
}
