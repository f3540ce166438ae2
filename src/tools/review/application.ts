import type { Answer, Answers } from '../../form/index.ts';
import type { Marks } from '../../review/index.ts';

/** Where the visible text of a document and the data it carries differ. */
export interface Edited {
  readonly field: string;
  readonly where: string;
  readonly carried: string;
  readonly visible: string;
}

/** One application as the reviewer has it before them; what it says is never changed here. */
export interface Application {
  /** Key of its record on this device. */
  readonly key: string;
  /** `hand`: typed from paper by the reviewer; else a file's name. */
  readonly source: { readonly kind: 'hand' } | { readonly kind: 'file'; readonly name: string };
  readonly category: string;
  readonly answers: Answers;
  /** 版本码 of the document; absent where it carried none. */
  readonly code?: string;
  /** Day the document was made. */
  readonly date?: string;
  readonly edited: readonly Edited[];
}

/** What the reviewer decided: people decide, the marks only suggest. */
export interface Decision {
  /** One of the outcome's ways on: 拟推荐（排序）, 合格未列入推荐. */
  readonly then?: string;
  /** What is missing and by when, for 通知补充材料. */
  readonly missing: string;
  readonly deadline: string;
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
  if (!isMap(value) || !isMap(value['application'])) return undefined;
  const application = value['application'];
  const { key, source, category, answers, edited, code, date } = application;
  if (typeof key !== 'string' || typeof category !== 'string' || !isMap(answers)) return undefined;
  if (!isMap(source)) return undefined;
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
      ...(typeof code === 'string' ? { code } : {}),
      ...(typeof date === 'string' ? { date } : {}),
      edited: Array.isArray(edited) ? edited.filter(isEdited) : [],
    },
    marks: readMarks(value['marks']),
    decision: readDecision(value['decision']),
  };
}

function readMarks(value: unknown): Marks {
  if (!isMap(value)) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([id, mark]) => {
      if (!isMap(mark)) return [];
      const reason = typeof mark['reason'] === 'string' ? mark['reason'] : '';
      return [[id, typeof mark['mark'] === 'string' ? { mark: mark['mark'], reason } : { reason }]];
    }),
  );
}

function readDecision(value: unknown): Decision {
  if (!isMap(value)) return emptyDecision;
  const text = (key: string): string => (typeof value[key] === 'string' ? value[key] : '');
  const then = text('then');
  const kept = { missing: text('missing'), deadline: text('deadline') };
  return then === '' ? kept : { ...kept, then };
}

function isEdited(value: unknown): value is Edited {
  return (
    isMap(value) &&
    ['field', 'where', 'carried', 'visible'].every((key) => typeof value[key] === 'string')
  );
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
