import { ContentError, formatProblem, hasErrors } from '../../base/index.ts';
import type { Problem } from '../../base/index.ts';
import { keep } from '../../disk/index.ts';
import type { Held } from '../../disk/index.ts';
import { regionsSchema, siteSchema } from '../../policy/index.ts';
import { fetchRarer, parseLexicon } from '../../rules/index.ts';
import type { Lexicon } from '../../rules/index.ts';
import { foldProblems } from '../fold-problems.ts';
import { checkSite } from './check-site.ts';
import { listEntries, listFiles, listFolders } from './content-path.ts';
import { guarded } from './guarded.ts';
import { complainAbout, loadFile } from './load-file.ts';
import { extensionName, loadExtension } from './extension/load-extension.ts';
import { loadPolicy } from './load-policy.ts';
import { loadWords, putTerms, wordAreas } from './load-words.ts';
import type { PolicyBundle, Project } from '../../payloads/index.ts';
import { missingFile, readText } from './read-text.ts';
import { parseSource } from './source.ts';
import type { Report } from './source.ts';
import { isPolicyFolder, reportStrayContent } from './stray-files.ts';

const lexiconFile = 'content/lexicon.yaml';

/** What every policy is read with. */
const sharedFiles = ['content/site.yaml', 'content/regions.yaml', lexiconFile, 'content/words'];

/**
 * All that decides what a policy that changes no other comes to, which of its templates are there
 * among it.
 */
export function policyInputs(id: string): readonly string[] {
  return [...sharedFiles, `content/policies/${id}`, `templates/${id}`];
}

/** What all policies stand on: a folder of content elsewhere brings its own copy. */
async function checkShared(root: string, report: Report): Promise<void> {
  const names = (await listEntries(root, 'content')).map(({ name }) => name);
  if (names.length === 0) {
    const message = `${root} 里没有 content 文件夹，或是空的，没有它不能建站：请核对 SHENBAO_CONTENT 写的位置`;
    report({ file: 'content', message, severity: 'error' });
    return;
  }
  for (const name of ['site.yaml', 'lexicon.yaml', 'words']) {
    if (names.includes(name)) continue;
    const file = `content/${name}`;
    const message = `${missingFile}，没有它不能建站：请从本项目的 ${file} 复制一份，再按需要修改`;
    report({ file, message, severity: 'error' });
  }
}

/** Undefined, and reported, where it can't be read: no rule can be, then. */
async function loadLexicon(root: string, report: Report): Promise<Lexicon | undefined> {
  const read = await readText(root, lexiconFile, report);
  if (read.kind !== 'text') return undefined;
  const source = parseSource(lexiconFile, read.text, report);
  if (source.value === undefined) return undefined;
  const { lexicon, problems } = parseLexicon(source.value);
  const complain = complainAbout(source, report);
  for (const { path, message } of problems) complain(path, message);
  return problems.length > 0 ? undefined : lexicon;
}

/**
 * Reads and checks all of content/ under `root`, or of its policies `only` these. Throws a ContentError
 * with every mistake at once; what is only worth a look comes back in `warnings`.
 */
