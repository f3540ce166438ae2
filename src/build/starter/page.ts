import { cellType, lineWidth } from '../../form/index.ts';

/** Lengths of GB/T 9704-2012 in twips (1/1440 inch), the unit of WordprocessingML. */
const twipsPerMm = 1440 / 25.4;

export function millimetres(length: number): number {
  return Math.round(length * twipsPerMm);
}

export const paper = { width: millimetres(210), height: millimetres(297) } as const;

/** Inner margin and gutter make the standard's 28 mm, so that the text stays 156 mm wide. */
const inner = { left: millimetres(23), gutter: millimetres(5) } as const;
export const margins = {
  ...inner,
  top: millimetres(37),
  bottom: millimetres(35),
  right: paper.width - inner.left - inner.gutter - lineWidth.upright,
  header: millimetres(15),
  footer: millimetres(25),
} as const;

/** The cover reaches further up and down: names of four lines stay on its sheet. */
export const coverMargins = {
  ...margins,
  top: millimetres(26),
  bottom: millimetres(22),
  footer: millimetres(13),
} as const;

const sideways = (paper.height - lineWidth.sideways) / 2;
/** A sheet on its side, for tables of many columns; it is bound at its upper edge. */
export const sidewaysMargins = {
  top: millimetres(30),
  bottom: millimetres(26),
  left: sideways,
  right: sideways,
  header: millimetres(15),
  footer: millimetres(16),
} as const;

/** Chinese type sizes in half-points. */
export const size = {
  小初: 72,
  一号: 52,
  二号: 44,
  小二: 36,
  三号: 32,
  四号: 28,
  小四: 24,
  ...cellType,
} as const;

/** 固定值 28 磅: page counts stay equal whatever font stands in for 仿宋_GB2312. */
export const bodyLine = 560;
