import type { ReadFile } from './read-handed.ts';
import type { ReceivedApplication } from './receive-file.ts';

/** What one applicant handed in: the application with what lies beside it, or files without one. */
export interface Dossier {
  /** The application's own path; of files without one, their folder's or the file's. */
  readonly path: string;
  readonly main: ReadFile;
  /** The other files of the folder or archive. */
  readonly beside: readonly ReadFile[];
}

interface Folder {
  readonly path: string;
  readonly files: readonly ReadFile[];
  readonly folders: readonly Folder[];
}

/**
 * Puts together what belongs to one applicant: a folder or archive that holds one application is its
 * dossier; with several in it each of them is its own, and so is each folder below. Nothing is left
 * out: what belongs to no application is a dossier without one.
 */
export function gatherFiles(files: readonly ReadFile[]): readonly Dossier[] {
  return gather(folderOf('', files), true);
}

function gather(folder: Folder, isTop: boolean): readonly Dossier[] {
  const { files, folders } = folder;
  const apart = (): readonly Dossier[] => [
    ...files.map(alone),
    ...folders.flatMap((one) => gather(one, isTop && files.length === 0 && folders.length === 1)),
  ];
  const all = everyFile(folder);
  const applications = all.filter(({ reception }) => isApplication(reception));
  const isOwn = files.some(({ reception }) => isApplication(reception));
  if (applications.length > 1 || (isTop && !(isOwn && folder.path !== ''))) return apart();
  if (folders.filter(({ path }) => unitName.test(path)).length > 1) return apart();
  const [main = likeliest(all)] = applications;
  return [{ path: main.path, main, beside: all.filter((file) => file !== main) }];
}

/** A folder that is named after a unit is that unit's: the grammar of names, not a list of them. */
const unitName = /(?:公司|厂|集团|院|所|大学|中心|合作社|协会)[^/]*\/$/;

function alone(main: ReadFile): Dossier {
  return { path: main.path, main, beside: [] };
}

/**
 * A form read by its labels is taken for an application where it names the unit and more: a contract
 * among the attachments has 单位名称 as well.
 */
function isApplication(reception: ReadFile['reception']): boolean {
  if (reception.kind === 'refused') return false;
  const { answers, code, date } = reception.application;
  return code !== undefined || date !== undefined || looksWhole(answers);
}

function looksWhole(answers: ReceivedApplication['answers']): boolean {
  return Object.keys(answers).length >= leastAnswers;
}

/** A stranger's document with fewer answers than this is some attachment. */
const leastAnswers = 5;

/** Of files that hold no application, the one that was meant to be it: what Word or WPS wrote first. */
function likeliest(files: readonly ReadFile[]): ReadFile {
  const rank = ({ path }: ReadFile): number =>
    [/\.docx$/i, /\.(?:doc|wps|rtf)$/i, /\.pdf$/i, /$/].findIndex((one) => one.test(path));
  const [first] = [...files].sort((one, other) => rank(one) - rank(other));
  if (first === undefined) throw new Error('a folder without files');
  return first;
}

function everyFile({ files, folders }: Folder): readonly ReadFile[] {
  return [...files, ...folders.flatMap(everyFile)];
}

function folderOf(path: string, files: readonly ReadFile[]): Folder {
  const inside = (file: ReadFile): string => file.path.slice(path.length);
  const names = [
    ...new Set(
      files.filter((file) => inside(file).includes('/')).map((file) => inside(file).split('/')[0]),
    ),
  ];
  return {
    path,
    files: files.filter((file) => !inside(file).includes('/')),
    folders: names.map((name) =>
      folderOf(
        `${path}${name}/`,
        files.filter((file) => inside(file).startsWith(`${name}/`)),
      ),
    ),
  };
}
