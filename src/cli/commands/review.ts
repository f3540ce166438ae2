import { basename } from 'node:path';

import { chinaDay, say } from '../../base/index.ts';
import { gatherFiles, mainDocument, readHanded, readSheets } from '../../compose/index.ts';
import type { Dossier, PageSource, ReadFile } from '../../compose/index.ts';
import {
  addDossier,
  examinedByKey,
  rowStates,
  withReceipts,
  textAt,
  writeDesk,
} from '../../desk/index.ts';
import type { DeskRow } from '../../desk/index.ts';
import { allFields } from '../../form/index.ts';
import { reviewPayload } from '../../payloads/index.ts';
import type { PolicyBundle } from '../../payloads/index.ts';
import { compareReceipts, describeFinding, examineDesk, readEarlier } from '../../review/index.ts';
import type { DeskFinding, EarlierRow, Receipt } from '../../review/index.ts';
import { fetchRarer } from '../../rules/index.ts';
import { InputError, UsageError } from '../command.ts';
import type { Command } from '../command.ts';
import { suggestOrList } from '../find-policy.ts';
import { readReceipts } from '../kept-receipts.ts';
import { loadProject, loadTemplates } from '../load.ts';
import { parseOptions } from '../options.ts';
import { readInput } from '../read-input.ts';
import { listHanded } from '../review-files.ts';
import { refuseOverwriting, saveFile } from '../save-file.ts';

export const review: Command = {
  usage:
    'review [--policy P] [--earlier 往年名单.xlsx] [--out 台账.xlsx] [--desk 台账.json] [--receipts 上次.json] 文件|文件夹|压缩包.zip…',
  purpose:
    '初审一批申报书：逐份读回、核对，互相比对，也与往年名单比对；--out 写成台账表格，--desk 写成初审页能打开的台账文件；--receipts 与上次的输出或台账文件比，逐份说结论重算是否一致',
  run: async (args, { root, warn }) => {
    const { values, rest } = parseOptions(args, ['policy', 'earlier', 'out', 'desk', 'receipts']);
    if (rest.length === 0) throw new UsageError('要初审哪些文件');
    requireEnding(values, 'out', '.xlsx');
    requireEnding(values, 'desk', '.json');
    const handed = await listHanded(rest);
    if (handed.length === 0) throw new InputError(rest.map((path) => `${path}：里面没有文件`));
    for (const out of [values.out, values.desk])
      if (out !== undefined)
        await refuseOverwriting(out, [...rest, values.earlier, values.receipts]);
    const project = await loadProject(root);
    const policy = choosePolicy(project.policies, values.policy);
    const desk = reviewPayload(policy);
    if (desk === undefined)
      throw new InputError([`政策“${policy.id}”没有初审（review.yaml），不能初审`]);
    await fetchRarer(desk.categories.flatMap(({ rules, form }) => [rules, form]));
    const earlier = await readLists(values.earlier, policy);
    const receipts =
      values.receipts === undefined ? undefined : await readReceipts(values.receipts, policy.id);
    const read: ReadFile[] = [];
    await readHanded(handed, {
      desk: {
        policy: policy.id,
        forms: desk.categories.map(({ form }) => form),
        titles: Object.fromEntries(desk.categories.map(({ id, title }) => [id, title])),
        words: policy.words,
        source: await sourceOf(root, policy),
      },
      done: new Set(),
      onStep: (step) => {
        if (step.kind === 'read') read.push(step.file);
        else warn(`${step.number}/${step.of} ${step.path}`);
      },
    });
    const dossiers = gatherFiles(read);
    // The same text handed in twice is one row of a desk, and told of each of its files.
    let rows: readonly DeskRow[] = [];
    const readRows = dossiers.flatMap((dossier) => {
      const added = addDossier(dossier, rows, desk);
      rows = added.rows;
      return added.row.kind === 'read' ? [added.row] : [];
    });
    const applications = readRows.map(({ record }) => record.application);
    const today = chinaDay(new Date());
    const examined = examineDesk(applications, earlier, desk, today);
    const byKey = examinedByKey(readRows, examined);
    rows = withReceipts(rows, byKey);
    if (values.out !== undefined) {
      const { writeLedger } = await import('../sheet/write-ledger.ts');
      const states = rowStates(rows, desk, today);
      const lines = rows.flatMap((row) => {
        const state = states.get(row.key);
        return state === undefined ? [] : [{ row, state, examined: byKey.get(row.key) }];
      });
      await saveFile(values.out, await writeLedger(lines, desk));
    }
    if (values.desk !== undefined) await saveFile(values.desk, writeDesk(rows, desk).text);
    const paths = dossiers.flatMap(({ path, main }) =>
      main.reception.kind === 'application' ? [path] : [],
    );
    const tell = ({ with: others, ...finding }: DeskFinding) => ({
      kind: finding.kind,
      where: finding.where,
      message: describeFinding(finding, policy.words),
      ...(others === undefined || others.length === 0
        ? {}
        : { with: others.map((at) => paths[at]) }),
      ...(finding.passage === undefined ? {} : { passage: finding.passage }),
    });
    let next = 0;
    return {
      applications: dossiers.map((dossier) => {
        const { reception } = dossier.main;
        if (reception.kind === 'refused') return refusedLine(dossier, reception);
        const application = applications[next] ?? reception.application;
        const result = examined[next];
        next += 1;
        return {
          file: dossier.path,
          readable: true,
          policy: policy.id,
          category: application.category,
          unit: textAt(application, 'org_name'),
          code: textAt(application, 'uscc'),
          project: textAt(application, 'project_name'),
          versionCode: application.code ?? '',
          verdict: result?.verdict,
          frozenVerdict: application.frozenVerdict ?? '',
          state: application.state,
          differences: application.edited,
          warnings: application.unsure,
          attachments: dossier.beside.map(tellBeside),
          findings: (result?.findings ?? []).map(tell),
          receipt: result?.receipt,
          ...heldAgainst(receipts?.get(dossier.path), result?.receipt),
        };
      }),
    };
  },
};

