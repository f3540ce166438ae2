import { isRecord, say, writeLabel } from '../../base/index.ts';
import type { OpenedFile, Watch } from '../../browser/index.ts';
import { decodeText } from '../../browser/index.ts';
import {
  describePlace,
  describeUnsure,
  explainOpenIssue,
  takeDifferences,
} from '../../compose/index.ts';
import type { Difference, ReadApplication } from '../../compose/index.ts';
import { describeDraftIssue, isAnswered, parseDraft } from '../../form/index.ts';
import type { Answers, Form } from '../../form/index.ts';
import { groupDifferences } from '../differences/group-differences.ts';
import type { DifferenceGroup } from '../differences/group-differences.ts';
import { loadPageSource } from '../work/load-page-source.ts';
import { readingPatience, tasks } from '../work/tasks.ts';
import type { Edited } from '../../review/index.ts';
import type { Application } from './application.ts';
import { textsOf } from './application.ts';
import type { ReviewPayload } from './payload.ts';

export type OpenedApplication =
  | { readonly kind: 'opened'; readonly application: Application; readonly message: string }
  | { readonly kind: 'refused'; readonly message: string };

/**
 * Reads a file someone handed in: a Word document, ours or edited elsewhere, or a draft. Each way
 * to fail has its own sentence. Fetched with the reader behind it when the first file is opened.
 */
export async function openApplication(
  file: OpenedFile,
  payload: ReviewPayload,
  watch: Pick<Watch<never>, 'onHere' | 'signal'>,
): Promise<OpenedApplication> {
  return startsLikeJson(file.bytes) ? openDraft(file, payload) : openDocument(file, payload, watch);
}

/** White space and a byte order mark may come before the brace. */
function startsLikeJson(bytes: Uint8Array): boolean {
  const skipped = new Set([0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf]);
  const first = bytes.find((byte) => !skipped.has(byte));
  return first === 0x7b;
}

function openDraft(file: OpenedFile, payload: ReviewPayload): OpenedApplication {
  const { words, categories } = payload;
  const text = decodeText(file.bytes);
  if (text === undefined) return refused(say(words, 'review.read.unreadable'));
  const opened = parseDraft(
    text,
    categories.map(({ form }) => form),
  );
  if (opened.kind === 'issue') {
    // Here every category opens: one that isn't among them is none of this policy.
    if (opened.key === 'other_category') return refused(say(words, 'review.read.foreign_category'));
    const titles = Object.fromEntries(categories.map(({ id, title }) => [id, title]));
    return refused(describeDraftIssue(opened, words, titles));
  }
  const { category, answers, savedOn } = opened.draft;
  return {
    kind: 'opened',
    message: say(words, 'review.read.draft'),
    application: {
      key: keyOf(category, answers, 'draft'),
      source: { kind: 'file', name: file.name },
      category,
      answers,
      shown: answers,
      ...(savedOn === undefined ? {} : { date: savedOn }),
      unsure: [],
      edited: [],
    },
  };
}

async function openDocument(
  file: OpenedFile,
  payload: ReviewPayload,
  watch: Pick<Watch<never>, 'onHere' | 'signal'>,
): Promise<OpenedApplication> {
  const { words, categories, policy, links } = payload;
  const forms = categories.map(({ form }) => form);
  const source = await loadPageSource(policy, words, links.templates);
  const read = await tasks.readApplication(
    { bytes: file.bytes, fileName: file.name, forms, source },
    { ...watch, patience: readingPatience },
  );
  switch (read.kind) {
    case 'refused':
      return refused(explainOpenIssue(read.issue, words));
    case 'foreign':
      return refused(
        read.policy === policy.id
          ? say(words, 'review.read.foreign_category')
          : say(words, 'review.read.foreign_policy', { policy: read.policy }),
      );
    case 'read':
      return fromDocument(read, file.name, payload);
  }
}

function fromDocument(
  read: ReadApplication,
  name: string,
  payload: ReviewPayload,
): OpenedApplication {
  const { words, categories } = payload;
  const { category, answers } = read.draft;
  const form = categories.find(({ id }) => id === category)?.form;
  if (form === undefined || !Object.values(answers).some(isAnswered))
    return refused(say(words, 'review.read.nothing'));
  return {
    kind: 'opened',
    message: say(words, `review.read.${read.compared ?? 'labels'}`),
    application: {
      key: keyOf(category, answers, read.code ?? name),
      source: { kind: 'file', name },
      category,
      answers,
      shown: takeDifferences(form, answers, read.differences),
      ...(read.draft.year === undefined ? {} : { year: read.draft.year }),
      ...frozenIn(read.verdict),
      ...(read.code === undefined ? {} : { code: read.code }),
      ...(read.date === undefined ? {} : { date: read.date }),
      ...(read.state === undefined ? {} : { state: read.state }),
      ...(read.compared === undefined ? {} : { compared: read.compared }),
      unsure: [
        ...read.unsure.map((one) => describeUnsure(one, words)),
        ...(read.more > 0 ? [say(words, 'review.more', { count: read.more })] : []),
      ],
      edited: [
        ...groupDifferences(form, answers, read.differences).flatMap((group) =>
          editedIn(group, form, payload),
        ),
        ...read.differences
          .filter((one) => one.field === undefined)
          .map((one) => editedAt(one, form, payload)),
      ],
    },
  };
}

/** The verdicts by criterion as the document carries them; it may carry anything. */
function frozenIn(verdict: unknown): Pick<Application, 'frozen'> {
  const verdicts = isRecord(verdict) ? verdict['verdicts'] : undefined;
  const criteria = isRecord(verdicts) ? verdicts['criteria'] : undefined;
  return isRecord(criteria) ? { frozen: textsOf(criteria) } : {};
}

function editedAt(one: Difference, form: Form, { words }: ReviewPayload): Edited {
  const { field = '', payload, visible } = one;
  return { field, where: describePlace(one, form, words), carried: payload, visible };
}

/** A row that is new in Word or gone from there is one place; of others each cell is. */
function editedIn(group: DifferenceGroup, form: Form, payload: ReviewPayload): readonly Edited[] {
  const { words } = payload;
  const { field, row, change, parts } = group;
  if (change === 'changed') return parts.map((part) => editedAt(part, form, payload));
  const columnOf = (id: string | undefined): string => {
    const column = field.columns?.find((each) => each.id === id);
    return column ? writeLabel(column.label, words) : '';
  };
  const cells = (text: (part: Difference) => string): string =>
    parts
      .filter((part) => text(part) !== '')
      .map((part) => `${columnOf(part.column)}：${text(part)}`)
      .join('\n');
  const at = { field: field.id, ...(row === undefined ? {} : { row }) };
  return [
    {
      field: field.id,
      where: describePlace(at, form, words),
      carried: cells(({ payload: carried }) => carried),
      visible: cells(({ visible }) => visible),
    },
  ];
}

/** The same document opened again goes on with the same record; another version starts its own. */
function keyOf(category: string, answers: Answers, version: string): string {
  const unit = answers['uscc'] ?? answers['org_name'];
  return [category, typeof unit === 'string' ? unit : '', version].join('/');
}

function refused(message: string): OpenedApplication {
  return { kind: 'refused', message };
}
