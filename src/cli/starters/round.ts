import { loadProject } from '../../build/index.ts';
import { InputError } from '../command.ts';
import { findPolicy } from '../find-policy.ts';
import { writeFiles } from './write-files.ts';

function round(year: string, categories: readonly string[]): string {
  return `title: 【待填】关于组织申报 ${year} 年某某项目的通知   # 通知的标题；换好后把【待填】一并删去
year: ${year}                    # 申报年度；“上一年度”是它的前一年
source: 【待填】文号或网址
categories: [${categories.join(', ')}]
opens: 【待填】${year}-03-01
deadlines:                     # 从离申报单位最近的一级写起
  - {level: 县级, day: 【待填】${year}-04-15}
  - {level: 市级, day: 【待填】${year}-04-30}
notes: []
`;
}

/** Writes a round of a year, to be changed into what the notice says: until then lint refuses it. */
export async function startRound(
  root: string,
  policyId: string,
  year: string,
): Promise<readonly string[]> {
  if (!/^20\d\d$/.test(year)) throw new InputError([`--year ${year}：应是年份，例如 2026`]);
  const policy = findPolicy(await loadProject(root), policyId);
  const categories = policy.categories.map(({ id }) => id);
  const file = `content/policies/${policy.id}/rounds/${year}.yaml`;
  return writeFiles(root, { [file]: round(year, categories) });
}
