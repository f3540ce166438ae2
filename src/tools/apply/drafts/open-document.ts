import { h } from 'preact';

import { say } from '../../../base/index.ts';
import type { OpenedFile } from '../../../browser/index.ts';
import {
  checkReading,
  describeFault,
  describePlace,
  explainOpenIssue,
  groupDifferences,
  takeDifferences,
} from '../../../compose/index.ts';
import type { ReadApplication } from '../../../compose/index.ts';
import { isAnswered } from '../../../form/index.ts';
import { loadPageSource } from '../../work/load-page-source.ts';
import { readingPatience, tasks } from '../../work/tasks.ts';
import type { Drafts } from './drafts.ts';
import type { ApplyStore } from '../store.ts';
import { createChoices } from './choices.ts';
import { ChoicesView } from './ChoicesView.tsx';

/**
 * Opens a Word file as a draft: what it carries, and where its page was edited since what the
 * visitor chooses; without a draft inside, what stands on its page, unless it is called off. Fetched with the first file.
 */
export async function openDocument(
  store: ApplyStore,
  drafts: Drafts,
  file: OpenedFile,
  signal: AbortSignal,
): Promise<void> {
  const { words, form, policy, links } = store.payload;
  const templates = links.application ? { [form.category]: links.application.template } : {};
  const source = await loadPageSource(policy, words, templates);
  const reading = await tasks.readApplication(
    { bytes: file.bytes, fileName: file.name, forms: [form], source },
    { onHere: () => drafts.tell(say(words, 'fields.here')), patience: readingPatience, signal },
  );
  if (signal.aborted) return;
  switch (reading.kind) {
    case 'refused': {
      const why = explainOpenIssue(reading.issue, words);
      drafts.tell(say(words, 'apply.open_refused', { why }));
      return;
    }
    case 'foreign': {
      const { policy, category, answers } = reading;
      await drafts.open(JSON.stringify({ policy, category, answers }));
      return;
    }
    case 'notice':
      (await import('../notice/open-notice.ts')).openNotice(store, drafts, reading.notice);
      return;
    case 'read':
      await openRead(store, drafts, checkReading(reading, form, store.payload.rules));
  }
}

async function openRead(store: ApplyStore, drafts: Drafts, read: ReadApplication): Promise<void> {
  const { words, form } = store.payload;
  const { draft, differences, carrier, faults } = read;
  const text = JSON.stringify(draft);
  const count = Object.values(draft.answers).filter(isAnswered).length;
  if (carrier !== 'customXml' && carrier !== 'properties') {
    if (count === 0) drafts.tell(say(words, 'apply.open_no_draft'));
    else await drafts.open(text, { remarks: [say(words, 'apply.open_shown', { count })] });
    return;
  }
  const why = faults.map((one) => describeFault(one, words)).join('');
  const doubts = why === '' ? [] : [say(words, 'apply.edited_data', { why })];
  if (differences.length === 0) {
    await drafts.open(text, doubts.length === 0 ? undefined : { remarks: doubts });
    return;
  }
  const groups = groupDifferences(form, draft.answers, differences);
  const choices = createChoices(groups);
  // What is no field's can't be taken into the draft; the next document prints it as the form has it.
  const others = differences.filter((one) => one.field === undefined);
  const elsewhere = others.map((one) => describePlace(one, form, words)).join('；');
  const remarks = [
    ...doubts,
    ...(groups.length > 0 ? [say(words, 'apply.edited_found', { count: groups.length })] : []),
    ...(others.length > 0
      ? [say(words, 'apply.edited_elsewhere', { count: others.length, elsewhere })]
      : []),
  ];
  if (groups.length === 0) {
    await drafts.open(text, { remarks });
    return;
  }
  await drafts.open(text, {
    remarks,
    View: () => h(ChoicesView, { store, groups, choices }),
    choose: (answers) => ({
      answers: takeDifferences(form, answers, choices.taken()),
      remark: say(words, 'apply.edited_taken', { count: choices.count() }),
    }),
  });
}
