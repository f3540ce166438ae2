import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

import { InputError } from '../command.ts';
import { builtInFormat } from './number-format.ts';

/** A workbook beyond this, unpacked, is no list of applications. */
const mostBytes = 100_000_000;

/** The sheet that is read of a workbook: the first that it shows. */
export interface ShownSheet {
  /** Its place among all sheets, from 1. */
  readonly number: number;
  readonly xml: string;
  /** The format's code of each style of a cell. */
  readonly formats: readonly (string | undefined)[];
  /** Other sheets that hold something. */
  readonly others: readonly string[];
}

export function openWorkbook(file: string, bytes: Uint8Array): ShownSheet {
  const parts = unpack(file, bytes);
  const sheets: { readonly name: string; readonly id: string; readonly isHidden: boolean }[] = [];
  const targets = new Map<string, string>();
  scan(parts['xl/workbook.xml'] ?? '', {
    open: (name, attributes) => {
      if (name === 'workbookPr' && /^(?:1|true)$/.test(attributes['date1904'] ?? '')) {
        const advice = '请把内容复制到新建的表格里再试';
        throw new InputError([`${file}：这个表格从 1904 年起算日期，${advice}`]);
      }
      const { name: title = '', 'r:id': id = '', state = '' } = attributes;
      if (name === 'sheet') sheets.push({ name: title, id, isHidden: /hidden/i.test(state) });
    },
  });
  scan(parts['xl/_rels/workbook.xml.rels'] ?? '', {
    open: (_, { Id = '', Target = '' }) =>
      targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`),
  });
  const xmlOf = (id: string): string => parts[targets.get(id) ?? ''] ?? '';
  const at = Math.max(
    0,
    sheets.findIndex(({ isHidden }) => !isHidden),
  );
  return {
    number: at + 1,
    xml: xmlOf(sheets[at]?.id ?? ''),
    formats: readFormats(parts['xl/styles.xml'] ?? ''),
    others: sheets
      .filter(({ id }, index) => index !== at && /<(?:\w+:)?c[\s>]/.test(xmlOf(id)))
      .map(({ name }) => name),
  };
}

/** The format's code of each style of a cell. */
function readFormats(styles: string): readonly (string | undefined)[] {
  const codes = new Map<number, string>();
  const formats: (string | undefined)[] = [];
  let isOfCells = false;
  scan(styles, {
    open: (name, { numFmtId = '0', formatCode = '' }) => {
      const id = Number(numFmtId);
      if (name === 'numFmt') codes.set(id, formatCode);
      if (name === 'cellXfs') isOfCells = true;
      if (name === 'xf' && isOfCells) formats.push(codes.get(id) ?? builtInFormat(id));
    },
    close: (name) => {
      if (name === 'cellXfs') isOfCells = false;
    },
  });
  return formats.length > 0 ? formats : ['General'];
}

function unpack(file: string, bytes: Uint8Array): Readonly<Record<string, string>> {
  try {
    let size = 0;
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        size += originalSize;
        return false;
      },
    });
    if (size > mostBytes) throw new RangeError(file);
    const found = unzipSync(bytes, {
      filter: ({ name }) =>
        /^xl\/(?:workbook\.xml|styles\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/.test(
          name,
        ),
    });
    return Object.fromEntries(
      Object.entries(found).map(([name, content]) => [name, strFromU8(content)]),
    );
  } catch {
    throw new InputError([`${file}：打不开这个表格，请用 Excel 或 WPS 打开后另存为 .xlsx 再试`]);
  }
}

interface Scanning {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** One pass over a part; what breaks its XML is the library's to tell. */
export function scan(xml: string, { open, text, close }: Scanning): void {
  if (xml === '') return;
  const parser = new SaxesParser();
  const local = (name: string): string => name.replace(/^.*:/, '');
  parser.on('opentag', ({ name, attributes }) => open(local(name), attributes));
  if (text !== undefined) parser.on('text', text);
  if (close !== undefined) parser.on('closetag', ({ name }) => close(local(name)));
  parser.on('error', () => undefined);
  parser.write(xml).close();
}
