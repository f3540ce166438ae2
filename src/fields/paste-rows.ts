/**
 * Cells copied from Excel, WPS or a web table: tabs between columns, lines between rows, quotes
 * around cells that hold a line break. Undefined for text that is no table, which is pasted as it is.
 */
export function parsePastedCells(text: string): readonly (readonly string[])[] | undefined {
  if (!/[\t\n]/.test(text.replace(/\r?\n$/, ''))) return undefined;
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    if (quoted) {
      if (character !== '"') cell += character;
      else if (text[at + 1] === '"') {
        cell += '"';
        at++;
      } else quoted = false;
    } else if (character === '"' && cell === '') quoted = true;
    else if (character === '\t') {
      row.push(cell);
      cell = '';
    } else if (character === '\n' || character === '\r') {
      if (character === '\r' && text[at + 1] === '\n') at++;
      rows.push([...row, cell]);
      row = [];
      cell = '';
    } else cell += character;
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell]);
  const trimmed = rows.map((cells) => cells.map((one) => one.trim()));
  while (trimmed.length > 0 && trimmed[trimmed.length - 1]?.every((one) => one === ''))
    trimmed.pop();
  return trimmed;
}
