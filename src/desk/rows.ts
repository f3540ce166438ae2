import { isRecord } from '../base/index.ts';
import { isSameApplication, parseReceipt } from '../review/index.ts';
import type { Marks, Receipt } from '../review/index.ts';
import { parseRecord } from './application.ts';
import type { Application, ReviewRecord } from './application.ts';

/** A file beside the application, with what is to be said of it. */
export interface Beside {
  readonly path: string;
  readonly size: number;
  readonly message: string;
}

/** What the register says of one dossier that came in. */
interface Register {
  /** 收件编号; '' in records of before. */
  readonly number: string;
  /** Milliseconds. */
  readonly receivedAt: number;
  /** Where it lay: 企业甲/申报书.docx; '' for what was typed from paper. */
  readonly path: string;
  readonly beside: readonly Beside[];
  /** Of the first verdict on the text: what it comes to later is held against it. */
  readonly receipt?: Receipt;
}

/** One line of the ledger: an application with its review, or what could not be read and why. */
export type DeskRow = {
  /** On this device, below the policy's shelf. */
  readonly key: string;
  readonly savedAt: number;
  readonly register: Register;
} & (
  | { readonly kind: 'read'; readonly record: ReviewRecord }
  | { readonly kind: 'unread'; readonly message: string }
);

/** Where a policy's rows stand among all that the device keeps. */
export function shelfOf(policy: string): string {
  return `review/${policy}/`;
}

/** What is kept of a row: its record with the register beside, or the reason. */
export function keptOf(row: DeskRow): object {
  return row.kind === 'read'
    ? { ...row.record, register: row.register }
    : { unread: row.message, register: row.register };
}

/** Reads a row back from the device or from a file; undefined for anything that isn't one. */
export function parseRow(key: string, savedAt: number, value: unknown): DeskRow | undefined {
  if (!isRecord(value)) return undefined;
  const record = parseRecord(value);
  const register = parseRegister(value['register'], savedAt);
  if (record !== undefined) return { key, savedAt, register, kind: 'read', record };
  const message = value['unread'];
  return typeof message === 'string'
    ? { key, savedAt, register, kind: 'unread', message }
    : undefined;
}

function parseRegister(value: unknown, savedAt: number): Register {
  const given = isRecord(value) ? value : {};
  const { number, receivedAt, path, beside } = given;
  const receipt = parseReceipt(given['receipt']);
  return {
    number: typeof number === 'string' ? number : '',
    receivedAt: typeof receivedAt === 'number' ? receivedAt : savedAt,
    path: typeof path === 'string' ? path : '',
    beside: Array.isArray(beside) ? beside.filter(isBeside) : [],
    ...(receipt === undefined ? {} : { receipt }),
  };
}

function isBeside(value: unknown): value is Beside {
  return (
    isRecord(value) &&
    typeof value['path'] === 'string' &&
    typeof value['size'] === 'number' &&
    typeof value['message'] === 'string'
  );
}

/** Files by their paths, the later word on each. */
export function joinBeside(own: readonly Beside[], other: readonly Beside[]): readonly Beside[] {
  return [...new Map([...own, ...other].map((file) => [file.path, file])).values()];
}

/** The next 收件编号: the highest of the year's and one, as content writes it. */
export function nextNumber(rows: readonly DeskRow[], pattern: string, year: number): string {
  const [before = '', after = ''] = pattern.replaceAll('{year}', String(year)).split('{n}');
  const taken = rows.flatMap(({ register: { number } }) => {
    if (!number.startsWith(before) || !number.endsWith(after)) return [];
    const count = Number(number.slice(before.length, number.length - after.length));
    return Number.isInteger(count) ? [count] : [];
  });
  const next = Math.max(0, ...taken) + 1;
  return before + String(next).padStart(3, '0') + after;
}

/** What was marked on the version before: each mark knows its text, so none counts for another. */
export function marksBefore(application: Application, rows: readonly DeskRow[]): Marks {
  const versions = rows.flatMap((row) => {
    if (row.kind !== 'read') return [];
    const { application: other, marks } = row.record;
    return isSameApplication(application, other) ? [{ at: row.register.receivedAt, marks }] : [];
  });
  return versions.sort((one, other) => other.at - one.at)[0]?.marks ?? {};
}
