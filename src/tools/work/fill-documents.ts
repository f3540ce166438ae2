import { assertNever } from '../../base/index.ts';
import { breathe, CalledOffError, serveTasks } from '../../browser/index.ts';
import type { Watch } from '../../browser/index.ts';
import {
  makeReviewRecord,
  makeSelfCheck,
  makeSetDocument,
  setFileName,
  zipFiles,
} from '../../compose/index.ts';
import type {
  MadeDocument,
  NamedTemplate,
  RecordInput,
  SelfCheckInput,
  SetCase,
} from '../../compose/index.ts';
import type { MadeFile, MakingStep, Unmade } from './made-file.ts';

type Template = NamedTemplate['template'];

/** Every document this site makes beside the application. */
type DocumentsTask =
  /** One of those that go with the application. */
  | { readonly kind: 'beside'; readonly named: NamedTemplate; readonly given: SetCase }
  /** All of them and the application in one zip. */
  | { readonly kind: 'set'; readonly named: readonly NamedTemplate[]; readonly given: SetCase }
  | { readonly kind: 'report'; readonly template: Template; readonly input: SelfCheckInput }
  | {
      readonly kind: 'record';
      readonly template: Template;
      readonly input: RecordInput;
      readonly fileName: string;
    };

/** Fills a document beside the application, or a whole set. */
export async function work(task: DocumentsTask, watch: Watch<MakingStep>): Promise<MadeFile> {
  switch (task.kind) {
    case 'beside':
      return { ...makeSetDocument(task.named, task.given), unmade: [] };
    case 'set':
      return makeSet(task, watch);
    case 'report':
      return { ...makeSelfCheck(task.template, task.input), missing: [], unmade: [] };
    case 'record': {
      const bytes = makeReviewRecord(task.template, task.input);
      return { bytes, fileName: task.fileName, missing: [], unmade: [] };
    }
    default:
      return assertNever(task);
  }
}

/** One that can't be made holds up none of the others. */
async function makeSet(
  { named, given }: DocumentsTask & { readonly kind: 'set' },
  watch: Watch<MakingStep>,
): Promise<MadeFile> {
  const made: MadeDocument[] = [];
  const unmade: Unmade[] = [];
  for (const [index, one] of named.entries()) {
    watch.onStep?.({ number: index + 1, of: named.length, title: one.title });
    await breathe();
    if (watch.signal?.aborted === true) throw new CalledOffError();
    try {
      made.push(makeSetDocument(one, given));
    } catch (error) {
      unmade.push({ title: one.title, why: error instanceof Error ? error.message : '' });
    }
  }
  if (made.length === 0) throw new Error(unmade[0]?.why);
  return { bytes: zipFiles(made), fileName: setFileName(given), missing: [], unmade };
}

serveTasks(work);
