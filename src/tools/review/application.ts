import { isRecord } from '../../base/index.ts';
import type { Comparison, DocumentState } from '../../compose/index.ts';
import type { Answer, Answers } from '../../form/index.ts';
import type { Decision, Edited, Marks } from '../../review/index.ts';

/** One application as the reviewer has it before them; what it says is never changed here. */
export interface Application {
  /** Key of its record on this device. */
  readonly key: string;
  /** `hand`: typed from paper by the reviewer; else a file's name. */
  readonly source: { readonly kind: 'hand' } | { readonly kind: 'file'; readonly name: string };
  readonly category: string;
  /** As carried, or as typed from paper. */
  readonly answers: Answers;
  /** What the page shows, edits in Word taken. */
  readonly shown: Answers;
  /** Year applied in, where the document tells. */
  readonly year?: number;
  /** Verdicts frozen in the document, by criterion id. */
  readonly frozen?: Readonly<Record<string, string>>;
  /** 版本码 of the document; absent where it carried none. */
  readonly code?: string;
  /** Day the document was made. */
  readonly date?: string;
  /** How page and data agree, and how far the page was compared; absent where nothing was carried. */
  readonly state?: DocumentState;
  readonly compared?: Comparison;
  /** What of the carried data doesn't agree, and what can't be judged from the file, in sentences. */
  readonly unsure: readonly string[];
  readonly edited: readonly Edited[];
}

/** One review as it is kept on the device. */
export interface ReviewRecord {
  readonly application: Application;
  readonly marks: Marks;
  readonly decision: Decision;
}

export const emptyDecision: Decision = { missing: '', deadline: '' };

/** Reads a record back from the device; undefined for anything that isn't one. */
export function parseRecord(value: unknown): ReviewRecord | undefined {
  if (!isRecord(value) || !isRecord(value['application'])) return undefined;
  const application = value['application'];
  const { key, source, category, answers, shown, year, frozen, edited, code, date } = application;
  const { state, compared, unsure } = application;
  if (typeof key !== 'string' || typeof category !== 'string' || !isRecord(answers))
    return undefined;
  if (!isRecord(source)) return undefined;
  return {
    application: {
      key,
      source:
        source['kind'] === 'file' && typeof source['name'] === 'string'
          ? { kind: 'file', name: source['name'] }
          : { kind: 'hand' },
      category,
      // Written by this very tool; every use of an answer looks at its kind again.
      answers: answers as Readonly<Record<string, Answer>>,
      shown: (isRecord(shown) ? shown : answers) as Readonly<Record<string, Answer>>,
      ...(typeof year === 'number' ? { year } : {}),
      ...(isRecord(frozen) ? { frozen: textsOf(frozen) } : {}),
      ...(typeof code === 'string' ? { code } : {}),
      ...(typeof date === 'string' ? { date } : {}),
      ...(isState(state) ? { state } : {}),
      ...(compared === 'page' || compared === 'fields' ? { compared } : {}),
      unsure: Array.isArray(unsure) ? unsure.filter((one) => typeof one === 'string') : [],
      edited: Array.isArray(edited) ? edited.filter(isEdited) : [],
    },
    marks: readMarks(value['marks']),
    decision: readDecision(value['decision']),
  };
}

function readMarks(value: unknown): Marks {
  if (!isRecord(value)) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([id, mark]) => {
      if (!isRecord(mark)) return [];
      const reason = typeof mark['reason'] === 'string' ? mark['reason'] : '';
      return [[id, typeof mark['mark'] === 'string' ? { mark: mark['mark'], reason } : { reason }]];
    }),
  );
}

function readDecision(value: unknown): Decision {
  if (!isRecord(value)) return emptyDecision;
  const text = (key: string): string => (typeof value[key] === 'string' ? value[key] : '');
  const then = text('then');
  const kept = { missing: text('missing'), deadline: text('deadline') };
  return then === '' ? kept : { ...kept, then };
}

function isState(value: unknown): value is DocumentState {
  return value === 'same' || value === 'page-altered' || value === 'data-altered';
}

function isEdited(value: unknown): value is Edited {
  return (
    isRecord(value) &&
    ['field', 'where', 'carried', 'visible'].every((key) => typeof value[key] === 'string')
  );
}

/** The entries that hold text. */
function textsOf(map: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(map).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

/** What the applicant wrote in a field of text: 单位名称, 项目名称; '' where nothing stands. */
export function textAt({ answers }: Application, field: string): string {
  const answer = answers[field];
  return typeof answer === 'string' ? answer : '';
}
