/** A file someone chose: read by content, never trusted by name. */
export interface OpenedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Drafts hold a form's text and a few pictures; more than this is something else. */
const mostDraftBytes = 20 * 1024 * 1024;

/** The file's bytes; undefined where it is larger than `most` or the browser can't read it. */
export async function readOpened(
  file: File,
  most: number = mostDraftBytes,
): Promise<OpenedFile | undefined> {
  if (file.size > most) return undefined;
  try {
    return { name: plainName(file.name), bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    return undefined;
  }
}

/** A name as it is shown: signs that turn or hide others would make it look like another. */
function plainName(name: string): string {
  return name.replace(/[\p{Cc}\p{Cf}]/gu, '');
}

/** Strict UTF-8; undefined for anything else, such as a picture or a document in GBK. */
export function decodeText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
