import { VerticalAlignTable } from 'docx';
import type { Paragraph, Table } from 'docx';

import type { Words } from '../../base/index.ts';
import { say } from '../../base/index.ts';
import type { Form, Section } from '../../form/index.ts';
import { bodyLine } from './page.ts';
import { hasField, text } from './pieces.ts';
import { styleIds } from './styles.ts';
import { shareWidth, table } from './table.ts';
import type { Row } from './table.ts';

type Line = NonNullable<Section['lines']>[number];

const blankDay = '　　　　年　　月　　日';

/** 承诺书: each promise a paragraph, then room for signature, seal and day, left to the hand. */
export function commitmentPage(form: Form, section: Section, words: Words): Paragraph[] {
  const lines = section.lines ?? [];
  const we = say(words, 'document.commitment.unit');
  const unit = hasField(form, 'org_name') ? `{{#if org_name}}{{org_name}}{{else}}${we}{{/if}}` : we;
  const seals = section.seals ?? [];
  const last = lines.length - 1;
  // The last promise goes with the signatures: they never stand on a page alone.
  return [
    text(styleIds.pageTitle, section.title),
    text(styleIds.body, say(words, 'document.commitment.opening', { unit })),
    ...lines.map((line, index) =>
      text(styleIds.body, `${index + 1}.${line.text}`, {
        keepNext: index === last,
        keepLines: true,
      }),
    ),
    ...seals.map((seal, index) =>
      text(styleIds.sign, /日期|年月日/.test(seal) ? blankDay : `${seal}：`, {
        keepNext: index < seals.length - 1,
        spacing: { before: index === 0 ? 2 * bodyLine : bodyLine },
      }),
    ),
  ];
}

/** What the office was asked to look at, a line each, and its advice. */
function findings(line: Line, words: Words): string[] {
  if (line.quote === undefined) return [];
  const asked = line.quote.split('、');
  return [
    ...asked.map((item) => say(words, 'document.recommendation.finding', { item })),
    say(words, 'document.recommendation.advice'),
  ];
}

/** One office's opinion: room to write above, and at the foot who signs, the seal and the day. */
function opinion(line: Line, seal: string, height: number, words: Words): Row[] {
  const signed = [say(words, 'document.recommendation.signed'), seal, blankDay];
  const keepNext = true;
  const foot = 32;
  const written = findings(line, words);
  return [
    {
      height: height - foot,
      cells: [
        { children: [text(styleIds.label, line.text.replace(/：$/, ''))], merge: 'start' },
        {
          align: VerticalAlignTable.TOP,
          open: 'below',
          children: (written.length === 0 ? [''] : written).map((one) =>
            text(styleIds.value, one, { keepNext }),
          ),
        },
      ],
    },
    {
      height: foot,
      cells: [
        { children: [text(styleIds.label, '')], merge: 'more' },
        {
          align: VerticalAlignTable.BOTTOM,
          open: 'above',
          children: signed.map((one) =>
            text(styleIds.value, one, { indent: { start: 800 }, spacing: { after: 120 } }),
          ),
        },
      ],
    },
  ];
}

/** 推荐意见: a tall cell for each office that gives one; two or three share the page. */
export function recommendationPage(section: Section, words: Words): (Paragraph | Table)[] {
  const seals = section.seals ?? [];
  const lines = section.lines ?? [];
  const height = Math.max(62, Math.min(92, Math.floor(190 / Math.max(1, lines.length))));
  const rows = lines.flatMap((line, index) =>
    opinion(line, seals[index] ?? say(words, 'document.recommendation.seal'), height, words),
  );
  return [
    text(styleIds.pageTitle, section.title),
    table(shareWidth([19, 81]), rows),
    text(styleIds.small, ''),
  ];
}
