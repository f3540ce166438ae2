import type { Block } from '../story/index.ts';
import { findBoxes } from './option-boxes.ts';
import { openerOf, partyNamed } from './parties.ts';

interface Heading {
  readonly text: string;
  readonly level: number;
  readonly at: number;
}

const unnumbered = 9;
/** More headings over one another than any form has. */
const mostOpen = 24;
const numberings: readonly (readonly [RegExp, number])[] = [
  [/^(?:附[件表图]|第[一二三四五六七八九十\d]+[章部篇编])/, 0],
  [/^第[一二三四五六七八九十\d]+节/, 1],
  [/^[一二三四五六七八九十]+[、.．]/, 2],
  [/^[（(][一二三四五六七八九十]+[）)]/, 3],
  [/^\d+[.、．](?!\d)/, 4],
  [/^\d+[.．]\d+/, 5],
  [/^[（(]\d+[）)]/, 6],
];

/**
 * The headings that each block of a list stands under, the nearest first: a section's own and those
 * of the sections around it. The title of the form is none of them: it says what the form is for.
 */
export function headingsOf(blocks: readonly Block[]): readonly (readonly string[])[] {
  const open: Heading[] = [];
  let isBegun = false;
  return blocks.map((block, at) => {
    const chain = open.map(({ text }) => text).reverse();
    if (block.kind === 'table') {
      isBegun = true;
      return chain;
    }
    const text = block.text.trim();
    if (!isHeading(text)) {
      if (/[：:_＿]/.test(text)) isBegun = true;
      return chain;
    }
    const level = numberings.find(([form]) => form.test(text))?.[1] ?? unnumbered;
    if (level === unnumbered && isTitle(text, !isBegun)) {
      open.length = 0;
      return chain;
    }
    const isRightUnder = blocks
      .slice((open[open.length - 1]?.at ?? at) + 1, at)
      .every((each) => each.kind === 'paragraph' && each.text.trim() === '');
    while (open.length > 0) {
      const last = open[open.length - 1];
      if (last === undefined || last.level < level || (level === unnumbered && isRightUnder)) break;
      open.pop();
    }
    open.push({ text, level, at });
    // Short lines without end stand under one another.
    if (open.length > mostOpen) open.shift();
    return chain;
  });
}

const application =
  /(?:申[报请领]|登记|备案|审批|审核|认定|推荐|评审|受理)(?:书|表|单|(?:审批|备案|推荐|认定|登记|汇总|审核|确认|信息|材料)(?:书|表|单))$/;

/** 2025 年示范平台申报书; on top of a form also what speaks of others on its way to something else. */
function isTitle(text: string, isOnTop: boolean): boolean {
  const plain = text.replace(/[（(][^）)]*[）)]$/, '');
  if (openerOf(plain.replace(application, '')) !== undefined && !isOnTop) return false;
  // 绿色供应链管理企业信息表: what kind of enterprise may apply, and no party at all.
  if (isOnTop && /.{5,}企业.{0,4}[书表]$|.{8,}(?:情况|信息)表$/.test(plain)) return true;
  if (application.test(plain)) return true;
  return isOnTop && partyNamed(text) === 'other' && openerOf(text) === undefined;
}

function isHeading(text: string): boolean {
  if (/^附[件表]\s*[\d一二三四五六七八九十]*\s*[：:]/.test(text)) return true;
  // 八、双方签字： heads the lines to sign on.
  if (
    /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）).{0,30}(?:签字|签章|盖章)[^_＿]{0,6}$/.test(
      text,
    )
  )
    return true;
  if (text === '' || text.length > 40 || /[：:_＿。]/.test(text)) return false;
  if (findBoxes(text).length > 0) return false;
  // What stands at the foot of a page of signatures heads nothing.
  return !/^[（(][^）)]*[）)]$|盖章|公章|签字|签名|年\s*月/.test(text);
}
