import { bookmarkName, fieldOfTag } from '../carry/index.ts';
import { escapeXml } from '../xml/index.ts';
import { nextId } from './session.ts';
import type { Session } from './session.ts';

/**
 * The runs of a value inside an inline rich-text control with the tag, inside a bookmark of the
 * same paragraph: of all carriers these two come back from LibreOffice and Word unharmed. The id
 * of a control is for Word to give; without hundreds of them a document packs a fifth smaller.
 */
export function writeControl(session: Session, tag: string, runs: string): string {
  if (runs === '') return '';
  const printing = (session.printings.get(tag) ?? 0) + 1;
  session.printings.set(tag, printing);
  session.shown.add(fieldOfTag(tag));
  const name = escapeXml(tag);
  const control =
    `<w:sdt><w:sdtPr><w:tag w:val="${name}"/></w:sdtPr>` +
    `<w:sdtContent>${runs}</w:sdtContent></w:sdt>`;
  const bookmark = bookmarkName(tag, printing);
  if (bookmark === undefined) return control;
  const mark = nextId(session, 'bookmark');
  return (
    `<w:bookmarkStart w:id="${mark}" w:name="${escapeXml(bookmark)}"/>${control}` +
    `<w:bookmarkEnd w:id="${mark}"/>`
  );
}
