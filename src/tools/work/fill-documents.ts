import { assertNever } from '../../base/index.ts';
import { breathe, CalledOffError, serveTasks } from '../../browser/index.ts';
import type { Watch } from '../../browser/index.ts';
import {
  applicationInput,
  makeDocument,
  makeFrom,
  setFileName,
  zipFiles,
} from '../../compose/index.ts';
import type {
  ApplicationCase,
  DocumentSource,
  DocumentSources,
  MadeDocument,
  NamedTemplate,
  SetCase,
} from '../../compose/index.ts';
import type { MadeFile, MakingStep, Unmade } from './made-file.ts';

/** Any one document, from what its page knows. */
type DocumentTask = {
  readonly [Source in DocumentSource]: {
    readonly kind: 'document';
    readonly source: Source;
    readonly named: NamedTemplate;
    readonly given: DocumentSources[Source];
  };
}[DocumentSource];

/** The application alone, where its lists are so long that to write them would hold up the page. */
interface ApplicationTask {
  readonly kind: 'application';
  readonly template: NamedTemplate['template'];
  readonly given: ApplicationCase;
}

/** The application and all that goes with it in one zip. */
interface SetTask {
  readonly kind: 'set';
  readonly named: readonly NamedTemplate[];
  readonly given: SetCase;
}

/** Fills any one document, or a whole set. */
export async function work(
  task: DocumentTask | ApplicationTask | SetTask,
  watch: Watch<MakingStep>,
): Promise<MadeFile> {
  switch (task.kind) {
    case 'document':
      return { ...makeFrom(task.source, task.named, task.given), unmade: [] };
    case 'application':
      return { ...makeDocument(task.template, applicationInput(task.given)), unmade: [] };
    case 'set':
      return makeSet(task, watch);
    default:
      return assertNever(task);
  }
}

/** One that can't be made holds up none of the others. */
async function makeSet({ named, given }: SetTask, watch: Watch<MakingStep>): Promise<MadeFile> {
  const made: MadeDocument[] = [];
  const unmade: Unmade[] = [];
  for (const [index, one] of named.entries()) {
    watch.onStep?.({ number: index + 1, of: named.length, title: one.title });
    await breathe();
    if (watch.signal?.aborted === true) throw new CalledOffError();
    try {
      made.push(makeFrom('application', one, given));
    } catch (error) {
      unmade.push({ title: one.title, why: error instanceof Error ? error.message : '' });
    }
  }
  if (made.length === 0) throw new Error(unmade[0]?.why);
  return { bytes: zipFiles(made), fileName: setFileName(given), missing: [], unmade };
}

serveTasks(work);
