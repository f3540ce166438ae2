import { VerticalAlignTable } from 'docx';
import type { Paragraph, Table } from 'docx';

import type { Words } from '../../base/index.ts';
import { say } from '../../base/index.ts';
import type { Section } from '../../form/index.ts';
import { blanks, text } from './pieces.ts';
import { styleIds } from './styles.ts';
import { shareWidth, table } from './table.ts';
import type { Row } from './table.ts';

const blankDay = '　　　　年　　月　　日';

/** 承诺书: each promise a paragraph, then room for signature, seal and day, left to the hand. */
export function commitmentPage(section: Section, words: Words): Paragraph[] {
  const lines = section.lines ?? [];
  return [
    text(styleIds.pageTitle, section.title),
    text(styleIds.body, say(words, 'document.commitment.opening', { unit: '{{org_name}}' })),
    ...lines.map((line, index) => text(styleIds.body, `${index + 1}.${line.text}`)),
    ...blanks(styleIds.body, 2),
    ...(section.seals ?? []).flatMap((seal) => [
      text(styleIds.sign, /日期|年月日/.test(seal) ? blankDay : `${seal}：`),
      ...blanks(styleIds.body, 1),
    ]),
  ];
}

/** 推荐意见: a tall cell for each office that gives one, with its seal's place and day. */
export function recommendationPage(section: Section, words: Words): (Paragraph | Table)[] {
  const seals = section.seals ?? [];
  const rows = (section.lines ?? []).map((line, index): Row => {
    const findings =
      line.quote === undefined
        ? []
        : say(words, 'document.recommendation.findings').trim().split('\n');
    const signed = [
      say(words, 'document.recommendation.signed'),
      seals[index] ?? say(words, 'document.recommendation.seal'),
      blankDay,
    ];
    return {
      height: 86,
      cells: [
        { children: [text(styleIds.label, line.text.replace(/：$/, ''))] },
        {
          align: VerticalAlignTable.BOTTOM,
          children: [
            ...findings.map((finding) => text(styleIds.value, finding)),
            ...blanks(styleIds.value, 6),
            ...signed.map((one) => text(styleIds.value, one, { indent: { start: 1500 } })),
          ],
        },
      ],
    };
  });
  return [
    text(styleIds.pageTitle, section.title),
    table(shareWidth([19, 81]), rows),
    text(styleIds.small, ''),
  ];
}
