import { zipSync } from 'fflate';

import { say } from '../base/index.ts';
import { documentFileName } from './document-file-name.ts';
import type { SetCase } from './documents/sources.ts';

/** 一套文书-<类别>-<单位>-<日期>.zip */
export function setFileName({ form, policy, answers, on, words }: SetCase): string {
  const unit = answers['org_name'];
  const parts = {
    title: say(words, 'document.set'),
    category: policy.categories.find(({ id }) => id === form.category)?.title ?? form.title,
    unit: typeof unit === 'string' ? unit : '',
    day: on,
    pattern: '',
    project: '',
  };
  return documentFileName(parts, words).replace(/\.docx$/, '.zip');
}

/** Some Linux tools misread UTF-8 names of zips said to come from DOS; Unix ones need rights. */
const fromUnix = { os: 3, attrs: 0o644 << 16 } as const;

/** Files in one zip, their names in UTF-8; .docx files are packed already and stored as they are. */
export function zipFiles(
  files: readonly { readonly fileName: string; readonly bytes: Uint8Array }[],
): Uint8Array {
  const entries = files.map(({ fileName, bytes }) => [fileName, bytes] as const);
  return zipSync(Object.fromEntries(entries), { level: 0, ...fromUnix });
}
