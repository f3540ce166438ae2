import { AlignmentType, Footer, PageNumber, Paragraph, TextRun } from 'docx';

import { size } from './page.ts';
import { styleIds } from './styles.ts';

/** A footer that says no more than the page's number. */
export function pageNumber(): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: styleIds.small,
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], size: size.小五 })],
      }),
    ],
  });
}