export async function loadProject(
  root: string,
  only?: readonly string[],
  held?: Held,
): Promise<Project> {
  const problems: Problem[] = [];
  const report: Report = (problem) => problems.push(problem);
  const meant = await reportStrayContent(
    root,
    wordAreas.map((area) => `${area}.yaml`),
    report,
  );
  const told = () => sortProblems(withoutMeant(problems, meant));
  await checkShared(root, report);
  if (problems.some(({ message }) => message.includes('不能建站'))) throw new ContentError(told());
  const [site, regions, general, lexicon, folders] = await Promise.all([
    loadFile(root, 'content/site.yaml', siteSchema, report),
    loadFile(root, 'content/regions.yaml', regionsSchema, report, 'optional'),
    loadWords(root, report, held),
    loadLexicon(root, report),
    listFolders(root, 'content/policies'),
  ]);
  if (site) checkSite(site);
  if (lexicon === undefined) throw new ContentError(told());
  const ids = (only ?? folders).filter((id) => isPolicyFolder(id, report));
  const present = await Promise.all(
    ids.map(async (id) => ({ id, files: await listFiles(root, `content/policies/${id}`) })),
  );
  const isExtension = ({ files }: (typeof present)[number]) => files.includes(extensionName);
  const policies = await Promise.all(
    present
      .filter((each) => !isExtension(each))
      .map(({ id }) =>
        keep(
          `policy ${id}`,
          root,
          policyInputs(id),
          () => loadGuarded(root, id, { lexicon, general, regions }),
          (loaded) => !hasErrors(loaded.problems),
          held,
        ),
      ),
  );
  for (const loaded of policies) loaded.problems.forEach(report);
  const own = policies.map(({ bundle }) => bundle);
  // Against one with mistakes a change of it would look wrong as well: it waits until they are mended.
  const bases = policies.map(({ bundle, problems: its }) => (hasErrors(its) ? undefined : bundle));
  const changing = present.filter(isExtension).map(({ id }) => id);
  const extensions = await Promise.all(
    present
      .filter(isExtension)
      .map(({ id }) =>
        guarded(`content/policies/${id}`, report, () =>
          loadExtension(root, id, { lexicon, general, bases, extensions: changing }, report),
        ),
      ),
  );
  const bundles = [...own, ...extensions];
  // What was kept was not read here: who judges by its rules needs all that they use.
  await fetchRarer(
    bundles.flatMap((each) =>
      each === undefined
        ? []
        : [...each.categories.map(({ rules }) => rules), ...Object.values(each.forms)],
    ),
  );
  const asksRegion = bundles.some((bundle) => bundle?.facts.some(({ id }) => id === 'region'));
  const entries = await listEntries(root, 'content');
  if (asksRegion && entries.every(({ name }) => name !== 'regions.yaml')) {
    const message = `${missingFile}，而 facts.yaml 问了 region：报给哪个部门就说不出来`;
    report({ file: 'content/regions.yaml', message, severity: 'error' });
  }
  if (folders.length === 0) {
    report({
      file: 'content/policies',
      message: `${missingFile}夹，一项政策也没有`,
      severity: 'error',
    });
  }
  if (site === undefined || hasErrors(problems)) throw new ContentError(told());
  return {
    site: site.data,
    words: putTerms(general.words),
    regions: regions?.data ?? {},
    lexicon,
    policies: bundles.flatMap((bundle) => (bundle === undefined ? [] : [bundle])),
    warnings: told(),
  };
}

/** A policy and its own mistakes. */
async function loadGuarded(
  root: string,
  id: string,
  shared: Parameters<typeof loadPolicy>[2],
): Promise<{ readonly bundle?: PolicyBundle | undefined; readonly problems: readonly Problem[] }> {
  const problems: Problem[] = [];
  const report: Report = (problem) => problems.push(problem);
  const bundle = await guarded(`content/policies/${id}`, report, () =>
    loadPolicy(root, id, shared, report),
  );
  return { bundle, problems };
}

/** What is missing because it stands there under a misspelt name is told by that name. */
function withoutMeant(problems: readonly Problem[], meant: readonly string[]): readonly Problem[] {
  const isMeant = (file: string) =>
    meant.some((path) => file === path || file.startsWith(`${path}/`));
  return problems.filter(
    ({ file, message }) => !(message.startsWith(missingFile) && isMeant(file)),
  );
}

/**
 * By file, then line: the order in which an author mends them. What a shared form says wrongly is
 * found once for each category and told once.
 */
function sortProblems(problems: readonly Problem[]): readonly Problem[] {
  const distinct = new Map(problems.map((problem) => [formatProblem(problem), problem]));
  return foldProblems(
    [...distinct.values()].sort(
      (one, other) => one.file.localeCompare(other.file) || (one.line ?? 0) - (other.line ?? 0),
    ),
  );
}
