import { versionCode } from '../../word/index.ts';
import type { OpenedDocument } from '../../word/index.ts';

/** Whether what a document carries agrees with itself: its code, and every place it is kept at. */
export function isDataSound({ payload, isTorn }: NonNullable<OpenedDocument['carried']>): boolean {
  return !isTorn && versionCode(payload.answers) === payload.code;
}
