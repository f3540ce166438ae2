import { nearestName } from '../../base/index.ts';
import { folderIdSchema } from '../../policy/index.ts';
import { listEntries, listFolders } from './content-path.ts';
import type { Entry } from './content-path.ts';
import type { Report } from './source.ts';

/** What a folder of content/ or templates/ may hold; README.md may stand anywhere. */
export interface Allowed {
  readonly files: readonly string[];
  readonly folders: readonly string[];
  /** Files by their form, with a name of that form to tell. */
  readonly form?: { readonly pattern: RegExp; readonly example: string };
}

const policyFiles = [
  'policy.yaml',
  'text.md',
  'ids.yaml',
  'facts.yaml',
  'general.yaml',
  'form.yaml',
  'evidence.yaml',
  'documents.yaml',
  'review.yaml',
  'words.yaml',
  'guide.md',
  'dates.md',
];

const contentFolder: Allowed = {
  // The glossary is for those who write: tests hold what is written to it.
  files: ['site.yaml', 'lexicon.yaml', 'regions.yaml', 'glossary.yaml'],
  folders: ['words', 'policies'],
};
const policyFolder: Allowed = { files: policyFiles, folders: ['categories', 'rounds'] };
/** One that changes another takes the rest from that one. */
const extensionFolder: Allowed = {
  files: [
    'extension.yaml',
    'ids.yaml',
    'facts.yaml',
    'form.yaml',
    'words.yaml',
    'guide.md',
    'dates.md',
  ],
  folders: ['categories', 'rounds'],
};
const changedCategory: Allowed = { files: ['guide.md'], folders: [] };
const categoryFolder: Allowed = { files: ['criteria.yaml', 'form.yaml', 'guide.md'], folders: [] };
const roundsFolder: Allowed = {
  files: [],
  folders: [],
  form: { pattern: /^20\d\d(-[a-z0-9]+)?\.yaml$/, example: '2026.yaml' },
};

/**
 * Reports every file of content/ that nothing reads, with the name that was meant. → those names:
 * that they are missing only follows.
 */
export async function reportStrayContent(
  root: string,
  words: readonly string[],
  report: Report,
): Promise<readonly string[]> {
  const folder = 'content';
  const meant = await reportStrays(root, folder, contentFolder, report);
  const areas = { files: words, folders: [] };
  meant.push(...(await reportStrays(root, `${folder}/words`, areas, report)));
  const policies = await listFolders(root, `${folder}/policies`);
  const all = { files: [], folders: policies };
  meant.push(...(await reportStrays(root, `${folder}/policies`, all, report)));
  for (const id of policies) meant.push(...(await reportPolicy(root, id, report)));
  return meant;
}

async function reportPolicy(root: string, id: string, report: Report): Promise<readonly string[]> {
  const folder = `content/policies/${id}`;
  const names = (await listEntries(root, folder)).map(({ name }) => name);
  const isMisnamed = names.some((name) => nearestName(stem(name), ['extension']) !== undefined);
  const isExtension =
    names.includes('extension.yaml') || (isMisnamed && !names.includes('policy.yaml'));
  const own = isExtension ? extensionFolder : policyFolder;
  const meant = await reportStrays(root, folder, own, report);
  // That it has no policy.yaml follows from the other name.
  if (meant.includes(`${folder}/extension.yaml`)) meant.push(`${folder}/policy.yaml`);
  meant.push(...(await reportStrays(root, `${folder}/rounds`, roundsFolder, report)));
  const categories = await listFolders(root, `${folder}/categories`);
  const all = { files: [], folders: categories };
  meant.push(...(await reportStrays(root, `${folder}/categories`, all, report)));
  for (const category of categories) {
    const below = `${folder}/categories/${category}`;
    const its = isExtension ? changedCategory : categoryFolder;
    meant.push(...(await reportStrays(root, below, its, report)));
  }
  return meant;
}

/** Whether a policy's folder is named so that addresses can be made of it; reported where not. */
export function isPolicyFolder(id: string, report: Report): boolean {
  if (folderIdSchema.safeParse(id).success) return true;
  const message = `文件夹的名称就是网址的一段，只用小写字母、数字和连字符，例如 ${id.toLowerCase().replace(/[^a-z0-9]+/g, '-')}；policy.yaml 的 id 与它相同`;
  report({ file: `content/policies/${id}`, message, severity: 'error' });
  return false;
}

/** Reports what stands in `folder` without being read; → the paths that were meant. */
export async function reportStrays(
  root: string,
  folder: string,
  allowed: Allowed,
  report: Report,
): Promise<string[]> {
  const entries = await listEntries(root, folder);
  const meant: string[] = [];
  for (const entry of entries.filter((each) => !isRead(each, allowed))) {
    const near = nameMeant(entry, allowed, entries);
    const kind = entry.isFolder ? '文件夹' : '文件';
    report({
      file: `${folder}/${entry.name}`,
      message: `没有用到这个${kind}${near.sentence}`,
      severity: 'error',
    });
    if (near.name !== undefined) meant.push(`${folder}/${near.name}`);
  }
  return meant;
}

function isRead({ name, isFolder }: Entry, { files, folders, form }: Allowed): boolean {
  if (isFolder) return folders.includes(name);
  return name === 'README.md' || files.includes(name) || form?.pattern.test(name) === true;
}

interface Near {
  readonly name?: string;
  readonly sentence: string;
}

function nameMeant(
  { name, isFolder }: Entry,
  { files, folders, form }: Allowed,
  entries: readonly Entry[],
): Near {
  const yaml = `${stem(name)}.yaml`;
  const known = [
    ...(isFolder ? folders : files),
    ...(form?.pattern.test(yaml) === true ? [yaml] : []),
  ];
  const near =
    known.find((each) => stem(each) === stem(name)) ??
    nearestName(name.toLowerCase(), known) ??
    known.find((each) => each.startsWith(name.toLowerCase().slice(0, 5)));
  if (near === undefined) {
    const named = form === undefined ? known.join('、') : `以年份命名的，如 ${form.example}`;
    return { sentence: named === '' ? '' : `；这里用的是 ${named}` };
  }
  if (entries.some((each) => each.name === near)) return { sentence: `；用的是“${near}”` };
  return { name: near, sentence: `，是不是“${near}”？请改名` };
}

/** `Guide.MD`, `guide.md.txt` → `guide` */
function stem(name: string): string {
  return name.toLowerCase().replace(/\..*$/, '');
}
