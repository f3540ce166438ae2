import { sentenceOn } from '../../../base/index.ts';
import { CalledOffError, saveFile, wordType, zipType } from '../../../browser/index.ts';
import type { Watch } from '../../../browser/index.ts';
import type { NamedTemplate, SetCase } from '../../../compose/index.ts';
import { judgeAnswers } from '../../../rules/index.ts';
import { loadNamedTemplate } from '../../work/load-named-template.ts';
import type { DocumentLink } from '../../work/load-named-template.ts';
import type { MadeFile, MakingStep, Unmade } from '../../work/made-file.ts';
import { tasks } from '../../work/tasks.ts';
import { applicationCase } from './make-application.ts';
import type { ApplyStore, SetMaking } from '../store.ts';

/** Makes one of the documents that go with the application, and saves it. */
export async function saveOne(store: ApplyStore, link: DocumentLink): Promise<void> {
  const given = setCase(store);
  const named = await loadNamedTemplate(link);
  const onHere = (): void => {
    store.set.value = { kind: 'working', isHere: true };
  };
  const made = await tasks.fillDocuments(
    { kind: 'document', source: 'application', named, given },
    { onHere },
  );
  store.set.value = saved(made, wordType);
}

/** Makes the application and all that goes with it, and saves them in one zip, until called off. */
export async function saveAll(store: ApplyStore): Promise<void> {
  const controller = new AbortController();
  const stop = (): void => controller.abort();
  store.set.value = { kind: 'working', stop };
  try {
    const made = await makeAll(store, {
      signal: controller.signal,
      onHere: () => (store.set.value = { kind: 'working', isHere: true, stop }),
      onStep: (step) => (store.set.value = { ...store.set.peek(), kind: 'working', step, stop }),
    });
    store.set.value = saved(made, zipType);
  } catch (error) {
    if (!(error instanceof CalledOffError)) throw error;
    store.set.value = { kind: 'stopped' };
  }
}

function saved({ bytes, fileName, unmade }: MadeFile, type: string): SetMaking {
  return { kind: 'saved', ...saveFile(bytes, fileName, type), unmade };
}

/** The whole set in one zip; what can't be fetched is named. */
async function makeAll(store: ApplyStore, watch: Watch<MakingStep>): Promise<MadeFile> {
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
  const judged = judgeAnswers(rules, store.dated.peek(), asked, words);
  const sentence = sentenceOn(store.standing.peek(), forward);
  return {
    ...applicationCase(store),
    judged,
    forward: judged.summary + sentence,
    evidence,
  };
}
