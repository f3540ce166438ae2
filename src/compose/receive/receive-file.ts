import { isRecord, say, writeLabel } from '../../base/index.ts';
import type { Words } from '../../base/index.ts';
import { describeDraftIssue, parseDraft, underNewIds } from '../../form/index.ts';
import type { Answers, Form } from '../../form/index.ts';
import { explainOpenIssue } from '../../word/index.ts';
import type { JsonValue } from '../../word/index.ts';
import { groupDifferences } from '../group-differences.ts';
import type { DifferenceGroup } from '../group-differences.ts';
import { describeFault } from '../page/check-data.ts';
import { describePlace, describeUnsure } from '../page/describe-place.ts';
import type { Difference } from '../page/merge-differences.ts';
import type { PageSource } from '../page/print-again.ts';
import { isApplication, readApplication } from '../read-application.ts';
import type { Comparison, DocumentState, ReadApplication } from '../read-application.ts';
import { takeDifferences } from '../take-differences.ts';

/** What a reviewer's desk reads files with. */
export interface DeskForms {
  /** Id of the policy. */
  readonly policy: string;
  readonly forms: readonly Form[];
  /** Titles of the categories by id. */
  readonly titles: Readonly<Record<string, string>>;
  readonly words: Words;
  /** Absent where the templates can't be had: pages are compared by their fields alone. */
  readonly source?: PageSource | undefined;
}

/** Where a page was edited after it was made. */
interface EditedPlace {
  /** '' for what is no field's. */
  readonly field: string;
  readonly where: string;
  readonly carried: string;
  readonly visible: string;
}

/** One application as its file has it. */
export interface ReceivedApplication {
  readonly category: string;
  /** As carried; without a carried draft, as read off the page. */
  readonly answers: Answers;
  /** What the page shows, edits in Word taken. */
  readonly shown: Answers;
  readonly year?: number;
  /** Verdicts frozen in the document: by criterion id, and of the category. */
  readonly frozen?: Readonly<Record<string, string>>;
  readonly frozenVerdict?: string;
  /** What it says of its judging, unchecked: `checkReceived`. */
  readonly made?: { readonly rules: string; readonly verdict: JsonValue };
  /** 版本码; absent where nothing was carried. */
  readonly code?: string;
  readonly date?: string;
  /** Id of the notice that it answers. */
  readonly notice?: string;
  readonly state?: DocumentState;
  readonly compared?: Comparison;
  /** It carries nothing: what isn't found by its labels may stand on the page all the same. */
  readonly isByLabels?: true;
  /** What of the data doesn't agree and what can't be judged, in sentences; `hidden`: those about text that isn't seen. */
  readonly unsure: readonly string[];
  readonly hidden: readonly string[];
  /** Those of them that make `data-altered` of it; absent where it carries nothing. */
  readonly faults?: readonly string[];
  readonly edited: readonly EditedPlace[];
}

export type Reception =
  | {
      readonly kind: 'application';
      readonly application: ReceivedApplication;
      /** How it was read, in one sentence. */
      readonly message: string;
    }
  | { readonly kind: 'refused'; readonly why: 'unreadable' | 'foreign'; readonly message: string };

/**
 * Reads a file someone handed in: a Word document, ours or edited elsewhere, or a draft. Each way to
 * fail has its own sentence.
 */
export function receiveFile(name: string, bytes: Uint8Array, desk: DeskForms): Reception {
  return startsLikeJson(bytes)
    ? receiveDraft(bytes, desk)
    : fromReading(
        readApplication(bytes, desk.forms, {
          fileName: name,
          ...(desk.source === undefined ? {} : { source: desk.source }),
        }),
        desk,
      );
}

/** White space and a byte order mark may come before the brace. */
function startsLikeJson(bytes: Uint8Array): boolean {
  const skipped = new Set([0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf]);
  const first = bytes.find((byte) => !skipped.has(byte));
  return first === 0x7b;
}

