import { ContentError, formatProblem, suggestName } from '../base/index.ts';
import { InputError, UsageError } from './command.ts';
import type { Surroundings } from './command.ts';
import { commands } from './commands.ts';

async function writeUsage(): Promise<string> {
  const all = await Promise.all(Object.values(commands).map((load) => load()));
  const lines = all.map(
    ({ usage, purpose }) => `  npm run -s shenbao -- ${usage}\n      ${purpose}`,
  );
  return [
    '用法：',
    ...lines,
    '结果以 JSON 写到标准输出，问题写到标准错误；退出码 0 成功，1 输入有误，2 用法有误。',
  ].join('\n');
}

/**
 * The lines that say what went wrong, and the exit code. What nobody saw coming is told in a sentence
 * with what was being worked on; its stack stands below with SHENBAO_DEBUG alone.
 */
function explainFailure(
  error: unknown,
  worked: string,
): { readonly code: 1 | 2; readonly lines: string[] } {
  if (error instanceof UsageError) return { code: 2, lines: [error.message] };
  if (error instanceof InputError) return { code: 1, lines: [...error.problems] };
  if (error instanceof ContentError) return { code: 1, lines: error.problems.map(formatProblem) };
  const reason = error instanceof Error ? error.message : String(error);
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const said = `${worked}：程序没有料到的情况，没有做完（${reason}）。请核对所给的文件和最近改过的内容，并把这句话告诉维护者`;
  return {
    code: 1,
    lines: process.env['SHENBAO_DEBUG'] === undefined ? [said] : [said, stack],
  };
}

/** Runs one command; the exit code is 0, 1 (bad input, every problem named) or 2 (used wrongly). */
export async function runCommandLine(
  [name, ...args]: readonly string[],
  surroundings: Surroundings,
): Promise<0 | 1 | 2> {
  if (name === undefined || name === 'help' || name === '--help') {
    surroundings.warn(await writeUsage());
    return name === undefined ? 2 : 0;
  }
  const load = Object.entries(commands).find(([known]) => known === name)?.[1];
  if (load === undefined) {
    const hint = suggestName(name, Object.keys(commands));
    surroundings.warn(`没有命令“${name}”${hint}\n${await writeUsage()}`);
    return 2;
  }
  const command = await load();
  if (args.includes('--help')) {
    surroundings.warn(`用法：npm run -s shenbao -- ${command.usage}\n      ${command.purpose}`);
    return 0;
  }
  try {
    const result = await command.run(args, surroundings);
    if (result !== undefined) surroundings.print(JSON.stringify(result, null, 2));
    return 0;
  } catch (error) {
    const { code, lines } = explainFailure(error, [name, ...args].join(' '));
    for (const line of lines) surroundings.warn(line);
    if (code === 2) surroundings.warn(`用法：npm run -s shenbao -- ${command.usage}`);
    return code;
  }
}
