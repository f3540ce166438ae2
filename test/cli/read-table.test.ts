import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';

import { readTable } from '../../src/cli/sheet/read-table.ts';

const folder = mkdtempSync(join(tmpdir(), 'shenbao-table-'));

async function read(content: string | Uint8Array): Promise<readonly (readonly string[])[]> {
  return (await readWhole(content)).rows;
}

function readWhole(content: string | Uint8Array, name = 'list.csv'): ReturnType<typeof readTable> {
  const file = join(folder, name);
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

test('reads UTF-16 with its mark, as “Unicode 文本” and PowerShell write it', async () => {
  const little = Buffer.from('\uFEFF名称\t数\n甲\t1', 'utf16le');
  expect(await read(little)).toEqual([
    ['名称', '数'],
    ['甲', '1'],
  ]);
  expect(await read(Buffer.from(little).swap16())).toEqual([
    ['名称', '数'],
    ['甲', '1'],
  ]);
});

test('says what a file is that is no .csv', async () => {
  await expect(read('PK\u0003\u0004')).rejects.toThrow('请把文件名的结尾改为 .xlsx');
  await expect(read(new Uint8Array([0xff, 0xff, 0x80]))).rejects.toThrow('文字编码读不懂');
  await expect(read('名称，数\n甲，1\n')).rejects.toThrow('全角逗号');
  await expect(read('名称;数\n甲;1\n')).rejects.toThrow('分号');
});

test('names the row and the column where cells are too many or too few', async () => {
  const { problems } = await readWhole('a,b\n1,2,3\n1\n1,2,\n\n1,2\n');
  expect(problems.map(({ row, column }) => [row, column])).toEqual([
    [1, 2],
    [2, 1],
  ]);
});

/** A workbook of one sheet whose cells are given as XML. */
function workbook(
  cells: string,
  more = '',
  { before = '', after = '', sheets = '', second = '' } = {},
): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const parts = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}">${more}<sheets>${sheets}<sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/worksheet" Target="worksheets/sheet2.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="# ?/?"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}">${before}<sheetData>${cells}</sheetData>${after}</worksheet>`,
    'xl/worksheets/sheet2.xml': `<worksheet xmlns="${main}"><sheetData>${second}</sheetData></worksheet>`,
  };
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])),
  );
}

test('reads of an .xlsx what it shows, mistakes of formulas among it', async () => {
  const cells =
    '<row r="2"><c r="A2" t="inlineStr"><is><t>甲</t></is></c><c r="B2" s="1"><v>0.455</v></c>' +
    '<c r="C2"><v>434.99999999999994</v></c><c r="D2" t="e"><v>#N/A</v></c></row>';
  const { rows, problems } = await readWhole(workbook(cells), 'list.xlsx');
  expect(rows[1]).toEqual(['甲', '45.50%', '435', '#N/A']);
  expect(problems).toEqual([]);
});

test('names the cell whose format it cannot read', async () => {
  const cells =
    '<row r="1"><c r="A1" t="inlineStr"><is><t>数</t></is></c></row><row r="2"><c r="A2" s="2"><v>0.5</v></c></row>';
  const { problems } = await readWhole(workbook(cells), 'list.xlsx');
  expect(problems).toMatchObject([{ row: 1, column: 0 }]);
});

