import { squeezeText } from '../base/index.ts';
import { allFields, isAnswered, isOfForm, tidyAnswers, underNewIds } from '../form/index.ts';
import type { Answers, Form } from '../form/index.ts';
import type {
  Carrier,
  Difference as FieldDifference,
  JsonValue,
  OpenIssue,
  OpenedDocument,
  Payload,
  ReadDocument,
  ShapeValues,
  Unsure,
} from '../word/index.ts';
import { openDocument, readDocument, readPages, readUnseen, seenKey } from '../word/index.ts';
import { documentShape, shapeValues } from './document-shape.ts';
import { parseNotice } from './notice/notice.ts';
import type { Notice } from './notice/notice.ts';
import { isHandPlace } from './page/by-hand.ts';
import { checkData, codesIn, codesInstead, fault } from './page/check-data.ts';
import type { DataFault } from './page/check-data.ts';
import { comparePages } from './page/compare-pages.ts';
import { mergeDifferences } from './page/merge-differences.ts';
import type { Difference } from './page/merge-differences.ts';
import { printAgain } from './page/print-again.ts';
import type { PageSource } from './page/print-again.ts';
import { isBlank, shownAnswers } from './shown-answers.ts';

/** The draft that a document holds. */
interface ReadDraft {
  readonly policy: string;
  readonly category: string;
  /** Version of the form it was made with; '' where the document doesn't tell. */
  readonly version: string;
  readonly year?: number;
  readonly answers: Answers;
}

export interface ReadApplication {
  readonly kind: 'read';
  readonly draft: ReadDraft;
  /** Where somebody edited the page after it was made; empty without a carried draft. */
  readonly differences: readonly Difference[];
  /** How many more there are than any list could be read of. */
  readonly more: number;
  /** How far the page was compared; absent without a carried draft. */
  readonly compared?: Comparison;
  /** Places that can't be judged from the file: a person has to look at the paper. */
  readonly unsure: readonly Unsure[];
  readonly state?: DocumentState;
  /** Why the data is taken for altered; empty otherwise. */
  readonly faults: readonly DataFault[];
  /** It was judged by other rules than those at hand: its verdict can't be checked (`checkReading`). */
  readonly rulesDiffer?: true;
  readonly carrier: Carrier;
  /** 版本码, day and verdict frozen in the opened. */
  readonly code?: string;
  readonly date?: string;
  readonly verdict?: JsonValue;
  readonly rules?: string;
  /** Id of the notice that it answers. */
  readonly notice?: string;
}

/**
 * `page`: every text of the page, with what the carried data prints. `fields`: the fields alone, for
 * the template it was made with is not at hand.
 */
export type Comparison = 'page' | 'fields';
/** `data-altered`: what is carried contradicts itself; the page may be altered as well. */
export type DocumentState = 'same' | 'page-altered' | 'data-altered';

export type ApplicationReading =
  | ReadApplication
  /** One of ours, for a policy or category that none of the forms is of. */
  | {
      readonly kind: 'foreign';
      readonly policy: string;
      readonly category: string;
      /** As carried, unchecked: what of the unit's own data another form can take. */
      readonly answers: Readonly<Record<string, unknown>>;
    }
  /** No application: the bureau's notice that asks for more. */
  | { readonly kind: 'notice'; readonly notice: Notice }
  | { readonly kind: 'refused'; readonly issue: OpenIssue };

export interface ReadOptions {
  readonly fileName?: string;
  /** What its policy's applications are printed with: without it the fields alone are compared. */
  readonly source?: PageSource;
}

/**
 * Reads an application back: the draft it carries, and where the page says otherwise; without a
 * draft, what the page shows. `forms` are those of every category it may belong to.
 */
export function readApplication(
  bytes: Uint8Array,
  forms: readonly Form[],
  { fileName, source }: ReadOptions = {},
): ApplicationReading {
  const opened = openDocument(bytes, fileName === undefined ? {} : { fileName });
  return opened.kind === 'refused' ? opened : readOpenedDocument(opened, forms, source);
}

