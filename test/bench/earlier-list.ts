import { strToU8, zipSync } from 'fflate';

/** A list of earlier years as Excel keeps it: texts apart, so many rows of five columns. */
export function earlierList(rows: number): Uint8Array {
  const texts: string[] = [];
  const cell = (column: string, row: number, text: string): string => {
    texts.push(`<si><t>${text}</t></si>`);
    return `<c r="${column}${row}" t="s"><v>${texts.length - 1}</v></c>`;
  };
  const lines = Array.from({ length: rows }, (_, at) => {
    const row = at + 2;
    return (
      `<row r="${row}"><c r="A${row}"><v>${at + 1}</v></c>` +
      cell('B', row, `福建第${at}某某科技有限公司`) +
      cell('C', row, `91350100M${String(at).padStart(9, '0')}`) +
      cell('D', row, `第${at}某某平台`) +
      cell('E', row, '泉州市') +
      '</row>'
    );
  });
  const head = ['序号', '企业名称', '统一社会信用代码', '项目名称', '所在地']
    .map((text, at) => cell('ABCDE'[at] ?? '', 1, text))
    .join('');
  const sheet = `<worksheet><sheetData><row r="1">${head}</row>${lines.join('')}</sheetData></worksheet>`;
  return zipSync({
    'xl/worksheets/sheet1.xml': strToU8(sheet),
    'xl/sharedStrings.xml': strToU8(`<sst>${texts.join('')}</sst>`),
  });
}
