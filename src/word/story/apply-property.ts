import type { XmlTag } from '../xml/index.ts';
import type { Cell, Row, Run } from './story.ts';

/** The innermost open elements that a property can belong to. */
interface Owners {
  readonly run: Run | undefined;
  readonly cell: Cell | undefined;
  readonly row: Row | undefined;
}

/** Notes the few properties that reading needs; `key` is `parent>element`. */
export function applyProperty(key: string, value: string, owners: Owners): void {
  const { run, cell, row } = owners;
  switch (key) {
    case 'w:rPr>w:u':
      if (run !== undefined) run.isUnderlined = value !== 'none';
      break;
    case 'w:rPr>w:vanish':
      if (run === undefined) break;
      run.isHidden = isOn(value);
      run.saysHidden = true;
      break;
    case 'w:tcPr>w:gridSpan':
      if (cell !== undefined) cell.columnSpan = clampSpan(value);
      break;
    case 'w:tcPr>w:vMerge':
      if (cell !== undefined) cell.merge = value === 'restart' ? 'restart' : 'continue';
      break;
    case 'w:tcPr>w:hMerge':
      if (cell !== undefined) cell.isJoined = value !== 'restart';
      break;
    case 'w:trPr>w:hidden':
      if (row !== undefined) row.isHidden = isOn(value);
      break;
    case 'w:trPr>w:gridBefore':
      if (row !== undefined) row.before = clampSpan(value);
      break;
    default:
  }
}

/** Whether a row's exact height, in twentieths of a point, shows no line of text. */
export function isFlatRow({ name, attributes }: XmlTag): boolean {
  const isExact = name === 'w:trHeight' && attributes['w:hRule'] === 'exact';
  return isExact && Number(attributes['w:val']) < 80;
}

/** ST_OnOff: a toggle that stands without a value is on. */
export function isOn(value: string): boolean {
  return value !== '0' && value !== 'false' && value !== 'off';
}

/** Word has at most 63 columns; a wild span must not cost memory. */
function clampSpan(value: string): number {
  const span = Number.parseInt(value, 10);
  return span >= 1 && span <= 63 ? span : 1;
}
