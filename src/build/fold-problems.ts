import type { Problem } from '../base/index.ts';

/** Places at which a name that is not there is told of each by itself. */
const mostPlaces = 2;
/** `没有事实“revenue”`, `“kinds”没有选项“software”`: the name that is not there. */
const lacking = /没有[^“”]*“([^”]+)”/;

/**
 * A name that is missing at many places of one policy is one slip, most likely where it is defined:
 * it is told at the first of them, with the others. Everything else stays as it is.
 */
export function foldProblems(problems: readonly Problem[]): readonly Problem[] {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const key = groupOf(problem);
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), problem]);
  }
  return problems.flatMap((problem): readonly Problem[] => {
    const [first, ...others] = groups.get(groupOf(problem) ?? '') ?? [];
    if (first === undefined || others.length < mostPlaces) return [problem];
    return first === problem ? [{ ...first, message: withOthers(first.message, others) }] : [];
  });
}

function groupOf({ file, message, severity }: Problem): string | undefined {
  const [, folder] = /^(content\/policies\/[^/]+\/)/.exec(file) ?? [];
  const [, name] = lacking.exec(message) ?? [];
  if (folder === undefined || name === undefined || severity !== 'error') return undefined;
  return `${folder} ${name}`;
}

function withOthers(message: string, others: readonly Problem[]): string {
  const [, name = ''] = lacking.exec(message) ?? [];
  const [, near] = /是不是“([^”]+)”/.exec(message) ?? [];
  const meant = near === undefined ? '' : `。处处写法相同的，写错的多半是“${near}”那一处`;
  const files = new Map<string, (number | undefined)[]>();
  for (const { file, line } of others) files.set(file, [...(files.get(file) ?? []), line]);
  const places = [...files].map(([file, lines]) => {
    const known = [...new Set(lines)].filter((line) => line !== undefined);
    const short = file.replace(/^content\/policies\/[^/]+\//, '');
    return known.length === 0 ? short : `${short} 第 ${known.join('、')} 行`;
  });
  const end = /[？?。]$/.test(message) ? '' : '。';
  return `${message}${end}另有 ${others.length} 处也写着“${name}”：${places.join('；')}${meant}`;
}
