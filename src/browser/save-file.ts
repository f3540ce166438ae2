/** A file that was offered for download, with the address under which it can be fetched again. */
export interface SavedFile {
  readonly name: string;
  readonly url: string;
}

/**
 * Starts a download and returns its address for a link that stays visible: some browsers only save
 * on a touch of the visitor's own. The address is not revoked, because iOS Safari reads it late.
 */
export function saveFile(content: Uint8Array | string, name: string, type: string): SavedFile {
  // The bytes come from our own engine in a plain ArrayBuffer, which the DOM's types ask for.
  const part = typeof content === 'string' ? content : (content as Uint8Array<ArrayBuffer>);
  const url = URL.createObjectURL(new Blob([part], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.rel = 'noopener';
  document.body.append(link);
  link.click();
  link.remove();
  return { name, url };
}

export const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const jsonType = 'application/json';
export const zipType = 'application/zip';
export const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
