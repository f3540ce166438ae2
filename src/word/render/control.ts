import { bookmarkName } from '../carry/index.ts';
import { escapeXml } from '../xml/index.ts';
import { nextId } from './session.ts';
import type { Session } from './session.ts';

/**
 * The runs of a value inside an inline rich-text control with the tag, inside a bookmark of the
 * same paragraph: of all carriers these two come back from LibreOffice and Word unharmed. The id
 * of a control is for Word to give; without hundreds of them a document packs a fifth smaller.
 */
export function writeControl(session: Session, tag: string, runs: string): string {
  const printing = (session.printings.get(tag) ?? 0) + 1;
  session.printings.set(tag, printing);
  const name = escapeXml(tag);
  const bookmark = bookmarkName(name, printing);
  const begin = `<w:sdt><w:sdtPr><w:tag w:val="${name}"/></w:sdtPr><w:sdtContent>`;
  const end = '</w:sdtContent></w:sdt>';
  if (bookmark === undefined) return begin + runs + end;
  const mark = nextId(session, 'bookmark');
  const start = `<w:bookmarkStart w:id="${mark}" w:name="${bookmark}"/>`;
  return `${start}${begin}${runs}${end}<w:bookmarkEnd w:id="${mark}"/>`;
}
