import { cellPadding, cellType, lineWidth, shareWidth } from '../../form/index.ts';
import { yearTags } from './pieces.ts';

/** A character of the cells in twips: half-points are ten. */
const sign = cellType.五号 * 10;

/** How wide a text is in characters: four figures of a year, and Latin letters, take half of one. */
function widthOf(text: string): number {
  const shown = text.replace(/\{year(?:-\d)?\}/g, '2024');
  return shown.length - (shown.match(/[\x20-\x7e]/g)?.length ?? 0) / 2;
}

/**
 * The captions of a column with their years as tags; a line is broken before the unit where the
 * column's width would break the unit itself: （万 and 元）.
 */
export function captionsIn(widths: readonly number[], column: number): (caption: string) => string {
  const width = shareWidth(widths, lineWidth.upright)[column] ?? 0;
  const room = Math.floor((width - cellPadding) / sign);
  return (caption) => yearTags(keepUnit(caption, room));
}

function keepUnit(caption: string, room: number): string {
  const [unit = ''] = /（[^（）]*(?:（[^（）]*）[^（）]*)?）$/.exec(caption) ?? [];
  const label = caption.slice(0, caption.length - unit.length);
  const left = room - (widthOf(label) % room);
  const isBroken = unit !== '' && label !== '' && left < room && widthOf(unit) > left;
  return isBroken ? `${label}\n${unit}` : caption;
}
