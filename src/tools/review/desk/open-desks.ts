import { say } from '../../../base/index.ts';
import { decodeText, readOpened } from '../../../browser/index.ts';
import type { PathedFile } from '../../../browser/index.ts';
import { startsLikeDesk } from '../../../compose/index.ts';
import { mergeDesks, readDesk } from '../../../desk/index.ts';
import type { ReviewStore } from '../store.ts';

const megabyte = 1024 * 1024;
/** Hundreds of applications with their pictures. */
const mostMegabytes = 300;
/** Bytes in which a saved desk is known. */
const beginning = 200;

interface OpenedDesks {
  /** Keys of the rows that are new or changed. */
  readonly changed: readonly string[];
  /** The files that are no saved desk. */
  readonly rest: readonly PathedFile[];
  readonly said: readonly { readonly text: string; readonly isRefused: boolean }[];
}

/** Lays the saved desks among the files over this one. */
export async function openDesks(
  files: readonly PathedFile[],
  store: ReviewStore,
): Promise<OpenedDesks> {
  const { words, policy, review } = store.payload;
  const changed: string[] = [];
  const rest: PathedFile[] = [];
  const said: { readonly text: string; readonly isRefused: boolean }[] = [];
  for (const file of files) {
    const { content } = file;
    const refuse = (why: string): void => {
      const text = say(words, 'review.read.refused', { name: file.path, why });
      said.push({ text, isRefused: true });
    };
    if (content === undefined || !(await isDesk(content))) {
      rest.push(file);
      continue;
    }
    const read = await readOpened(content, mostMegabytes * megabyte);
    const opened = read && readDesk(decodeText(read.bytes) ?? '', policy.id);
    if (read === undefined) refuse(say(words, 'desk.file_large', { megabytes: mostMegabytes }));
    else if (opened === undefined) refuse(say(words, 'desk.file_damaged'));
    else if (opened.kind === 'refused') refuse(say(words, `desk.file_${opened.why}`));
    else {
      const merged = mergeDesks(store.rows.peek(), opened.rows, review.number);
      store.rows.value = merged.rows;
      changed.push(...merged.changed.map(({ key }) => key));
      said.push({ text: say(words, 'desk.opened', merged.counts), isRefused: false });
    }
  }
  return { changed: [...new Set(changed)], rest, said };
}

async function isDesk(file: File): Promise<boolean> {
  if (!/\.json$/i.test(file.name)) return false;
  try {
    return startsLikeDesk(await file.slice(0, beginning).text());
  } catch {
    // Held by another program: reading it whole says so.
    return false;
  }
}
