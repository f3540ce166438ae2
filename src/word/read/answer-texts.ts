import {
  findInlineLabels,
  isGeneric,
  namesThing,
  normaliseLabel,
  statedUnit,
} from '../labels/index.ts';
import type { LabelIndex, PlaceContext, ShapeField } from '../labels/index.ts';
import { cellText, leftOf } from '../story/index.ts';
import type { Block, Cell, Grid } from '../story/index.ts';

/** What is said around a label: whose it is, and the unit of figures. */
export interface Around {
  readonly context: PlaceContext;
  readonly caption?: string | undefined;
}

/** 福建某某科技有限公司（公章）: what the form prints behind a blank. */
export function withoutTail(value: string): string {
  return value
    .replace(/[（(](?:公章|盖章|单位公章|单位盖章|加盖公章)[）)]\s*$/, '')
    .replace(/[，,；;、]\s*$/, '');
}

/** A label by its last word, known or not; an answer with figures in it is none. */
export function isLabel(cell: Cell | undefined): boolean {
  const text = cell === undefined ? '' : cellText(cell).trim();
  if (/[（(](?:盖章|公章)[）)]$/.test(text)) return true;
  if (/\d/.test(normaliseLabel(text).base)) return false;
  return (
    namesThing(text) || (text.length <= 8 && /^(?:开户|登记|主管)/.test(normaliseLabel(text).base))
  );
}

const particulars =
  /(?:(?:联系|移动|办公|固定)?(?:电话|手机)(?:号码?)?|联系方式|传真|电子邮[箱件]|电子信箱|邮箱|e-?mail|邮编|邮政编码|职务|职称)\s*[:：]/i;

/** 张三手机：138…: what the next label asks for is no part of the answer. */
export function beforeNext(value: string): string {
  const next = particulars.exec(value);
  return next === null || next.index === 0 ? value : value.slice(0, next.index);
}

/** The unit the figures beside a label are in, where it is said and not the field's own. */
export function unitOf(
  label: Cell,
  caption: string | undefined,
  field: ShapeField,
): string | undefined {
  return statedUnit(normaliseLabel(cellText(label)).unit, caption, field.unit);
}

export function isSame(one: string, other: string): boolean {
  return normaliseLabel(one).base === normaliseLabel(other).base;
}

/** 企业概况 over lines of 单位名称： and 注册地址： heads them, and is no text. */
export function isOfLabels(text: string, index: LabelIndex): boolean {
  const [first = ''] = text.trim().split('\n');
  const [, label = ''] = /^([^：:]{1,20})[：:]/.exec(first) ?? [];
  return label !== '' && (isGeneric(label) || findInlineLabels(first, index).length > 0);
}

/** 附件 10 | 用户评价 is a line of a list: what stands below is of the next one. */
export function isListed(grid: Grid, label: Cell): boolean {
  const left = leftOf(grid, label);
  return left !== undefined && /\d$/.test(cellText(left).trim());
}

/** A section may bear another name of a field; the first thing under it is then the field's own. */
export function isSectionOf(field: ShapeField, blocks: readonly Block[]): boolean {
  const next = blocks.find((each) => each.kind === 'table' || each.text.trim() !== '');
  return next?.kind === 'paragraph' && isSame(next.text, field.labels[0] ?? '');
}
