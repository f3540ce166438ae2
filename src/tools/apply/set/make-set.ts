import { say, sentenceOn } from '../../../base/index.ts';
import { loadTemplate } from '../../../browser/index.ts';
import { documentFileName, makeSetDocument, zipFiles } from '../../../compose/index.ts';
import type { SetCase } from '../../../compose/index.ts';
import { judgeAnswers } from '../../../rules/index.ts';
import { applicationCase } from '../making/make-application.ts';
import type { SetLink } from '../payload.ts';
import type { ApplyStore } from '../store.ts';

interface MadeFile {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

/** One of the documents that go with the application. */
export async function makeOfSet(store: ApplyStore, link: SetLink): Promise<MadeFile> {
  return makeFrom(setCase(store), link);
}

/** The application and all that goes with it in one zip. */
export async function makeWholeSet(store: ApplyStore): Promise<MadeFile> {
  const { links, form, policy } = store.payload;
  const given = setCase(store);
  const application = { id: 'application', title: '', template: links.template };
  const files = [application, ...links.documents].map((link) => makeFrom(given, link));
  const unit = given.answers['org_name'];
  const name = documentFileName(
    {
      title: say(given.words, 'document.set'),
      category: policy.categories.find(({ id }) => id === form.category)?.title ?? form.title,
      unit: typeof unit === 'string' ? unit : '',
      day: given.on,
      pattern: '',
      project: '',
    },
    given.words,
  );
  return {
    bytes: zipFiles(await Promise.all(files)),
    fileName: name.replace(/\.docx$/, '.zip'),
  };
}

async function makeFrom(given: SetCase, { id, title, template }: SetLink): Promise<MadeFile> {
  return makeSetDocument({ id, title, template: await loadTemplate(template) }, given);
}

function setCase(store: ApplyStore): SetCase {
  const { rules, facts, words, forward, evidence } = store.payload;
  const asked = [...store.fields.filter(({ isFact }) => isFact), ...facts];
  const judged = judgeAnswers(rules, store.read.peek(), asked, words);
  const sentence = sentenceOn(store.standing.peek(), forward);
  return {
    ...applicationCase(store),
    judged,
    forward: judged.summary + sentence,
    evidence,
  };
}
