import { isRecord } from '../base/index.ts';
import type { DocumentState, ReceivedApplication } from '../compose/index.ts';
import type { Answer } from '../form/index.ts';
import { plainKey, textOf } from '../review/index.ts';
import type { Asked, Decision, Edited, Issued, Marks } from '../review/index.ts';

/** One application as the reviewer has it before them; what it says is never changed here. */
export interface Application extends ReceivedApplication {
  /** Key of its record on this device. */
  readonly key: string;
  /** `hand`: typed from paper by the reviewer; else a file's name. */
  readonly source: { readonly kind: 'hand' } | { readonly kind: 'file'; readonly name: string };
}

/** One review as it is kept on the device. */
export interface ReviewRecord {
  readonly application: Application;
  readonly marks: Marks;
  /** Of another reviewer's desk, where it says otherwise: to be seen, never taken by itself. */
  readonly second?: SecondOpinion;
  readonly decision: Decision;
  readonly paper?: PaperCopies;
}

/** What lies before the reviewer on paper, as they typed it; '' where they didn't. */
export interface PaperCopies {
  readonly count: string;
  /** 版本码 at the foot of its pages. */
  readonly code: string;
}

export const noPaper: PaperCopies = { count: '', code: '' };

/** Whether the paper is of the file's text, by their 版本码; undefined where one of them isn't known. */
export function isSamePaper(
  { code = '' }: Pick<Application, 'code'>,
  { code: typed }: PaperCopies,
): boolean | undefined {
  const [own, paper] = [plainKey(code), plainKey(typed)];
  return own === '' || paper === '' ? undefined : own === paper;
}

/** What another reviewer marked and decided. */
export interface SecondOpinion {
  readonly marks: Marks;
  readonly decision: Decision;
}

export const emptyDecision: Decision = { asked: [], deadline: '' };

/** Reads a record back from the device; undefined for anything that isn't one. */
export function parseRecord(value: unknown): ReviewRecord | undefined {
  if (!isRecord(value) || !isRecord(value['application'])) return undefined;
  const application = value['application'];
  const { key, source, category, answers, shown, year, frozen, edited, code, date } = application;
  const { notice } = application;
  const { state, compared, unsure, hidden, faults, frozenVerdict } = application;
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
      ...(typeof notice === 'string' ? { notice } : {}),
      ...(isState(state) ? { state } : {}),
      ...(compared === 'page' || compared === 'fields' ? { compared } : {}),
      ...(application['isByLabels'] === true ? { isByLabels: true } : {}),
      ...(typeof frozenVerdict === 'string' ? { frozenVerdict } : {}),
      unsure: textsIn(unsure),
      hidden: textsIn(hidden),
      ...(faults === undefined ? {} : { faults: textsIn(faults) }),
      edited: Array.isArray(edited) ? edited.filter(isEdited) : [],
    },
    marks: readMarks(value['marks']),
    ...(isRecord(value['second']) ? { second: readSecond(value['second']) } : {}),
    decision: readDecision(value['decision']),
    ...(isRecord(value['paper']) ? { paper: readPaper(value['paper']) } : {}),
  };
}

function readPaper({ count, code }: Readonly<Record<string, unknown>>): PaperCopies {
  return {
    count: typeof count === 'string' ? count : '',
    code: typeof code === 'string' ? code : '',
  };
}

/** In records of before it was the marks alone. */
function readSecond(value: Readonly<Record<string, unknown>>): SecondOpinion {
  const { marks = value, decision } = value;
  return { marks: readMarks(marks), decision: readDecision(decision) };
}

/** The texts of a list that may hold anything. */
function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

function readMarks(value: unknown): Marks {
  if (!isRecord(value)) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([id, mark]) => {
      if (!isRecord(mark)) return [];
      const reason = typeof mark['reason'] === 'string' ? mark['reason'] : '';
      const text = typeof mark['text'] === 'string' ? { text: mark['text'] } : {};
      const given = typeof mark['mark'] === 'string' ? { mark: mark['mark'], ...text } : {};
      return [[id, { ...given, reason }]];
    }),
  );
}

function readDecision(value: unknown): Decision {
  if (!isRecord(value)) return emptyDecision;
  const text = (key: string): string => (typeof value[key] === 'string' ? value[key] : '');
  const then = text('then');
  const issued = Array.isArray(value['issued']) ? value['issued'].flatMap(readIssued) : [];
  return {
    asked: [...readAsked(value['asked']), ...linesOf(text('missing'))],
    deadline: text('deadline'),
    ...(then === '' ? {} : { then }),
    ...(typeof value['place'] === 'number' ? { place: value['place'] } : {}),
    ...(issued.length === 0 ? {} : { issued }),
  };
}

/** In records of before the list was one text. */
function linesOf(missing: string): readonly Asked[] {
  return missing
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ fields: [], words: line.replace(/^\d+\. /, ''), clause: '' }));
}

function readAsked(value: unknown): readonly Asked[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one: unknown) => {
    if (!isRecord(one) || typeof one['words'] !== 'string') return [];
    const clause = typeof one['clause'] === 'string' ? one['clause'] : '';
    return [{ fields: textsIn(one['fields']), words: one['words'], clause }];
  });
}

function readIssued(value: unknown): readonly Issued[] {
  if (!isRecord(value) || typeof value['id'] !== 'string') return [];
  return [{ id: value['id'], asked: readAsked(value['asked']) }];
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

/** What the page shows in a field of text: 单位名称, 项目名称; '' where nothing stands. */
export function textAt({ shown }: Pick<Application, 'shown'>, field: string): string {
  return textOf(shown, field);
}
