import type { Paragraph, Table } from 'docx';

import type { Words } from '../../base/index.ts';
import type { Form } from '../../form/index.ts';
import { pack } from './pack.ts';
import { pageNumber } from './page-number.ts';
import { margins, paper } from './page.ts';

/** A starter for one of the sheets that go with the application of the form. */
export async function makeSmallStarter(
  { title, form, words }: { readonly title: string; readonly form: Form; readonly words: Words },
  part: (words: Words, form: Form) => (Paragraph | Table)[],
  /** Sheets that may run over pages carry their number. */
  {
    isNumbered = false,
    margin = { ...margins, top: margins.right },
  }: { readonly isNumbered?: boolean; readonly margin?: typeof margins } = {},
): Promise<Uint8Array> {
  const section = {
    properties: { page: { size: paper, margin } },
    ...(isNumbered ? { footers: { default: pageNumber() } } : {}),
    children: part(words, form),
  };
  return pack(title, [section], words);
}
