/** Small builders of WordprocessingML for tests. */
function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

export function run(text: string, properties = ''): string {
  return `<w:r>${properties}<w:t xml:space="preserve">${escape(text)}</w:t></w:r>`;
}

export function paragraph(...content: readonly string[]): string {
  return `<w:p>${content.map((each) => (each.startsWith('<') ? each : run(each))).join('')}</w:p>`;
}

/** A cell's text, `>n` in front spans n columns, `v` opens a vertical merge, `^` goes on with it. */
export function table(...rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]): string => row.map(cell).join('');
  return `<w:tbl><w:tblPr/><w:tblGrid/>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`;
}

function cell(text: string): string {
  const [, span = '', merge = '', rest = ''] = /^(?:>(\d))?([v^])?(.*)$/s.exec(text) ?? [];
  const merged = merge === '' ? '' : `<w:vMerge${merge === 'v' ? ' w:val="restart"' : ''}/>`;
  const spanned = span === '' ? '' : `<w:gridSpan w:val="${span}"/>`;
  const paragraphs = rest.startsWith('<')
    ? rest
    : rest
        .split('\n')
        .map((line) => (line === '' ? '<w:p/>' : paragraph(line)))
        .join('');
  return `<w:tc><w:tcPr>${spanned}${merged}</w:tcPr>${paragraphs}</w:tc>`;
}

let next = 1;

/** A value as our documents print it: an inline control in a bookmark. */
export function control(tag: string, text: string, bookmark?: string): string {
  const id = (next += 1);
  const inner = `<w:sdt><w:sdtPr><w:tag w:val="${tag}"/><w:id w:val="${id}"/></w:sdtPr><w:sdtContent>${run(text)}</w:sdtContent></w:sdt>`;
  return bookmark === undefined
    ? inner
    : `<w:bookmarkStart w:id="${id}" w:name="${bookmark}"/>${inner}<w:bookmarkEnd w:id="${id}"/>`;
}
