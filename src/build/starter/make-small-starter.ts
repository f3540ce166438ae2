import type { Words } from '../../base/index.ts';
import type { Form } from '../../form/index.ts';
import { pack } from './pack.ts';
import { pageNumber } from './page-number.ts';
import { margins, millimetres, paper } from './page.ts';
import { smallParts } from './small-parts.ts';
import type { SmallDocument } from './small-parts.ts';

/** Sheets that may run over pages carry their number. */
const numbered = new Set<SmallDocument>(['self_check', 'evidence_list', 'seal_list']);

/** Ids of the documents that `makeSmallStarter` knows. */
export function isSmallDocument(id: string): id is SmallDocument {
  return Object.hasOwn(smallParts, id);
}

/** The strips of 书脊条 take the height of the paper. */
function marginsOf(id: SmallDocument) {
  const { right: top } = margins;
  if (id !== 'spine') return { ...margins, top };
  return { ...margins, top: millimetres(20), bottom: millimetres(15) };
}

/** A starter for one of the sheets that go with the application of the form. */
export async function makeSmallStarter(
  id: SmallDocument,
  title: string,
  form: Form,
  words: Words,
): Promise<Uint8Array> {
  const section = {
    properties: { page: { size: paper, margin: marginsOf(id) } },
    ...(numbered.has(id) ? { footers: { default: pageNumber() } } : {}),
    children: smallParts[id](words, form),
  };
  return pack(title, [section], words);
}
