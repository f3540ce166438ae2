import { basename } from 'node:path';
import { ContentError, formatProblem } from '../../base/index.ts';
import type { Problem } from '../../base/index.ts';
import { regionsSchema, siteSchema } from '../../policy/index.ts';
import { parseLexicon } from '../../rules/index.ts';
import type { Lexicon } from '../../rules/index.ts';
import { listNames } from './content-path.ts';
import { complainAbout, loadFile } from './load-file.ts';
import { loadPolicy } from './load-policy.ts';
import { loadWords, putTerms } from './load-words.ts';
import type { Project } from './project.ts';
import { parseSource, readText } from './source.ts';
import type { Report } from './source.ts';

const lexiconFile = 'content/lexicon.yaml';

/** What all policies stand on: a folder of content elsewhere brings its own copy. */
async function checkShared(root: string, report: Report): Promise<void> {
  const names = await listNames(root, 'content');
  const needed = ['content/site.yaml', lexiconFile, 'content/words'];
  for (const file of needed.filter((each) => !names.includes(basename(each)))) {
    const message = `没有它不能建站：请从本项目的 ${file} 复制一份，再按需要修改`;
    report({ file, message, severity: 'error' });
  }
}

async function loadLexicon(root: string, report: Report): Promise<Lexicon> {
  const text = await readText(root, lexiconFile);
  const source = parseSource(lexiconFile, text ?? '', report);
  const { lexicon, problems } = parseLexicon(source.value);
  const complain = complainAbout(source, report);
  for (const { path, message } of problems) complain(path, message);
  return lexicon;
}

/**
 * Reads and checks all of content/ under `root`. Throws a ContentError with every mistake at once;
 * what is only worth a look comes back in `warnings`.
 */
export async function loadProject(root: string): Promise<Project> {
  const problems: Problem[] = [];
  const report: Report = (problem) => problems.push(problem);
  await checkShared(root, report);
  if (problems.length > 0) throw new ContentError(problems);
  const [site, regions, general, lexicon, ids] = await Promise.all([
    loadFile(root, 'content/site.yaml', siteSchema, report),
    loadFile(root, 'content/regions.yaml', regionsSchema, report, 'optional'),
    loadWords(root, report),
    loadLexicon(root, report),
    listNames(root, 'content/policies'),
  ]);
  const bundles = await Promise.all(
    ids.map((id) => loadPolicy(root, id, { lexicon, general }, report)),
  );
  if (site === undefined || hasErrors(problems)) {
    throw new ContentError(sortProblems(problems));
  }
  return {
    site: site.data,
    words: putTerms(general.words),
    regions: regions?.data ?? {},
    lexicon,
    policies: bundles.flatMap((bundle) => (bundle === undefined ? [] : [bundle])),
    warnings: sortProblems(problems),
  };
}

function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

/**
 * By file, then line: the order in which an author mends them. What a shared form says wrongly is
 * found once for each category and told once.
 */
function sortProblems(problems: readonly Problem[]): readonly Problem[] {
  const distinct = new Map(problems.map((problem) => [formatProblem(problem), problem]));
  return [...distinct.values()].sort(
    (one, other) => one.file.localeCompare(other.file) || (one.line ?? 0) - (other.line ?? 0),
  );
}