/** What judging again came to, where a receipt of before is known. */
function heldAgainst(before: Receipt | undefined, now: Receipt | undefined) {
  return before && now ? { receiptState: compareReceipts(before, now) } : {};
}

function refusedLine(
  dossier: Dossier,
  reception: { readonly why: 'unreadable' | 'foreign'; readonly message: string },
) {
  const finding = { kind: reception.why, where: {}, message: reception.message };
  return {
    file: dossier.path,
    readable: false,
    attachments: dossier.beside.map(tellBeside),
    findings: [finding],
  };
}

function tellBeside({ path, size, reception }: ReadFile) {
  return {
    file: path,
    size,
    ...(reception.kind === 'refused' ? { message: reception.message } : {}),
  };
}

/** A file is what its name says: the other one would be taken for damaged. */
function requireEnding(
  values: Readonly<Partial<Record<string, string>>>,
  option: string,
  ending: string,
): void {
  const file = values[option];
  if (file !== undefined && !file.toLowerCase().endsWith(ending))
    throw new UsageError(`“--${option}”写的是 ${ending} 文件，“${file}”不是`);
}

/** The policy that was named, or the only one that has a first check. */
function choosePolicy(policies: readonly PolicyBundle[], id: string | undefined): PolicyBundle {
  const reviewed = policies.filter(({ review: own }) => own !== undefined);
  const ids = reviewed.map((one) => one.id);
  const [only, second] = reviewed;
  const found =
    id === undefined && second === undefined ? only : reviewed.find((one) => one.id === id);
  if (found !== undefined) return found;
  if (id === undefined)
    throw new UsageError(`有几项政策可以初审，请写“--policy”：${ids.join('、')}`);
  throw new InputError([`没有可以初审的政策“${id}”${suggestOrList(id, ids)}`]);
}

async function readLists(
  file: string | undefined,
  policy: PolicyBundle,
): Promise<readonly EarlierRow[]> {
  if (file === undefined) return [];
  const sheets = readSheets(await readInput(file));
  if (sheets === undefined)
    throw new InputError([`${file}：${say(policy.words, 'desk.earlier_damaged')}`]);
  const fields = Object.values(policy.forms).flatMap(allFields);
  const found = readEarlier(basename(file), sheets, fields, policy.words);
  if (found === undefined)
    throw new InputError([`${file}：没有找到单位名称、统一社会信用代码或项目名称这样的表头`]);
  return found;
}

/** Every category's template of the application; those with mistakes are left out. */
async function sourceOf(root: string, policy: PolicyBundle): Promise<PageSource> {
  const { templates } = await loadTemplates(root, policy);
  const own = templates.filter(({ document }) => document === mainDocument);
  return {
    policy,
    words: policy.words,
    templates: Object.fromEntries(
      own.flatMap(({ categories, compiled }) => categories.map((id) => [id, compiled])),
    ),
  };
}
