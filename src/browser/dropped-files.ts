/** A file with the folders it lay in, as it was chosen or dropped. */
export interface PathedFile {
  readonly path: string;
  /** Absent for what was dropped and can't be read: it is told, not left out. */
  readonly content?: File;
}

/** Files of an `<input type=file>`; a chosen folder names the way to each. */
export function chosenFiles(files: FileList | null): readonly PathedFile[] {
  return Array.from(files ?? [], (file) => ({
    path: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath,
    content: file,
  }));
}

/**
 * What was dropped, folders walked through. To be called in the very event: its list is empty
 * afterwards. Where the browser can't tell folders, the files alone.
 */
export async function droppedFiles(transfer: DataTransfer): Promise<readonly PathedFile[]> {
  const dropped = Array.from(transfer.items)
    .filter(({ kind }) => kind === 'file')
    .map((item) => ({
      entry: typeof item.webkitGetAsEntry === 'function' ? item.webkitGetAsEntry() : null,
      file: item.getAsFile(),
    }));
  const plain = chosenFiles(transfer.files);
  if (dropped.every(({ entry }) => entry === null)) return plain;
  const lists: (readonly PathedFile[])[] = [];
  for (const { entry, file } of dropped) {
    if (entry) lists.push(await filesBelow(entry));
    // What has no place among folders is a file all the same.
    else if (file) lists.push([{ path: file.name, content: file }]);
  }
  return lists.flat();
}

async function filesBelow(entry: FileSystemEntry): Promise<readonly PathedFile[]> {
  const path = entry.fullPath.replace(/^\//, '');
  if (isFile(entry)) {
    const content = await new Promise<File | undefined>((resolve) =>
      entry.file(resolve, () => resolve(undefined)),
    );
    return [content === undefined ? { path } : { path, content }];
  }
  if (!isFolder(entry)) return [];
  const reader = entry.createReader();
  const found: (readonly PathedFile[])[] = [];
  // A reader hands out a hundred entries at a time.
  for (;;) {
    const next = await new Promise<readonly FileSystemEntry[] | undefined>((resolve) =>
      reader.readEntries(resolve, () => resolve(undefined)),
    );
    if (next === undefined) return [...found.flat(), { path }];
    if (next.length === 0) return found.flat();
    for (const one of next) found.push(await filesBelow(one));
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
