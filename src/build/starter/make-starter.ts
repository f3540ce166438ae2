import {
  Document,
  Footer,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import type { ISectionOptions, Table } from 'docx';

import type { Words } from '../../base/index.ts';
import { say } from '../../base/index.ts';
import type { Form, Section } from '../../form/index.ts';
import { sectionBody } from './body.ts';
import { cover } from './cover.ts';
import { evidenceTable } from './evidence-table.ts';
import { finishPackage } from './finish-package.ts';
import { flyleaf } from './flyleaf.ts';
import { margins, paper, sidewaysMargins, sidewaysWidth, size, textWidth } from './page.ts';
import { numberHeadings } from './number-headings.ts';
import { text } from './pieces.ts';
import { commitmentPage, recommendationPage } from './seal-pages.ts';
import { styleIds, styles } from './styles.ts';

type Block = Paragraph | Table;

/** Pages between two breaks of section; a sheet that is signed starts on an odd page. */
interface Part {
  readonly blocks: Block[];
  readonly numbered: boolean;
  readonly odd: boolean;
  /** Tables of many columns lie on the sheet's long side. */
  readonly sideways: boolean;
}

const code = '{{#if doc.code}}版本码 {{doc.code}}{{/if}}';

/** The page's number in the middle, the code of the visible values at the right. */
function footer({ numbered, sideways }: Part): Footer {
  const width = sideways ? sidewaysWidth : textWidth;
  const number = numbered
    ? [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], size: size.四号 })]
    : [];
  return new Footer({
    children: [
      new Paragraph({
        style: styleIds.small,
        tabStops: [
          { type: TabStopType.CENTER, position: width / 2 },
          { type: TabStopType.RIGHT, position: width },
        ],
        children: [
          new TextRun({ children: [new Tab()] }),
          ...number,
          new TextRun({ children: [new Tab(), code] }),
        ],
      }),
    ],
  });
}

function pageSection(part: Part, first: boolean, restart: boolean): ISectionOptions {
  return {
    properties: {
      ...(first ? {} : { type: part.odd ? SectionType.ODD_PAGE : SectionType.NEXT_PAGE }),
      page: {
        size: part.sideways ? { ...paper, orientation: PageOrientation.LANDSCAPE } : paper,
        margin: part.sideways ? sidewaysMargins : margins,
        ...(restart ? { pageNumbers: { start: 1 } } : {}),
      },
    },
    footers: { default: footer(part) },
    children: part.blocks,
  };
}

function partsOf(form: Form, title: string, words: Words): Part[] {
  const parts: Part[] = [
    {
      blocks: [...cover(form, title, words), ...flyleaf(words)],
      numbered: false,
      odd: false,
      sideways: false,
    },
  ];
  const headings = numberHeadings(form.sections, words);
  let open: Part | undefined;
  for (const section of form.sections) {
    if (section.layout === 'cover') continue;
    if (section.kind === 'commitment' || section.kind === 'recommendation') {
      parts.push({
        blocks: signedPage(section, words),
        numbered: false,
        odd: true,
        sideways: false,
      });
      open = undefined;
      continue;
    }
    const sideways = section.layout === 'annex';
    if (open?.sideways !== sideways) {
      open = { blocks: [], numbered: true, odd: parts.length === 1, sideways };
      parts.push(open);
    }
    open.blocks.push(...numberedSection(section, headings.get(section.id) ?? [], words));
  }
  return parts;
}

function signedPage(section: Section, words: Words): Block[] {
  return section.kind === 'commitment'
    ? commitmentPage(section, words)
    : recommendationPage(section, words);
}

function numberedSection(section: Section, headings: readonly Paragraph[], words: Words): Block[] {
  if (section.kind !== 'evidence') return [...headings, ...sectionBody(section, words)];
  const more = section.fields.find((field) => field.kind === 'table');
  return [
    ...headings,
    text(styleIds.body, say(words, 'document.evidence.intro')),
    evidenceTable(more, words),
    text(styleIds.small, ''),
  ];
}

/** A starter application for the form under the cover's title, with a tag for each entry: made once, then kept in Word. */
export async function makeStarter(form: Form, title: string, words: Words): Promise<Uint8Array> {
  const parts = partsOf(form, title, words);
  const file = new Document({
    title,
    creator: say(words, 'document.template.author'),
    styles,
    sections: parts.map((part, index) =>
      pageSection(part, index === 0, part.numbered && index === 1),
    ),
  });
  return finishPackage(new Uint8Array(await Packer.toBuffer(file)));
}
