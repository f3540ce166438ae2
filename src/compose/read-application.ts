import { squeezeText } from '../base/index.ts';
import { allFields, tidyAnswers } from '../form/index.ts';
import type { Answers, Form } from '../form/index.ts';
import type {
  Carrier,
  Difference,
  JsonValue,
  OpenIssue,
  OpenedDocument,
  Payload,
} from '../word/index.ts';
import { openDocument, readDocument } from '../word/index.ts';
import { documentShape, shapeValues } from './document-shape.ts';
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
  readonly carrier: Carrier;
  /** 版本码, day and verdict frozen in the opened. */
  readonly code?: string;
  readonly date?: string;
  readonly verdict?: JsonValue;
  readonly rules?: string;
}

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
  | { readonly kind: 'refused'; readonly issue: OpenIssue };

/**
 * Reads an application back: the draft it carries, and where the page says otherwise; without a
 * draft, what the page shows. `forms` are those of every category it may belong to.
 */
export function readApplication(
  bytes: Uint8Array,
  forms: readonly Form[],
  fileName?: string,
): ApplicationReading {
  const opened = openDocument(bytes, fileName === undefined ? {} : { fileName });
  if (opened.kind === 'refused') return opened;
  const { carried } = opened;
  if (carried === undefined) return readShownBest(opened, forms);
  const { payload } = carried;
  const { policy, category, answers } = payload;
  const form = forms.find((one) => one.policy === policy && one.category === category);
  if (form === undefined) return { kind: 'foreign', policy, category, answers };
  return readCarried(opened, payload, form);
}

function readCarried(opened: OpenedDocument, payload: Payload, form: Form): ApplicationReading {
  const { policy, category, form: version, year, code, date, verdict, rules } = payload;
  const answers = tidyAnswers(allFields(form), payload.answers);
  const shape = documentShape(form, year ?? new Date().getFullYear());
  const read = readDocument(opened, shape, shapeValues(form, answers));
  if (read.kind === 'refused') return read;
  return {
    kind: 'read',
    draft: { policy, category, version, ...(year === undefined ? {} : { year }), answers },
    differences: read.differences.filter((difference) => isEdit(form, difference)),
    carrier: read.carrier,
    code,
    date,
    rules,
    ...(verdict === undefined ? {} : { verdict }),
  };
}

/** What the form itself prints where an unanswered field stands is no edit: blanks, the next heading. */
function isEdit(form: Form, { field: id, row, payload, visible }: Difference): boolean {
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

/** Without a draft the form that finds most of its fields on the page is taken. */
function readShownBest(opened: OpenedDocument, forms: readonly Form[]): ApplicationReading {
  const year = new Date().getFullYear();
  let best: ReadApplication | undefined;
  for (const form of forms) {
    const read = readDocument(opened, documentShape(form, year));
    if (read.kind === 'refused') return read;
    const { carrier } = read;
    const answers = shownAnswers(form, read.visible);
    const { policy, category, version } = form;
    const draft = { policy, category, version: carrier === 'none' ? '' : version, answers };
    const isMore =
      best === undefined || Object.keys(answers).length > Object.keys(best.draft.answers).length;
    if (isMore) best = { kind: 'read', draft, differences: [], carrier };
  }
  if (best === undefined) throw new Error('readApplication needs a form');
  return best;
}
