import { Document, Packer } from 'docx';
import type { ISectionOptions } from 'docx';

import type { Words } from '../../base/index.ts';
import { say } from '../../base/index.ts';
import { finishPackage } from './finish-package.ts';
import { styles } from './styles.ts';

/** The bytes of a starter in the one set of styles; the title stands in the file's properties. */
export async function pack(
  title: string,
  sections: readonly ISectionOptions[],
  words: Words,
): Promise<Uint8Array> {
  const creator = say(words, 'document.template.author');
  const file = new Document({ title, creator, lastModifiedBy: creator, styles, sections });
  return finishPackage(new Uint8Array(await Packer.toBuffer(file)));
}
