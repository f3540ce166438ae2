import type { Words } from '../../../base/index.ts';
import { say } from '../../../base/index.ts';
import type { Form } from '../../../form/index.ts';
import { acrossWidth as width, packAcross } from '../pack-across.ts';
import { afterTable, hasField, text } from '../pieces.ts';
import { styleIds } from '../styles.ts';
import { headRow, table } from '../table.ts';
import { cell } from './pieces.ts';

/** 推荐汇总表 in A4 across: a table a category, heads on each page, in the order of recommendation. */
export async function makeSummary(title: string, words: Words, form: Form): Promise<Uint8Array> {
  const word = (key: string, values: Readonly<Record<string, string>> = {}): string =>
    say(words, `office.summary.${key}`, values);
  const tags = (...ids: readonly string[]): readonly string[] =>
    ids.filter((id) => hasField(form, id)).map((id) => `{{${id}}}`);
  const rows = table(
    [7, 12, 18, 10, 10, 8, 12, 9, 10, 4],
    [
      headRow(word('heads').split('｜'), styleIds.smallHead),
      {
        cells: [
          cell(styleIds.smallCentred, '{{#each rows}}{{rank}}'),
          cell(styleIds.smallCell, ...tags('project_name')),
          cell(styleIds.smallCell, ...tags('org_name', 'uscc')),
          cell(styleIds.smallCell, ...tags('county', 'industry')),
          cell(styleIds.smallCell, ...tags('revenue_last_year')),
          cell(styleIds.smallCell, ...tags('investment_total')),
          cell(styleIds.smallCell, '{{indicators}}'),
          cell(styleIds.smallCell, ...tags('contact_name', 'contact_mobile')),
          cell(styleIds.smallCell, '{{checks}}'),
          cell(styleIds.smallCell, '{{/each}}'),
        ],
      },
    ],
    { width },
  );
  return packAcross(
    title,
    [
      text(styleIds.pageTitle, word('title')),
      text(styleIds.notice, '{{policy_title}}{{#if policy_doc_no}}（{{policy_doc_no}}）{{/if}}'),
      text(styleIds.cell, word('head')),
      text(styleIds.small, '{{#each categories}}'),
      text(styleIds.caption, word('category', { title: '{{title}}', count: '{{count}}' })),
      rows,
      text(styleIds.small, '{{else}}'),
      text(styleIds.cell, word('none')),
      text(styleIds.small, '{{/each}}'),
      afterTable(),
    ],
    words,
  );
}
