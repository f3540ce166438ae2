import type { OpenedFile, Watch } from '../../browser/index.ts';
import { checkReceived } from '../../compose/index.ts';
import type { ReadFile, ReceivedApplication } from '../../compose/index.ts';
import { loadPageSource } from '../work/load-page-source.ts';
import { readingPatience, tasks } from '../work/tasks.ts';
import type { Application } from './application.ts';
import type { ReviewPayload } from './payload.ts';

export type OpenedApplication =
  | { readonly kind: 'opened'; readonly application: Application; readonly message: string }
  | { readonly kind: 'refused'; readonly message: string };

/**
 * Reads a file someone handed in: a Word document, ours or edited elsewhere, or a draft. Fetched with
 * the reader behind it when the first file is opened.
 */
export async function openApplication(
  file: OpenedFile,
  payload: ReviewPayload,
  watch: Pick<Watch<never>, 'onHere' | 'signal'>,
): Promise<OpenedApplication> {
  const { policy, words, links, categories } = payload;
  const read: ReadFile[] = [];
  await tasks.receiveFiles(
    {
      files: [{ path: file.name, content: file.bytes }],
      done: [],
      desk: {
        policy: policy.id,
        forms: categories.map(({ form }) => form),
        titles: Object.fromEntries(categories.map(({ id, title }) => [id, title])),
        words,
        source: await loadPageSource(policy, words, links.templates),
      },
    },
    {
      ...watch,
      patience: readingPatience,
      onStep: (step) => {
        if (step.kind === 'read') read.push(step.file);
      },
    },
  );
  const [only] = read;
  if (only === undefined) throw new Error('nothing was read');
  const { reception } = only;
  if (reception.kind === 'refused') return { kind: 'refused', message: reception.message };
  const { application, message } = reception;
  const own = categories.find(({ id }) => id === application.category);
  const checked = own ? checkReceived(application, own.form, own.rules, words) : application;
  return { kind: 'opened', message, application: applicationOf(checked, file.name) };
}

/** The application with the key of its record on this device. */
export function applicationOf(received: ReceivedApplication, name: string): Application {
  const { category, answers, code, date } = received;
  // A draft has no 版本码: one of the unit's is like another.
  const version = code ?? (date === undefined ? name : 'draft');
  const unit = answers['uscc'] ?? answers['org_name'];
  const key = [category, typeof unit === 'string' ? unit : '', version].join('/');
  return { key, source: { kind: 'file', name }, ...received };
}
