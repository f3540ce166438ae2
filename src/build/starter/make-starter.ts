import {
  Footer,
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
import { lineWidth, planPaper } from '../../form/index.ts';
import type { Form, PaperPart, PaperPlan } from '../../form/index.ts';
import { drawBlocks } from './blocks/draw-block.ts';
import { cover, head } from './cover.ts';
import { flyleaf } from './flyleaf.ts';
import { coverMargins, margins, paper, sidewaysMargins, size } from './page.ts';
import { pack } from './pack.ts';
import { text } from './pieces.ts';
import { commitmentPage, recommendationPage } from './seal-pages.ts';
import { styleIds } from './styles.ts';

type Block = Paragraph | Table;

/** Pages between two breaks of section; a sheet that is signed starts on an odd page. */
interface Part {
  readonly blocks: Block[];
  readonly numbered: boolean;
  readonly odd: boolean;
  /** Tables of many columns lie on the sheet's long side. */
  readonly layout: 'cover' | 'upright' | 'sideways';
}

const code = '{{#if doc.code}}版本码 {{doc.code}}{{/if}}';

/** The page's number in the middle, the code of the visible values at the right. */
function footer({ numbered, layout }: Part): Footer {
  const width = lineWidth[layout === 'sideways' ? 'sideways' : 'upright'];
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

const marginsOf = {
  cover: coverMargins,
  upright: margins,
  sideways: sidewaysMargins,
} as const;

function isSideways({ layout }: Part): boolean {
  return layout === 'sideways';
}

/** A section takes the footer of the one before where it would be the same. */
function pageSection(part: Part, before: Part | undefined, restart: boolean): ISectionOptions {
  const isSame = before?.numbered === part.numbered && isSideways(before) === isSideways(part);
  const type = part.odd ? SectionType.ODD_PAGE : SectionType.NEXT_PAGE;
  return {
    properties: {
      ...(before === undefined ? {} : { type }),
      page: {
        size: isSideways(part) ? { ...paper, orientation: PageOrientation.LANDSCAPE } : paper,
        margin: marginsOf[part.layout],
        ...(restart ? { pageNumbers: { start: 1 } } : {}),
      },
    },
    ...(isSame ? {} : { footers: { default: footer(part) } }),
    children: part.blocks,
  };
}

function isCounting(parts: readonly Part[]): boolean {
  return parts.some(({ numbered }) => numbered);
}

/** What the first sheets say that is not the form's own. */
interface Front {
  /** The programme that is applied for. */
  readonly title: string;
  /** Titles of all categories that it has. */
  readonly categories: readonly string[];
  readonly words: Words;
}

/** Cover and 扉页, each a sheet of its own; without a cover its head and notes open the first page. */
function frontOf(plan: PaperPlan, { title, categories, words }: Front): Part[] {
  const notes = flyleaf(plan.notice, words);
  if (plan.cover.length === 0)
    return [
      { blocks: [...head(title, words), ...notes], numbered: true, odd: false, layout: 'upright' },
    ];
  return [
    {
      blocks: cover(plan.cover, title, categories, words),
      numbered: false,
      odd: false,
      layout: 'cover',
    },
    { blocks: notes, numbered: false, odd: false, layout: 'upright' },
  ];
}

function partsOf(form: Form, front: Front): Part[] {
  const { words } = front;
  const plan = planPaper(form, words, 'sideways');
  const parts = frontOf(plan, front);
  let open = parts.find(({ numbered }) => numbered);
  for (const part of plan.parts) {
    if (part.kind !== 'chapter') {
      const blocks =
        part.kind === 'commitment' ? commitmentPage(part, form, words) : recommendationPage(part);
      parts.push({ blocks, numbered: false, odd: true, layout: 'upright' });
      open = undefined;
      continue;
    }
    const { sheet: layout } = part;
    if (open?.layout !== layout) {
      open = { blocks: [], numbered: true, odd: !isCounting(parts), layout };
      parts.push(open);
    }
    open.blocks.push(...chapter(part, lineWidth[layout]));
  }
  return parts;
}

function chapter(
  { chapter: first, heading, blocks, askedWith }: Extract<PaperPart, { kind: 'chapter' }>,
  width: number,
): Block[] {
  return [
    ...(first === '' ? [] : [text(styleIds.heading1, first)]),
    ...(heading === '' ? [] : [text(styleIds.heading2, heading)]),
    ...drawBlocks(blocks, width),
    ...(askedWith === undefined ? [] : notApplicable(askedWith)),
  ];
}

/** ／ where nothing of the section is asked. */
function notApplicable(field: string): Block[] {
  const lines = [`{{#unless show.${field}}}`, '／', '{{/unless}}'];
  return lines.map((line) => text(styleIds.body, line));
}

/** A starter application for the form, with a tag for each entry: made once, then kept in Word. */
export async function makeStarter(form: Form, front: Front): Promise<Uint8Array> {
  const { title, words } = front;
  const parts = partsOf(form, front);
  const sections = parts.map((part, index) =>
    pageSection(part, parts[index - 1], part === parts.find(({ numbered }) => numbered)),
  );
  return pack(say(words, 'document.template.title', { title }), sections, words);
}
