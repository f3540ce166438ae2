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
import type { Form } from '../../form/index.ts';
import { fetchRarer } from '../../rules/index.ts';
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

function fill(task: DocumentTask): MadeDocument {
  // The row of the table that its source names takes what it is given.
  return makeFrom(task.source, task.named, task.given);
}

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

/** Documents of any kind in one zip, each below the name it has there. */
interface ManyTask {
  readonly kind: 'many';
  readonly fileName: string;
  readonly entries: readonly { readonly path: string; readonly document: DocumentTask }[];
}

/** Fills any one document, a whole set, or whatever a desk makes at once. */
export async function work(
  task: DocumentTask | ApplicationTask | SetTask | ManyTask,
  watch: Watch<MakingStep>,
): Promise<MadeFile> {
  const given =
    task.kind === 'many' ? task.entries.map((entry) => entry.document.given) : [task.given];
  await fetchRarer(given.flatMap(formOf));
  switch (task.kind) {
    case 'document':
      return { ...fill(task), unmade: [] };
    case 'application':
      return { ...makeDocument(task.template, applicationInput(task.given)), unmade: [] };
    case 'set':
      return makeSet(task, watch);
    case 'many':
      return makeMany(task, watch);
    default:
      return assertNever(task);
  }
}

/** The form that a document is made from, where it is made from one. */
function formOf(given: DocumentSources[DocumentSource] | ApplicationCase): readonly Form[] {
  return 'form' in given ? [given.form] : [];
}

/** One that can't be made is told by its name and holds up none of the others. */
async function makeMany(
  { entries, fileName }: ManyTask,
  watch: Watch<MakingStep>,
): Promise<MadeFile> {
  const made = new Map<string, Uint8Array>();
  const unmade: Unmade[] = [];
  for (const [index, { path, document }] of entries.entries()) {
    watch.onStep?.({ number: index + 1, of: entries.length, title: path });
    await breathe();
    if (watch.signal?.aborted === true) throw new CalledOffError();
    try {
      made.set(freeName(path, made), fill(document).bytes);
    } catch (error) {
      unmade.push({ title: path, why: error instanceof Error ? error.message : '' });
    }
  }
  const files = [...made].map(([name, bytes]) => ({ fileName: name, bytes }));
  return { bytes: zipFiles(files), fileName, missing: [], unmade };
}

/** `甲.docx`, `甲 (2).docx` for the second of that name. */
function freeName(path: string, taken: ReadonlyMap<string, unknown>): string {
  const [, name = path, ending = ''] = /^(.*?)(\.[^./]*)?$/s.exec(path) ?? [];
  let own = path;
  for (let at = 2; taken.has(own); at += 1) own = `${name} (${at})${ending}`;
  return own;
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