/** The same of a document that is open already: what it is printed with may hang on what it carries. */
export function readOpenedDocument(
  opened: OpenedDocument,
  forms: readonly Form[],
  source: PageSource | undefined,
): ApplicationReading {
  const { carried } = opened;
  if (carried === undefined) {
    const notice = parseNotice(opened.parcel());
    return notice === undefined ? readShownBest(opened, forms) : { kind: 'notice', notice };
  }
  const { policy, category, answers } = carried.payload;
  const form = forms.find((one) => isOfForm(one, policy, category));
  if (form === undefined) return { kind: 'foreign', policy, category, answers };
  return readCarried(opened, carried, form, source);
}

function readCarried(
  opened: OpenedDocument,
  carried: NonNullable<OpenedDocument['carried']>,
  form: Form,
  source: PageSource | undefined,
): ApplicationReading {
  const { payload } = carried;
  const { policy, form: version, year, code, date, verdict, rules, notice } = payload;
  const answers = tidyAnswers(allFields(form), underNewIds(payload.answers, form.renamed?.answers));
  const printed = source && printAgain(payload, answers, form, source);
  const pages = printed && readPages(opened.file, printed);
  if (pages?.kind === 'refused') return pages;
  const found = compare(opened, payload, form, answers, pages);
  if (found.kind === 'refused') return found;
  // A seal is a picture over text; where one belongs it is no news.
  const unsure =
    pages?.kind === 'read'
      ? pages.seen.unsure.filter(({ kind, place }) => kind !== 'floating' || !isHandPlace(place))
      : [];
  const altered = found.differences.length > 0 ? 'page-altered' : 'same';
  const faults = [
    ...checkData(
      carried,
      pages === undefined
        ? codesIn(opened.runningText())
        : codesInstead(found.differences, payload.answers),
    ),
    ...found.faults,
  ];
  return {
    kind: 'read',
    draft: {
      policy,
      category: form.category,
      version,
      ...(year === undefined ? {} : { year }),
      answers,
    },
    differences: found.differences.slice(0, mostDifferences),
    more: Math.max(0, found.differences.length - mostDifferences),
    compared: pages === undefined ? 'fields' : 'page',
    unsure,
    state: faults.length > 0 ? 'data-altered' : altered,
    faults,
    carrier: carried.carrier,
    code,
    date,
    rules,
    ...(notice === undefined ? {} : { notice }),
    ...(verdict === undefined ? {} : { verdict }),
  };
}

/** A longer list is another document. */
const mostDifferences = 2_000;

interface Found {
  readonly kind: 'found';
  readonly differences: readonly Difference[];
  readonly faults: readonly DataFault[];
}

/** Field by field, and over the whole page where it could be printed again. */
function compare(
  opened: OpenedDocument,
  { year, answers: carried }: Payload,
  form: Form,
  answers: Answers,
  pages: Exclude<ReturnType<typeof readPages>, { kind: 'refused' }> | undefined,
): Found | { readonly kind: 'refused'; readonly issue: OpenIssue } {
  if (pages?.kind === 'same') return { kind: 'found', differences: [], faults: [] };
  // What it was made with may have had other ids: its marks have them still.
  const { answers: renamed = {} } = form.renamed ?? {};
  const former = Object.fromEntries(
    Object.entries(renamed).flatMap(([old, id]) => (old in carried ? [[id, old] as const] : [])),
  );
  const shape = documentShape(form, year ?? new Date().getFullYear());
  const fields = shape.fields.map((field) => ({ ...field, id: former[field.id] ?? field.id }));
  const expected = underNewIds(shapeValues(form, answers), former);
  const read = readDocument(opened, { ...shape, fields }, expected);
  if (read.kind === 'refused') return read;
  const byField = read.differences
    .map((each) => ({ ...each, field: renamed[each.field] ?? each.field }))
    .filter((difference) => isEdit(form, difference));
  if (pages === undefined) return { kind: 'found', differences: byField, faults: [] };
  const byPage = comparePages(pages.expected, pages.seen);
  const differences = mergeDifferences(form, byField, byPage);
  const isSame = differences.length === 0;
  return { kind: 'found', differences, faults: isSame ? strayMarks(read, expected) : [] };
}

