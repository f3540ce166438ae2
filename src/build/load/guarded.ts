import type { Report } from './source.ts';

/**
 * Runs a check of `file`. What it didn't see coming is a mistake of the program, but an author's
 * file is what it stumbled over: it is told as a problem of that file, the rest is checked all the
 * same. With SHENBAO_DEBUG it is thrown on, with its stack.
 */
export async function guarded<Result>(
  file: string,
  report: Report,
  run: () => Promise<Result>,
): Promise<Result | undefined> {
  try {
    return await run();
  } catch (error) {
    if (process.env['SHENBAO_DEBUG'] !== undefined) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    const message = `程序没有料到的情况，没有核对完（${reason}）。请核对最近改过的地方，并把这句话告诉维护者`;
    report({ file, message, severity: 'error' });
    return undefined;
  }
}
