import type { ParagraphShell } from '../../template/index.ts';
import { childNamed } from '../../xml/index.ts';
import type { XmlElement } from '../../xml/index.ts';
import { writtenOpenTag, writtenFormat } from './part-source.ts';
import type { PartSource } from './part-source.ts';
import { endsSection } from './plan-blocks.ts';

/** What further paragraphs like this one begin with: no ids, and no section break. */
export function paragraphShell(source: PartSource, paragraph: XmlElement): ParagraphShell {
  const format = childNamed(paragraph, 'w:pPr');
  const open = writtenOpenTag(source, paragraph)
    .replace(/ w14:(?:paraId|textId)="[^"]*"/g, '')
    .replace(/\s*\/>$/, '>');
  return { open, format: format && !endsSection(paragraph) ? writtenFormat(source, format) : '' };
}