const shownText = (at: string, text: string) =>
  `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
const listHead = `<row r="1">${shownText('A1', '单位')}${shownText('B1', '金额')}</row>`;

test('leaves out what the sheet hides, and says so', async () => {
  const rows = `${listHead}<row r="2" hidden="1">${shownText('A2', '甲')}</row><row r="3">${shownText('A3', '乙')}<c r="B3"><v>6</v></c></row>`;
  const byRow = await readWhole(workbook(rows), 'list.xlsx');
  expect(byRow.rows.slice(1)).toEqual([
    ['', ''],
    ['乙', '6'],
  ]);
  expect(byRow.remarks).toEqual(['第 2 行是隐藏的，没有读；要用它，请先取消隐藏']);
  const columns = '<cols><col min="2" max="2" hidden="1"/></cols>';
  const byColumn = await readWhole(workbook(rows, '', { before: columns }), 'list.xlsx');
  expect(byColumn.rows[2]).toEqual(['乙', '']);
  expect(byColumn.remarks?.join()).toContain('第 2 列是隐藏的');
});

test('reads the first sheet that is shown, and names the others that hold something', async () => {
  const sheets = '<sheet name="去年" state="hidden" sheetId="2" r:id="rId2"/>';
  const second = `<row r="1">${shownText('A1', '旧的')}</row>`;
  const { rows, remarks } = await readWhole(
    workbook(listHead, '', { sheets, second }),
    'list.xlsx',
  );
  expect(rows).toEqual([['单位', '金额']]);
  expect(remarks).toEqual(['只读第 2 张表，“去年”这一张没有读']);
});

test('tells formulas that are not worked out yet, and rows that share a merged cell', async () => {
  const formulas = `${listHead}<row r="2">${shownText('A2', '甲')}<c r="B2"><f>1+1</f></c></row><row r="3"><c r="B3"><f>1+1</f><v></v></c></row><row r="4">${shownText('A4', '乙')}<c r="B4" t="str"><f>""</f><v></v></c></row>`;
  const open = await readWhole(workbook(formulas), 'list.xlsx');
  expect(open.problems.map(({ row, column }) => [row, column])).toEqual([
    [1, 1],
    [2, 1],
  ]);
  expect(open.problems[0]?.why).toContain('还没有算出数');
  const merges =
    '<mergeCells count="2"><mergeCell ref="A2:A3"/><mergeCell ref="A5:B5"/></mergeCells>';
  const cells = `${listHead}<row r="2">${shownText('A2', '甲')}<c r="B2"><v>5</v></c></row><row r="3"><c r="A3"/><c r="B3"><v>6</v></c></row><row r="5"><c r="A5"/><c r="B5"/></row>`;
  const { problems } = await readWhole(workbook(cells, '', { after: merges }), 'list.xlsx');
  expect(problems).toMatchObject([{ row: 2, column: 0 }]);
  expect(problems[0]?.why).toContain('合并');
});

test('refuses merges that cover more rows than there are cells, and takes a long one', async () => {
  const cells = `${listHead}<row r="2">${shownText('A2', '甲')}</row><row r="200000"><c r="A200000"/></row>`;
  const merge = '<mergeCell ref="A2:A200000"/>';
  const withMerges = (count: number) =>
    workbook(cells, '', { after: `<mergeCells>${merge.repeat(count)}</mergeCells>` });
  await expect(readWhole(withMerges(3), 'list.xlsx')).rejects.toThrow('不像申报名单');
  expect((await readWhole(withMerges(1), 'list.xlsx')).problems).toEqual([]);
});

test('reads days that are kept as such, and passes over the line that names the separator', async () => {
  const cells = `${listHead}<row r="2">${shownText('A2', '甲')}<c r="B2" t="d"><v>2025-03-01T00:00:00</v></c></row>`;
  expect((await readWhole(workbook(cells), 'list.xlsx')).rows[1]).toEqual(['甲', '2025-03-01']);
  expect(await read('sep=,\r\n名称,数\r\n甲,1\r\n')).toEqual([
    ['名称', '数'],
    ['甲', '1'],
  ]);
});

test('says of a workbook what to do: cells without addresses, days from 1904, an old .xls', async () => {
  const bare = workbook('<row><c><v>1</v></c></row>');
  await expect(readWhole(bare, 'list.xlsx')).rejects.toThrow('单元格没有写明位置');
  // What is no address was taken for a column far away, and filled up with blanks to there.
  for (const address of ['B.......1', `A${'__proto__'.repeat(9)}1`, 'ABCD1', 'A0', 'A12345678'])
    await expect(
      readWhole(workbook(`<row r="1"><c r="${address}"><v>1</v></c></row>`), 'list.xlsx'),
    ).rejects.toThrow('写得不对');
  const mac = workbook('<row r="1"><c r="A1"><v>1</v></c></row>', '<workbookPr date1904="1"/>');
  await expect(readWhole(mac, 'list.xlsx')).rejects.toThrow('1904');
  const old = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  await expect(readWhole(old, 'list.xlsx')).rejects.toThrow('旧版 .xls');
});
