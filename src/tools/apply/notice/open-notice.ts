import { say } from '../../../base/index.ts';
import { focusOn, goTo } from '../../../browser/index.ts';
import { codeOfAnswers } from '../../../compose/index.ts';
import type { Notice } from '../../../compose/index.ts';
import { isAnswered } from '../../../form/index.ts';
import type { Answers } from '../../../form/index.ts';
import type { Drafts } from '../drafts/drafts.ts';
import type { ApplyStore } from '../store.ts';
import { beginNotice } from './begin-notice.ts';

/** Asks whether to answer the notice that was opened; of another form it says whose it is. */
export function openNotice(store: ApplyStore, drafts: Drafts, notice: Notice): void {
  const { form, policy, words } = store.payload;
  if (notice.policy !== form.policy || notice.category !== form.category) {
    const title = policy.categories.find(({ id }) => id === notice.category)?.title ?? '';
    drafts.tell(
      notice.policy === form.policy && title !== ''
        ? say(words, 'apply.notice.other_category', { title })
        : say(words, 'apply.notice.other_policy'),
    );
    return;
  }
  // What it is about is what stood there when it was opened first.
  if (store.notice.peek()?.id === notice.id) {
    drafts.tell(say(words, 'apply.notice.again'));
    return;
  }
  const before = store.tidy.peek();
  if (!Object.values(before).some(isAnswered)) {
    drafts.tell(say(words, 'apply.notice.no_draft'));
    return;
  }
  drafts.ask({
    question: say(words, 'apply.notice.question', {
      unit: notice.unit,
      deadline: notice.deadline,
      count: notice.asked.length,
    }),
    remarks: doubts(store, notice, before),
    accept: async () => {
      beginNotice(store, notice, before, drafts.keepNotice);
      await drafts.keepNotice({ notice, before });
      goTo(':tasks');
      focusOn('tasks-title');
    },
  });
}

/** What should be known before: the notice is of another unit, or of a version that isn't this one. */
function doubts(store: ApplyStore, notice: Notice, before: Answers): readonly string[] {
  const { words, form } = store.payload;
  const unit = before['org_name'];
  const own = codeOfAnswers(form, before);
  return [
    ...(typeof unit === 'string' && notice.unit !== '' && unit !== notice.unit
      ? [say(words, 'apply.notice.other_unit', { unit })]
      : []),
    ...(notice.versions.length === 0 || notice.versions.includes(own)
      ? []
      : [say(words, 'apply.notice.other_version', { code: notice.code, own })]),
  ];
}