/** Whether a text begins as a saved desk does: `shenbaoDesk` is written first. */
export function startsLikeDesk(text: string): boolean {
  return /^\uFEFF?\s*\{\s*"shenbaoDesk"/.test(text);
}

function receiveDraft(bytes: Uint8Array, { forms, titles, words }: DeskForms): Reception {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refused('unreadable', say(words, 'review.read.unreadable'));
  }
  // In a folder or an archive it is no application, and none of its applications is read here.
  if (startsLikeDesk(text)) return refused('foreign', say(words, 'review.read.desk_file'));
  const opened = parseDraft(text, forms);
  if (opened.kind === 'issue') {
    // Here every category opens: one that isn't among them is none of this policy.
    if (opened.key === 'other_category')
      return refused('foreign', say(words, 'review.read.foreign_category'));
    const why = opened.key === 'other_policy' ? 'foreign' : 'unreadable';
    return refused(why, describeDraftIssue(opened, words, titles));
  }
  const { category, answers, savedOn } = opened.draft;
  const application = {
    category,
    answers,
    shown: answers,
    ...(savedOn === undefined ? {} : { date: savedOn }),
    unsure: [],
    hidden: [],
    edited: [],
  };
  return { kind: 'application', message: say(words, 'review.read.draft'), application };
}

function fromReading(read: ReturnType<typeof readApplication>, desk: DeskForms): Reception {
  const { words, policy } = desk;
  switch (read.kind) {
    case 'refused':
      return refused('unreadable', explainOpenIssue(read.issue, words));
    case 'notice':
      return refused('foreign', say(words, 'review.read.notice'));
    case 'foreign':
      return refused(
        'foreign',
        read.policy === policy
          ? say(words, 'review.read.foreign_category')
          : say(words, 'review.read.foreign_policy', { policy: read.policy }),
      );
    case 'read':
      return fromDocument(read, desk);
  }
}

function fromDocument(read: ReadApplication, { forms, words }: DeskForms): Reception {
  const { category, answers } = read.draft;
  const form = forms.find((one) => one.category === category);
  if (form === undefined || !isApplication(read))
    return refused('foreign', say(words, 'review.read.nothing'));
  const faults = read.faults.map((one) => describeFault(one, words));
  const application: ReceivedApplication = {
    category,
    answers,
    shown: takeDifferences(form, answers, read.differences),
    ...(read.draft.year === undefined ? {} : { year: read.draft.year }),
    ...frozenIn(read.verdict, form),
    ...(read.code === undefined ? {} : { code: read.code }),
    ...(read.date === undefined ? {} : { date: read.date }),
    ...(read.notice === undefined ? {} : { notice: read.notice }),
    ...(read.state === undefined ? {} : { state: read.state }),
    ...(read.compared === undefined ? { isByLabels: true as const } : { compared: read.compared }),
    ...(read.verdict === undefined
      ? {}
      : { made: { rules: read.rules ?? '', verdict: read.verdict } }),
    faults,
    unsure: [
      ...faults,
      ...read.unsure.map((one) => describeUnsure(one, words)),
      ...(read.more > 0 ? [say(words, 'review.more', { count: read.more })] : []),
    ],
    hidden: read.unsure
      .filter(({ kind }) => kind === 'hidden')
      .map((one) => describeUnsure(one, words)),
    edited: [
      ...groupDifferences(form, answers, read.differences).flatMap((group) =>
        editedIn(group, form, words),
      ),
      ...read.differences
        .filter((one) => one.field === undefined)
        .map((one) => editedAt(one, form, words)),
    ],
  };
  const message = say(words, `review.read.${read.compared ?? 'labels'}`);
  return { kind: 'application', application, message };
}

/** The verdicts as the document carries them; it may carry anything. */
function frozenIn(
  verdict: unknown,
  { renamed }: Form,
): Pick<ReceivedApplication, 'frozen' | 'frozenVerdict'> {
  const verdicts = isRecord(verdict) ? verdict['verdicts'] : undefined;
  if (!isRecord(verdicts)) return {};
  const { criteria, category } = verdicts;
  const texts = isRecord(criteria)
    ? Object.entries(criteria).filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string',
      )
    : undefined;
  return {
    ...(texts === undefined
      ? {}
      : { frozen: underNewIds(Object.fromEntries(texts), renamed?.criteria) }),
    ...(typeof category === 'string' ? { frozenVerdict: category } : {}),
  };
}

function editedAt(one: Difference, form: Form, words: Words): EditedPlace {
  const { field = '', payload, visible } = one;
  return { field, where: describePlace(one, form, words), carried: payload, visible };
}

/** A row that is new in Word or gone from there is one place; of others each cell is. */
function editedIn(group: DifferenceGroup, form: Form, words: Words): readonly EditedPlace[] {
  const { field, row, change, parts } = group;
  if (change === 'changed') return parts.map((part) => editedAt(part, form, words));
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

function refused(why: 'unreadable' | 'foreign', message: string): Reception {
  return { kind: 'refused', why, message };
}
