import { stat } from 'node:fs/promises';
import { join } from 'node:path';

import { zipFiles } from '../compose/index.ts';
import { UsageError } from './command.ts';
import type { FilledDocument } from './fill-documents.ts';
import { saveFile } from './save-file.ts';

/** What the command prints of one document. */
export interface Filled {
  readonly file: string;
  readonly missing: readonly string[];
  readonly notWritten: readonly string[];
}

/** Where documents go: one file, a folder, or a zip that is written at the end. */
export interface Output {
  readonly add: (documents: readonly FilledDocument[]) => Promise<readonly Filled[]>;
  readonly finish: () => Promise<void>;
}

/**
 * `isMany` drafts, each of `isSet` documents, or one of one. Several sets get a folder each, named
 * after their first document; names that are taken get a number.
 */
export async function openOutput(
  out: string,
  { isMany, isSet }: { readonly isMany: boolean; readonly isSet: boolean },
): Promise<Output> {
  const isZip = /\.zip$/i.test(out);
  const isThere = await isFolder(out);
  const intoFolder = isMany || isSet || isThere;
  // A name that says another kind of file, the draft's own perhaps, or one file for many.
  const [ending = ''] = /\.[a-z]+$/i.exec(out) ?? [];
  if (!isZip && !isThere && ending !== '' && (intoFolder || !/^\.docx$/i.test(ending)))
    throw new UsageError(
      `“--out”写的是${intoFolder ? '' : ' .docx 文件、'}文件夹或 .zip，“${out}”不是`,
    );
  const taken = new Set<string>();
  const zipped: { readonly fileName: string; readonly bytes: Uint8Array }[] = [];

  const place = async (name: string, bytes: Uint8Array): Promise<string> => {
    if (isZip) {
      zipped.push({ fileName: name, bytes });
      return `${out}/${name}`;
    }
    const file = intoFolder ? join(out, name) : out;
    await saveFile(file, bytes);
    return file;
  };

  return {
    add: async (documents) => {
      const first = documents[0]?.fileName.replace(/\.docx$/, '') ?? '';
      const folder = isMany && isSet ? `${freeName(first, taken)}/` : '';
      const filled: Filled[] = [];
      for (const { bytes, fileName, missing, notWritten, report } of documents) {
        const file = await place(folder + freeName(folder + fileName, taken, folder), bytes);
        filled.push({ file, missing, notWritten, ...report });
      }
      return filled;
    },
    finish: async () => {
      if (zipped.length > 0) await saveFile(out, zipFiles(zipped));
    },
  };
}

/** A name that nothing of this run has yet: `…（2）.docx`; without the folder it stands in. */
function freeName(name: string, taken: Set<string>, folder = ''): string {
  const [, stem = name, ending = ''] = /^(.*?)(\.docx)?$/s.exec(name) ?? [];
  let free = name;
  for (let copy = 2; taken.has(free); copy += 1) free = `${stem}（${copy}）${ending}`;
  taken.add(free);
  return free.slice(folder.length);
}

async function isFolder(path: string): Promise<boolean> {
  if (/[\\/]$/.test(path)) return true;
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}
