import { say } from '../../base/index.ts';
import type { Words } from '../../base/index.ts';
import { versionCode } from '../../word/index.ts';
import type { OpenedDocument } from '../../word/index.ts';
import type { Difference } from './merge-differences.ts';

/** Why what a document carries can't be what it was made with; `values` for its sentence. */
export interface DataFault {
  readonly kind: DataFaultKind;
  readonly values: Readonly<Record<string, string>>;
}

type DataFaultKind =
  /** The places that the draft is kept at hold different ones, or one is broken. */
  | 'torn'
  /** 版本码 that is carried isn't the data's. */
  | 'code'
  /** 版本码 that is printed isn't the data's. */
  | 'printed_code'
  /** Controls say of which field a text is, and it is another's. */
  | 'controls'
  /** The frozen verdict isn't what the data comes to. */
  | 'verdict';

type Carried = NonNullable<OpenedDocument['carried']>;

/** What of the carried data contradicts itself, or 版本码 on the page; `printed`: the codes there. */
export function checkData(
  { payload, isTorn }: Carried,
  printed: readonly string[],
): readonly DataFault[] {
  const summed = versionCode(payload.answers);
  const other = printed.find((code) => code !== summed);
  return [
    ...(isTorn ? [fault('torn')] : []),
    ...(payload.code === summed ? [] : [fault('code', { code: payload.code, summed })]),
    ...(other === undefined ? [] : [fault('printed_code', { code: other, summed })]),
  ];
}

export function fault(kind: DataFaultKind, values: DataFault['values'] = {}): DataFault {
  return { kind, values };
}

const codeShape = /[0-9A-Z]{4}-[0-9A-Z]{4}/g;

/** The codes that stand where the data's own should: told by comparing the page. */
export function codesInstead(
  differences: readonly Difference[],
  answers: Carried['payload']['answers'],
): readonly string[] {
  const summed = versionCode(answers);
  return differences.flatMap(({ payload, visible }) =>
    payload.includes(summed) && !visible.includes(summed) ? (visible.match(codeShape) ?? []) : [],
  );
}

/** The codes that running text gives behind their name, where no page is at hand to compare with. */
export function codesIn(text: string): readonly string[] {
  return [...text.matchAll(/版本码\s*[:：]?\s*([0-9A-Z]{4}-[0-9A-Z]{4})/g)].map(
    ([, code = '']) => code,
  );
}

/** What doesn't agree, in one sentence. */
export function describeFault({ kind, values }: DataFault, words: Words): string {
  return say(words, `opened.fault.${kind}`, values);
}
