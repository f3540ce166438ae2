import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { readTable } from '../../src/cli/read-table.ts';

const folder = mkdtempSync(join(tmpdir(), 'shenbao-table-'));

function read(content: string | Uint8Array): ReturnType<typeof readTable> {
  const file = join(folder, 'list.csv');
  writeFileSync(file, content);
  return readTable(file);
}

test('reads quotes, commas and lines within a cell', async () => {
  expect(await read('名称,说明\r\n"甲,乙","第一行\n第二行""引"""\r\n')).toEqual([
    ['名称', '说明'],
    ['甲,乙', '第一行\n第二行"引"'],
  ]);
});

test('reads rows whatever ends them, empty ones and a last empty cell as well', async () => {
  expect(await read('\uFEFFa,b\r1,\n\r\n2,3')).toEqual([['a', 'b'], ['1', ''], [''], ['2', '3']]);
  expect(await read('')).toEqual([]);
});

test('reads GB 18030, as Excel in Chinese saves it', async () => {
  expect(await read(new Uint8Array([0xb5, 0xa5, 0xce, 0xbb]))).toEqual([['单位']]);
});

test('names the row whose quotes do not pair', async () => {
  await expect(read('a,b\n1,"2\n')).rejects.toThrow('第 2 行：引号没有成对');
  await expect(read('a\n"b"c\n')).rejects.toThrow('第 2 行：引号没有成对');
});
