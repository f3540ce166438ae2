import { cleanFileName, say } from '../../base/index.ts';
import type { Day } from '../../base/index.ts';
import type { RecordInput } from '../../compose/index.ts';
import { textAt } from '../../desk/index.ts';
import { showAnswer, showLabel } from './show-answer.ts';
import type { ReviewStore } from './store.ts';

/** The sheet as 初审记录 prints it; undefined while nothing is open. */
export function makeRecord(store: ReviewStore, day: Day): RecordInput | undefined {
  const { payload } = store;
  const { words, review } = payload;
  const application = store.application.value;
  const category = store.category.value;
  if (!application || !category) return undefined;
  const outcome = store.stand.value.outcome;
  const decision = store.decision.value;
  return {
    fileName: recordFileName(store, day),
    policy: payload.policy,
    stage: review.stage,
    unit: textAt(application, 'org_name'),
    uscc: textAt(application, 'uscc'),
    category: category.title,
    project: textAt(application, 'project_name'),
    source:
      application.source.kind === 'file' ? application.source.name : say(words, 'review.hand_name'),
    code: application.code ?? '',
    items: store.sheet.value.map(({ item, criteria, evidence }) => {
      const given = store.stand.value.standing[item.id];
      const said = criteria.flatMap(({ answers }) => answers);
      return {
        group: item.group,
        title: item.title,
        quotes: criteria.map(({ criterion }) => ({
          clause: criterion.clause,
          text: criterion.quote,
        })),
        said: said.map(({ field, answer, carried }) => ({
          label: showLabel(field, store),
          // What the page says, and where it differs what the file carries.
          text:
            showAnswer(field, answer, words) +
            (carried === undefined
              ? ''
              : say(words, 'review.carried', { text: showAnswer(field, carried.answer, words) })),
        })),
        evidence: evidence.map(({ title }) => title).join('；'),
        marks: review.marks.map(({ id, label }) => ({ label, chosen: given?.mark === id })),
        reason: given?.reason ?? '',
      };
    }),
    edited: application.edited,
    outcome: outcome?.title ?? '',
    then: outcome?.then.find((one) => one === decision.then) ?? '',
    missing: outcome?.needs.includes('missing') ? decision.missing : '',
    deadline: outcome?.needs.includes('deadline') ? decision.deadline : '',
  };
}

/** `初审记录-福建某某科技有限公司-2026-03-02.docx`, without characters a disk refuses. */
function recordFileName(store: ReviewStore, day: Day): string {
  const { words } = store.payload;
  const application = store.application.value;
  const unit = application ? cleanFileName(textAt(application, 'org_name'), 40) : '';
  const name = unit === '' ? say(words, 'review.unnamed') : unit;
  return say(words, 'review.record_file', { unit: name, day });
}
