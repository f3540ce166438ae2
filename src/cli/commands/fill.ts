import { mkdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { chinaDay, currentRound, standingOn } from '../../base/index.ts';
import type { Day, Words } from '../../base/index.ts';
import { calendarOf, loadProject } from '../../build/index.ts';
import type { PolicyBundle } from '../../build/index.ts';
import { makeDocument } from '../../compose/index.ts';
import type { MadeDocument } from '../../compose/index.ts';
import type { Form } from '../../form/index.ts';
import { versionOf } from '../../form/index.ts';
import type { Category, Round } from '../../policy/index.ts';
import { evaluate, summariseEvaluation } from '../../rules/index.ts';
import type { CompiledTemplate } from '../../word/index.ts';
import { InputError, UsageError } from '../command.ts';
import type { Command } from '../command.ts';
import { fillOfficial, readOfficial, reportOfficial } from '../fill-official.ts';
import type { OfficialFile } from '../fill-official.ts';
import { readSources } from '../fill-sources.ts';
import type { DraftSource } from '../fill-sources.ts';
import { loadTemplate } from '../fill-template.ts';
import { findCategory, findPolicy } from '../find-policy.ts';
import { parseOptions, refuseRest, requireOption } from '../options.ts';

interface Filling {
  readonly policy: PolicyBundle;
  readonly category: Category;
  readonly form: Form;
  /** The template of one of our documents, or the official form of the year. */
  readonly onto: CompiledTemplate | OfficialFile;
  /** What a document beside the application is called. */
  readonly title?: string | undefined;
  readonly on: Day;
  readonly words: Words;
}

interface Filled {
  readonly file: string;
  readonly missing: readonly string[];
  readonly notWritten: readonly string[];
}

interface RoundThen {
  readonly round: Round | undefined;
  readonly isOpen: boolean;
}

/** The category's round on the day, open or next to open: it names the year and the file. */
function roundOn(policy: PolicyBundle, category: string, on: Day): RoundThen {
  const standing = standingOn(on, calendarOf(policy, category));
  const current = currentRound(standing);
  const round = policy.rounds.find(({ id }) => id === current);
  return { round, isOpen: standing.kind === 'open' };
}

/** Fills a template or the official form; of the latter it also tells what went where. */
function fillOne(filling: Filling, source: DraftSource): MadeDocument & { report?: object } {
  const { policy, category, form, onto, title, on, words } = filling;
  const { round, isOpen } = roundOn(policy, category.id, on);
  const year = source.year ?? round?.year;
  if ('path' in onto) {
    const { answers } = source;
    const input = { form, policy, answers, on, year, fileName: round?.fileName, words };
    const filled = fillOfficial(onto, input);
    return { ...filled, report: reportOfficial(filled) };
  }
  const evaluation = evaluate(category.rules, source.answers);
  const criteria = Object.fromEntries(evaluation.criteria.map(({ id, verdict }) => [id, verdict]));
  return makeDocument(onto, {
    form,
    policy,
    answers: source.answers,
    verdict: summariseEvaluation(category.rules, evaluation, words),
    verdicts: { category: evaluation.verdict, tracks: evaluation.tracks, criteria },
    rules: versionOf(category.rules),
    on,
    year,
    round: isOpen ? round?.title : undefined,
    // A round's pattern names the application alone.
    ...(title === undefined ? { fileName: round?.fileName } : { title }),
    words,
  });
}

/** A name that no earlier document of this run has: `…（2）.docx`. */
function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let copy = 2; taken.has(free); copy += 1) {
    free = name.replace(/\.docx$/, `（${copy}）.docx`);
  }
  taken.add(free);
  return free;
}

async function isFolder(path: string): Promise<boolean> {
  if (/[\\/]$/.test(path)) return true;
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

async function save(file: string, bytes: Uint8Array): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
  } catch {
    throw new InputError([`${file}：写不进去，请换一个位置`]);
  }
}

const optionNames = ['policy', 'category', 'document', 'form', 'mapping', 'draft', 'out'] as const;

export const fill: Command = {
  usage:
    'fill --policy P --category C [--document application | --form 官方表.docx [--mapping 对应表.json]] --draft draft.json|文件夹|表.csv|表.xlsx --out 文件|文件夹/',
  purpose: '用草稿生成 Word 文书；一个文件夹或一张表生成多份',
  run: async (args, { root, print, warn }) => {
    const options = parseOptions(args, optionNames);
    refuseRest(options);
    const policyId = requireOption(options, 'policy');
    const categoryId = requireOption(options, 'category');
    const draft = requireOption(options, 'draft');
    const out = requireOption(options, 'out');
    const project = await loadProject(root);
    const { words } = project;
    const policy = findPolicy(project, policyId);
    const category = findCategory(policy, categoryId);
    const form = policy.forms[category.id];
    if (form === undefined) {
      throw new InputError([`类别“${category.id}”还没有申报书（form.yaml）`]);
    }
    const { sources, isMany } = await readSources(draft, form, words);
    const { document, form: official, mapping } = options.values;
    if (official === undefined && mapping !== undefined)
      throw new UsageError('“--mapping”要和“--form”一起用');
    if (official !== undefined && document !== undefined)
      throw new UsageError('“--form”和“--document”只能用一个');
    const onto =
      official === undefined
        ? await loadTemplate(root, policy, form, document ?? 'application')
        : await readOfficial(official, mapping, form, words);
    if ('path' in onto) for (const remark of onto.remarks) warn(remark);
    const on = chinaDay(new Date());
    const title = policy.documents.find(({ id }) => id === document && id !== 'application')?.title;
    const filling: Filling = { policy, category, form, onto, title, on, words };
    const intoFolder = isMany || (await isFolder(out));
    const taken = new Set<string>();
    const filled: Filled[] = [];
    for (const [index, source] of sources.entries()) {
      for (const line of [...source.remarks, ...source.problems]) warn(line);
      if (source.problems.length > 0) continue;
      const { bytes, fileName, missing, notWritten, report } = fillOne(filling, source);
      const file = intoFolder ? join(out, freeName(fileName, taken)) : out;
      await save(file, bytes);
      if (isMany) warn(`${index + 1}/${sources.length} ${file}`);
      filled.push({ file, missing, notWritten, ...report });
    }
    const failed = sources.filter(({ problems }) => problems.length > 0);
    if (failed.length === 0) return filled;
    // What was made is told all the same: one bad row does not hold up the others.
    if (filled.length > 0) print(JSON.stringify(filled, null, 2));
    throw new InputError(
      isMany ? [`${failed.length} 份没有生成，其余 ${filled.length} 份已生成`] : [],
    );
  },
};
