import { sentenceOn } from '../../../base/index.ts';
import { CalledOffError } from '../../../browser/index.ts';
import type { Watch } from '../../../browser/index.ts';
import type { NamedTemplate, SetCase } from '../../../compose/index.ts';
import { judgeAnswers } from '../../../rules/index.ts';
import { loadNamedTemplate } from '../../work/load-named-template.ts';
import type { DocumentLink } from '../../work/load-named-template.ts';
import type { MadeFile, MakingStep, Unmade } from '../../work/made-file.ts';
import { tasks } from '../../work/tasks.ts';
import { applicationCase } from './make-application.ts';
import type { ApplyStore } from '../store.ts';

/** One of the documents that go with the application. */
export async function makeOfSet(
  store: ApplyStore,
  link: DocumentLink,
  watch: Watch<MakingStep>,
): Promise<MadeFile> {
  const given = setCase(store);
  const named = await loadNamedTemplate(link);
  return tasks.fillDocuments({ kind: 'document', source: 'application', named, given }, watch);
}

/** The application and all that goes with it in one zip; what can't be fetched is named. */
export async function makeWholeSet(store: ApplyStore, watch: Watch<MakingStep>): Promise<MadeFile> {
  const { links } = store.payload;
  const given = setCase(store);
  const all = [...(links.application ? [links.application] : []), ...links.documents];
  const named: NamedTemplate[] = [];
  const unfetched: Unmade[] = [];
  const loads = await Promise.allSettled(all.map(loadNamedTemplate));
  for (const [index, load] of loads.entries()) {
    if (load.status === 'fulfilled') named.push(load.value);
    else unfetched.push({ title: all[index]?.title ?? '', why: String(load.reason) });
  }
  if (watch.signal?.aborted === true) throw new CalledOffError();
  if (named.length === 0) throw new Error(unfetched[0]?.why);
  const made = await tasks.fillDocuments({ kind: 'set', named, given }, watch);
  return { ...made, unmade: [...unfetched, ...made.unmade] };
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
