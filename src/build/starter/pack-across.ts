import { PageOrientation } from 'docx';
import type { Paragraph, Table } from 'docx';

import type { Words } from '../../base/index.ts';
import { pack } from './pack.ts';
import { pageNumber } from './page-number.ts';
import { millimetres, paper } from './page.ts';

const margin = millimetres(15);
const short = millimetres(12);

/** Twips of a line on a sheet of `packAcross`. */
export const acrossWidth = paper.height - 2 * margin;

/** One piece in A4 across, its pages numbered: an office's own tables, bound by nobody. */
export function packAcross(
  title: string,
  children: readonly (Paragraph | Table)[],
  words: Words,
): Promise<Uint8Array> {
  const section = {
    properties: {
      page: {
        size: { ...paper, orientation: PageOrientation.LANDSCAPE },
        margin: { top: short, bottom: margin, left: margin, right: margin, footer: short / 2 },
      },
    },
    footers: { default: pageNumber() },
    children: [...children],
  };
  return pack(title, [section], words);
}
