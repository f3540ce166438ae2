import { chinaDay } from '../../../base/index.ts';
import { loadTemplate } from '../../../browser/index.ts';
import { applicationInput, planDocument } from '../../../compose/index.ts';
import type { ApplicationCase } from '../../../compose/index.ts';
import { filledRows } from '../../../form/index.ts';
import type { Answers } from '../../../form/index.ts';
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
    notice: store.notice.peek()?.id,
    words,
  };
}

/** Rows that a page at a quarter of its speed writes within a tenth of a second. */
const fewRows = 200;

function countRows(answers: Answers): number {
  return Object.values(answers).reduce<number>((sum, one) => sum + filledRows(one).length, 0);
}

/**
 * The application as Word, of the answers as they are at this moment; fetched when asked for. It is
 * planned on the page, which has all that takes; with long lists in the worker of whole sets.
 */
export async function makeApplication(store: ApplyStore, onHere: () => void): Promise<MadeFile> {
  // Taken before the first wait: what is typed meanwhile belongs to the next document.
  const given = applicationCase(store);
  const { application } = store.payload.links;
  if (application === undefined) throw new Error('No template of the application');
  const template = await loadTemplate(application.template);
  if (countRows(given.answers) > fewRows)
    return tasks.fillDocuments({ kind: 'application', template, given }, { onHere });
  const { page, carried, fileName, missing } = planDocument(template, applicationInput(given));
  const bytes = await tasks.fillApplication({ template, plan: { page, carried } }, { onHere });
  return { bytes, fileName, missing, unmade: [] };
}
