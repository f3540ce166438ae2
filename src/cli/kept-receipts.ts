import { isRecord } from '../base/index.ts';
import { readDesk } from '../desk/index.ts';
import { parseReceipt } from '../review/index.ts';
import type { Receipt } from '../review/index.ts';
import { InputError } from './command.ts';
import { readInputText } from './read-input.ts';

/** The receipts of a saved desk, or of what `review` printed, by the paths of their files. */
export async function readReceipts(
  file: string,
  policy: string,
): Promise<ReadonlyMap<string, Receipt>> {
  const text = await readInputText(file);
  const opened = readDesk(text, policy);
  if (opened?.kind === 'refused')
    throw new InputError([
      `${file}：${opened.why === 'newer' ? '由更新的版本保存' : '是另一项政策的台账'}，读不了`,
    ]);
  const found =
    opened === undefined
      ? printedIn(text)
      : opened.rows.map(({ register: { path, receipt } }) => ({ path, receipt }));
  const receipts = found.flatMap(({ path, receipt }) =>
    receipt === undefined ? [] : [[path, receipt] as const],
  );
  if (receipts.length === 0)
    throw new InputError([
      `${file}：里面没有结论的凭据；要的是 review 的输出，或初审页保存的台账文件`,
    ]);
  return new Map(receipts);
}

function printedIn(text: string) {
  let printed: unknown;
  try {
    printed = JSON.parse(text);
  } catch {
    return [];
  }
  const applications = isRecord(printed) ? printed['applications'] : undefined;
  if (!Array.isArray(applications)) return [];
  return applications.flatMap((one: unknown) =>
    isRecord(one) && typeof one['file'] === 'string'
      ? [{ path: one['file'], receipt: parseReceipt(one['receipt']) }]
      : [],
  );
}
