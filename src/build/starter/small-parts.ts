import { AlignmentType } from 'docx';
import type { Paragraph, Table } from 'docx';

import type { Words } from '../../base/index.ts';
import { say } from '../../base/index.ts';
import { planEvidence } from '../../form/index.ts';
import type { Form } from '../../form/index.ts';
import { evidenceTable } from './blocks/evidence-table.ts';
import { afterTable, blanks, text, unitLine } from './pieces.ts';
import { sealList } from './seal-list.ts';
import { selfCheck } from './self-check.ts';
import { spine } from './spine.ts';
import { styleIds } from './styles.ts';

type Part = (words: Words, form: Form) => (Paragraph | Table)[];

/** 佐证材料目录 on its own sheet, page numbers left to the hand. */
const evidenceList: Part = (words, form) => [
  text(styleIds.pageTitle, say(words, 'document.small.evidence_list')),
  ...unitLine(words, form),
  text(styleIds.cell, say(words, 'document.evidence.intro'), { spacing: { after: 120 } }),
  evidenceTable(planEvidence(words), 'doc.all_evidence'),
  afterTable(),
];

/** 附件隔页: a sheet before each piece of evidence, its number large in the middle. */
const dividers: Part = (words) => [
  text(styleIds.body, '{{#each doc.all_evidence}}'),
  text(styleIds.body, '', { pageBreakBefore: true }),
  ...blanks(styleIds.body, 6),
  text(styleIds.subtitle, '{{number}}'),
  ...blanks(styleIds.body, 1),
  text(styleIds.pageTitle, '{{title}}'),
  text(styleIds.value, '{{#if proves}}'),
  text(styleIds.value, say(words, 'document.small.divider', { proves: '{{proves}}' }), {
    alignment: AlignmentType.CENTER,
  }),
  text(styleIds.value, '{{/if}}'),
  text(styleIds.body, '{{/each}}'),
];

/** Documents besides the application that the same answers fill, by their id in documents.yaml. */
export const smallParts = {
  evidence_list: evidenceList,
  dividers,
  spine,
  seal_list: sealList,
  self_check: selfCheck,
} satisfies Record<string, Part>;