/** The page says all that it should, and controls give a text of it for another field's. */
function strayMarks(
  { marked, differences }: ReadDocument,
  expected: ShapeValues,
): readonly DataFault[] {
  const keys = Object.entries(expected).flatMap(([id, value]) =>
    textsOf(value).map((text) => [id, seenKey(text)] as const),
  );
  const isStray = differences.some(({ field, visible }) => {
    const shown = seenKey(visible);
    // A control that was emptied says nothing; what it held may stand beside it.
    return (
      shown !== '' && marked.has(field) && keys.some(([id, key]) => id !== field && key === shown)
    );
  });
  return isStray ? [fault('controls')] : [];
}

function textsOf(value: ShapeValues[string]): readonly string[] {
  if (typeof value === 'string') return [value];
  return value.flatMap((each) => (typeof each === 'string' ? [] : Object.values(each)));
}

/** What the form itself prints where an unanswered field stands is no edit: blanks, the next heading. */
function isEdit(form: Form, { field: id, row, payload, visible }: FieldDifference): boolean {
  if (row !== undefined || payload !== '') return true;
  const fields = form.sections.flatMap((section) => section.fields);
  const field = fields.find((one) => one.id === id);
  if (field === undefined) return true;
  const text = squeezeText(visible);
  const isHeading = fields.some(({ label }) => {
    const heading = squeezeText(label);
    return text.endsWith(heading) && /^\d{0,2}[.．、]?$/.test(text.slice(0, -heading.length));
  });
  return !isHeading && !isBlank(field, visible);
}

/**
 * What carries its marks is ours though nothing is filled in: all of it is missing. Labels alone
 * without one answer are anybody's form.
 */
export function isApplication({ carrier, draft }: ReadApplication): boolean {
  const isMarked = carrier !== 'labels' && carrier !== 'none';
  return isMarked || Object.values(draft.answers).some(isAnswered);
}

/**
 * Without a draft the form that finds most of its fields on the page is taken, and of the years that
 * its labels may name the one that finds most.
 */
function readShownBest(opened: OpenedDocument, forms: readonly Form[]): ApplicationReading {
  const now = new Date().getFullYear();
  let best: ReadApplication | undefined;
  let bestForm: Form | undefined;
  for (const form of forms) {
    const read = readShown(opened, form, now);
    if (read.kind === 'refused') return read;
    if (best !== undefined && countOf(read) <= countOf(best)) continue;
    [best, bestForm] = [read, form];
  }
  if (best === undefined || bestForm === undefined) throw new Error('readApplication needs a form');
  for (const year of [now - 1, now + 1]) {
    const read = readShown(opened, bestForm, year);
    if (read.kind === 'read' && countOf(read) > countOf(best))
      best = { ...read, draft: { ...read.draft, year } };
  }
  const seen = readUnseen(opened.file);
  return seen.kind === 'refused' ? seen : { ...best, unsure: seen.unseen };
}

function readShown(
  opened: OpenedDocument,
  form: Form,
  year: number,
): ReadApplication | { readonly kind: 'refused'; readonly issue: OpenIssue } {
  const read = readDocument(opened, documentShape(form, year));
  if (read.kind === 'refused') return read;
  const { carrier } = read;
  const answers = shownAnswers(form, read.visible, read.said);
  const { policy, category, version } = form;
  const draft = { policy, category, version: carrier === 'none' ? '' : version, answers };
  return { kind: 'read', draft, differences: [], more: 0, unsure: [], faults: [], carrier };
}

function countOf({ draft }: ReadApplication): number {
  return Object.keys(draft.answers).length;
}
