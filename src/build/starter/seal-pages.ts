import { VerticalAlignTable } from 'docx';
import type { Paragraph, Table } from 'docx';

import type { Words } from '../../base/index.ts';
import { say } from '../../base/index.ts';
import type { Form, PaperOpinion, PaperPart } from '../../form/index.ts';
import { bodyLine } from './page.ts';
import { hasField, text } from './pieces.ts';
import { styleIds } from './styles.ts';
import { table } from './table.ts';
import type { Row } from './table.ts';

/** 承诺书: each promise a paragraph, then room for signature, seal and day, left to the hand. */
export function commitmentPage(
  part: Extract<PaperPart, { kind: 'commitment' }>,
  form: Form,
  words: Words,
): Paragraph[] {
  const we = say(words, 'document.commitment.unit');
  const unit = hasField(form, 'org_name') ? `{{#if org_name}}{{org_name}}{{else}}${we}{{/if}}` : we;
  const { title, promises, seals } = part;
  // The last promise goes with the signatures: they never stand on a page alone.
  return [
    text(styleIds.pageTitle, title),
    text(styleIds.body, say(words, 'document.commitment.opening', { unit })),
    ...promises.map((line, index) =>
      text(styleIds.body, line, { keepNext: index === promises.length - 1, keepLines: true }),
    ),
    ...seals.map(({ line }, index) =>
      text(styleIds.sign, line, {
        keepNext: index < seals.length - 1,
        spacing: { before: index === 0 ? 2 * bodyLine : bodyLine },
      }),
    ),
  ];
}

/** One office's opinion: room to write above, and at the foot who signs, the seal and the day. */
function opinion({ label, written, signed }: PaperOpinion, height: number): Row[] {
  const foot = 32;
  return [
    {
      height: height - foot,
      cells: [
        { children: [text(styleIds.label, label)], merge: 'start' },
        {
          align: VerticalAlignTable.TOP,
          open: 'below',
          children: (written.length === 0 ? [''] : written).map((one) =>
            text(styleIds.value, one, { keepNext: true }),
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
export function recommendationPage({
  title,
  widths,
  opinions,
}: Extract<PaperPart, { kind: 'recommendation' }>): (Paragraph | Table)[] {
  const height = Math.max(62, Math.min(92, Math.floor(190 / Math.max(1, opinions.length))));
  return [
    text(styleIds.pageTitle, title),
    table(
      widths,
      opinions.flatMap((one) => opinion(one, height)),
    ),
    text(styleIds.small, ''),
  ];
}
