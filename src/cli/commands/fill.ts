import { mkdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { chinaDay, standingOn } from '../../base/index.ts';
import type { Day, Words } from '../../base/index.ts';
import { loadProject } from '../../build/index.ts';
import type { PolicyBundle } from '../../build/index.ts';
import { makeDocument } from '../../compose/index.ts';
import type { MadeDocument } from '../../compose/index.ts';
import type { Form } from '../../form/index.ts';
import { versionOf } from '../../form/index.ts';
import type { Category, Round } from '../../policy/index.ts';
import { evaluate, summariseEvaluation } from '../../rules/index.ts';
import type { CompiledTemplate } from '../../word/index.ts';
import { InputError } from '../command.ts';
import type { Command } from '../command.ts';
import { readSources } from '../fill-sources.ts';
import type { DraftSource } from '../fill-sources.ts';
import { loadTemplate } from '../fill-template.ts';
import { findCategory, findPolicy } from '../find-policy.ts';
import { parseOptions, refuseRest, requireOption } from '../options.ts';

interface Filling {
  readonly policy: PolicyBundle;
  readonly category: Category;
  readonly form: Form;
  readonly template: CompiledTemplate;
  readonly on: Day;
  readonly words: Words;
}

interface Filled {
  readonly file: string;
  readonly missing: readonly string[];
  readonly notWritten: readonly string[];
}

/** The round that is open on the day: it names the year and the file. */
function openRound({ validity, rounds }: PolicyBundle, on: Day): Round | undefined {
  const windows = rounds.map(({ id, opens, deadlines }) => ({
    id,
    opens,
    closes: deadlines[0]?.day,
  }));
  const standing = standingOn(on, { ...validity, rounds: windows });
  return standing.kind === 'open' ? rounds.find(({ id }) => id === standing.round) : undefined;
}

function fillOne(filling: Filling, source: DraftSource): MadeDocument {
  const { policy, category, form, template, on, words } = filling;
  const evaluation = evaluate(category.rules, source.answers);
  const round = openRound(policy, on);
  const criteria = Object.fromEntries(evaluation.criteria.map(({ id, verdict }) => [id, verdict]));
  return makeDocument(template, {
    form,
    policy,
    answers: source.answers,
    verdict: summariseEvaluation(category.rules, evaluation, words),
    verdicts: { category: evaluation.verdict, tracks: evaluation.tracks, criteria },
    rules: versionOf(category.rules),
    on,
    year: source.year ?? round?.year,
    fileName: round?.fileName,
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

export const fill: Command = {
  usage:
    'fill --policy P --category C [--document application] --draft draft.json|文件夹|表.csv|表.xlsx --out 文件|文件夹/',
  purpose: '用草稿生成 Word 文书；一个文件夹或一张表生成多份',
  run: async (args, { root, print, warn }) => {
    const options = parseOptions(args, ['policy', 'category', 'document', 'draft', 'out']);
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
    const template = await loadTemplate(
      root,
      policy,
      form,
      options.values.document ?? 'application',
    );
    const on = chinaDay(new Date());
    const filling: Filling = { policy, category, form, template, on, words };
    const intoFolder = isMany || (await isFolder(out));
    const taken = new Set<string>();
    const filled: Filled[] = [];
    for (const [index, source] of sources.entries()) {
      for (const line of [...source.remarks, ...source.problems]) warn(line);
      if (source.problems.length > 0) continue;
      const { bytes, fileName, missing, notWritten } = fillOne(filling, source);
      const file = intoFolder ? join(out, freeName(fileName, taken)) : out;
      await save(file, bytes);
      if (isMany) warn(`${index + 1}/${sources.length} ${file}`);
      filled.push({ file, missing, notWritten });
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
