import { Document, Packer } from 'docx';

import type { Words } from '../../base/index.ts';
import { say } from '../../base/index.ts';
import { finishPackage } from './finish-package.ts';
import { pageNumber } from './page-number.ts';
import { margins, paper } from './page.ts';
import { smallParts } from './small-parts.ts';
import type { SmallDocument } from './small-parts.ts';
import { styles } from './styles.ts';

/** Ids of the documents that `makeSmallStarter` knows. */
export function isSmallDocument(id: string): id is SmallDocument {
  return Object.hasOwn(smallParts, id);
}

/** A starter for one of the sheets that go with the application. */
export async function makeSmallStarter(
  id: SmallDocument,
  title: string,
  words: Words,
): Promise<Uint8Array> {
  const file = new Document({
    title,
    creator: say(words, 'document.template.author'),
    styles,
    sections: [
      {
        properties: { page: { size: paper, margin: { ...margins, top: margins.right } } },
        ...(id === 'self_check' ? { footers: { default: pageNumber() } } : {}),
        children: smallParts[id](words),
      },
    ],
  });
  return finishPackage(new Uint8Array(await Packer.toBuffer(file)));
}
