import type { XmlElement } from '../../xml/index.ts';

/** Stands for what is no text (a break, a picture, a field mark): no tag reaches across it. */
export const objectSign = '\ufffc';

/** A paragraph's own text over all its runs; text boxes in it have paragraphs of their own. */
export interface ParagraphText {
  readonly paragraph: XmlElement;
  readonly text: string;
  readonly pieces: readonly TextPiece[];
}

/** One `w:t`, break or tab, and where its characters begin in the paragraph's text. */
interface TextPiece {
  readonly element: XmlElement;
  readonly run: XmlElement;
  readonly from: number;
  readonly text: string;
}

const silent = new Set(['w:rPr', 'w:lastRenderedPageBreak', 'w:proofErr', 'w:instrText']);
const skipped = new Set(['w:pPr', 'w:del', 'w:moveFrom', 'w:sdtPr', 'w:sdtEndPr', 'w:rPr']);

export function readParagraph(paragraph: XmlElement): ParagraphText {
  const pieces: TextPiece[] = [];
  let text = '';
  const readRun = (run: XmlElement) => {
    for (const child of run.children) {
      const own = ownText(child);
      if (own !== undefined) {
        pieces.push({ element: child, run, from: text.length, text: own });
        text += own;
      } else if (!silent.has(child.name)) {
        text += objectSign;
      }
    }
  };
  const readChildren = (element: XmlElement) => {
    for (const child of element.children) {
      if (child.name === 'w:r') readRun(child);
      else if (child.name.startsWith('m:')) text += objectSign;
      else if (!skipped.has(child.name)) readChildren(child);
    }
  };
  readChildren(paragraph);
  return { paragraph, text, pieces };
}

/** White space of its own may stand in a tag; a page break may not. */
function ownText({ name, text, attributes }: XmlElement): string | undefined {
  if (name === 'w:t') return text;
  if (name === 'w:tab') return '\t';
  const isLine = name === 'w:br' && (attributes['w:type'] ?? 'textWrapping') === 'textWrapping';
  return isLine || name === 'w:cr' ? '\n' : undefined;
}
