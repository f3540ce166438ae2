import { VerticalAlignTable } from 'docx';
import type { Paragraph, Table } from 'docx';

import type { Words } from '../../base/index.ts';
import { say } from '../../base/index.ts';
import type { Field, Form } from '../../form/index.ts';
import { answerTag, blanks, hasField, labelTags, tag, text } from './pieces.ts';
import { styleIds } from './styles.ts';
import { shareWidth, table } from './table.ts';
import type { Cell, Row } from './table.ts';

/** Eight characters of a label, 推荐单位（盖章）, and all the rest of the page for the entry. */
const widths = shareWidth([49, 107]);

/** Titles of the cover break at a word of their own: after 与 or 和 near the middle. */
function titleLines(title: string): string[] {
  if (title.length <= 15) return [title];
  const middle = Math.ceil(title.length / 2);
  const joints = [...title.matchAll(/[与和及]/g)].map((match) => match.index + 1);
  const near = joints
    .filter((joint) => Math.abs(joint - middle) <= 4)
    .sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  const at = near[0] ?? middle;
  return [title.slice(0, at), title.slice(at)];
}

function coverRow(label: string, value: string, style: string = styleIds.coverValue): Row {
  const align =
    style === styleIds.coverValue ? VerticalAlignTable.BOTTOM : VerticalAlignTable.CENTER;
  const cells: Cell[] = [
    { children: [text(styleIds.coverLabel, label)], align },
    {
      children: [text(style, value)],
      align,
      underlined: true,
    },
  ];
  return { cells };
}

/** Entries that the cover takes from other sections, and those that carry a seal. */
const sealed = new Set(['org_name', 'recommender']);

/** Rows of the cover: category, project, unit, what else its section asks, contact, day. */
function coverRows(form: Form, words: Words): Row[] {
  const fields = form.sections.flatMap((section) => section.fields);
  const asked = form.sections.find((section) => section.layout === 'cover')?.fields ?? [];
  const unit = fields.find((field) => field.id === 'org_name');
  const [first, ...others] = asked.filter((field) => field.kind !== 'date');
  const order = [first, unit, ...others].filter((field) => field !== undefined);
  const rows = [
    coverRow(say(words, 'document.cover.category'), '{{doc.category}}', styleIds.coverOptions),
  ];
  rows.push(...order.map((field) => askedRow(field, words)));
  if (hasField(form, 'contact_name')) {
    const ids = ['contact_name', 'contact_mobile'].filter((id) => hasField(form, id));
    const contact = ids.map(tag).join('　');
    rows.push(coverRow(say(words, 'document.cover.contact'), contact));
  }
  const days = asked.filter((field) => field.kind === 'date');
  rows.push(...days.map((day) => coverRow(labelTags(day.label), answerTag(day))));
  return rows;
}

function askedRow(field: Field, words: Words): Row {
  const plain =
    field.id === 'org_name' ? say(words, 'document.cover.unit') : labelTags(field.label);
  const label = sealed.has(field.id)
    ? say(words, 'document.cover.sealed', { label: plain })
    : plain;
  const hasOptions = field.kind === 'choice' || field.kind === 'multi';
  const style = hasOptions ? styleIds.coverOptions : styleIds.coverValue;
  if (field.visibleWhen === undefined) return coverRow(label, tag(field.id), style);
  return coverRow(`{{#if show.${field.id}}}${label}`, `${tag(field.id)}{{/if}}`, style);
}

/** What the cover says besides the form's entries. */
export interface CoverTitles {
  /** The programme that is applied for. */
  readonly title: string;
  /** Who issued the policy: its name stands at the foot. */
  readonly issuer: string;
}

/** The first sheet: that the form is a reconstruction, the policy's state, title, cover lines. */
export function cover(
  form: Form,
  { title, issuer }: CoverTitles,
  words: Words,
): (Paragraph | Table)[] {
  const rows = coverRows(form, words);
  // Many entries stand closer; what room is left is for names of three and four lines.
  const isTight = rows.length > 8;
  const air = isTight ? 0 : 300;
  return [
    text(styleIds.notice, '{{doc.unofficial}}'),
    text(styleIds.notice, '{{doc.state}}'),
    text(styleIds.notice, '{{#if doc.unfinished}}'),
    text(styleIds.notice, '{{doc.unfinished}}'),
    text(styleIds.notice, '{{/if}}'),
    ...titleLines(title).map((line, index) =>
      text(styleIds.title, line, { spacing: { before: index === 0 ? air : 0 } }),
    ),
    text(styleIds.subtitle, say(words, 'document.cover.title')),
    ...blanks(styleIds.body, 1),
    table(
      widths,
      rows.map((row) => ({ ...row, height: isTight ? 10 : 12 })),
      { borders: 'bare' },
    ),
    text(styleIds.coverFoot, say(words, 'document.cover.maker', { issuer }), {
      spacing: { before: air },
    }),
  ];
}
