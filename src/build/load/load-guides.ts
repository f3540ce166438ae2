import markdownIt from 'markdown-it';
import type { Token } from 'markdown-it';

import { suggestName } from '../../base/index.ts';
import { clauseAnchor, guideSchema } from '../../policy/index.ts';
import type { Clause } from '../../policy/index.ts';
import { readText } from './read-text.ts';
import { checkShape } from './shape.ts';
import { parseSource } from './source.ts';
import type { Report } from './source.ts';

/** What a policy's guides may speak of. */
export interface GuideSurroundings {
  readonly policy: string;
  /** Category ids. */
  readonly ids: readonly string[];
  /** Undefined where the text can't be read, which is told. */
  readonly clauses: readonly Clause[] | undefined;
  readonly hasText: boolean;
  /** The pages of the policy beside its overview. */
  readonly pages: readonly string[];
}

/** The places for data that a page has, and the headings that it brings itself. */
interface Page {
  readonly slots: readonly string[];
  readonly headings: readonly string[];
}

export const policyPage: Page = {
  slots: ['common', 'compare', 'categories'],
  headings: ['questions', 'related'],
};
export const categoryPage: Page = {
  slots: ['conditions', 'evidence', 'writing'],
  headings: ['questions'],
};
const datesPage: Page = { slots: [], headings: ['validity', 'rounds'] };

type Say = (line: number, message: string) => void;

/** Checks guide.md, dates.md and the guides of categories: what their pages would stumble over. */
export async function checkGuides(
  root: string,
  folder: string,
  surroundings: GuideSurroundings,
  report: Report,
): Promise<void> {
  const guides: readonly (readonly [string, Page])[] = [
    [`${folder}/guide.md`, policyPage],
    [`${folder}/dates.md`, datesPage],
    ...surroundings.ids.map((id) => [`${folder}/categories/${id}/guide.md`, categoryPage] as const),
  ];
  await Promise.all(
    guides.map(async ([file, page]) => {
      const read = await readText(root, file, report);
      if (read.kind === 'text') checkGuide(file, read.text, page, surroundings, report);
    }),
  );
}

/** What stands before the prose: with its lines of `---`, and without. */
export function frontOf(text: string): { readonly head: string; readonly yaml: string } {
  const [head = '', yaml = ''] = /^---\r?\n([\s\S]*?\r?\n|)---[ \t]*(?:\r?\n|$)/.exec(text) ?? [];
  return { head, yaml };
}

function checkGuide(
  file: string,
  text: string,
  page: Page,
  surroundings: GuideSurroundings,
  report: Report,
): void {
  const say: Say = (line, message) => {
    report({ file, line, message, severity: 'error' });
  };
  const { head, yaml } = frontOf(text);
  if (head === '' && /^---\s*$/m.test(text.split('\n', 1)[0] ?? '')) {
    say(1, '开头的 --- 没有结束：在 answer 等几行后面另起一行写 ---');
    return;
  }
  if (head === '' && /^\s*(?:[-—–－]{2,}\s*\n)?\s*(?:answer|summary)\s*[:：]/.test(text)) {
    say(1, 'answer 等几行的前后要各有一行 ---：正好三个半角的横线，第一行就是它');
    return;
  }
  // A line before it keeps the numbers right.
  const source = parseSource(file, `\n${yaml}`, report);
  checkShape(guideSchema, source.value === null ? { ...source, value: {} } : source, report);
  const before = head.split('\n').length - 1;
  const tokens = markdownIt({ html: false, linkify: false }).parse(text.slice(head.length), {});
  const at = (token: Token) => before + (token.map?.[0] ?? 0) + 1;
  const headings = checkHeadings(tokens, at, page, say);
  const around = { ...surroundings, headings: [...headings, ...page.headings] };
  for (const token of tokens.filter(({ type }) => type === 'inline')) {
    checkInline(token, at(token), page, around, say);
  }
}

const writtenId = /\s*\{#([a-z][a-z0-9-]*)\}$/;

function checkHeadings(
  tokens: readonly Token[],
  at: (token: Token) => number,
  { headings }: Page,
  say: Say,
): ReadonlySet<string> {
  const seen = new Set<string>();
  tokens.forEach((token, index) => {
    const text = tokens[index + 1]?.content ?? '';
    if (token.type !== 'heading_open') return;
    const id = writtenId.exec(text)?.[1];
    if (id === undefined && /[{｛]\s*[#＃]/.test(text)) {
      say(
        at(token),
        '标题的 id 写法不对：放在标题末尾，只用小写字母、数字和连字符，例如 ## 怎么报 {#how}',
      );
    }
    if (id === undefined) return;
    if (seen.has(id)) say(at(token), `标题的 id“${id}”写了两次`);
    if (headings.includes(id)) say(at(token), `标题的 id“${id}”是这一页自己用的，请换一个`);
    seen.add(id);
  });
  return seen;
}

const clauseLink = /^clause:/;
const almostClause = /[<＜《]\s*clause\s*[:：]?[^>＞》]*[>＞》]?/i;
const slotAlone = /^\{\{([a-z-]+)\}\}$/;
const almostSlot = /[{｛]{2}[^{}｛｝]*[}｝]{0,2}/;

function checkInline(
  token: Token,
  line: number,
  page: Page,
  surroundings: GuideSurroundings & { readonly headings: readonly string[] },
  say: Say,
): void {
  const children = token.children ?? [];
  let at = line;
  for (const child of children) {
    if (child.type === 'softbreak' || child.type === 'hardbreak') at += 1;
    const href = child.type === 'link_open' ? String(child.attrGet('href')) : '';
    if (clauseLink.test(href)) {
      checkClause(decode(href.slice('clause:'.length)), at, surroundings, say);
    } else if (href !== '') checkAddress(decode(href), at, surroundings, say);
    const wrong = child.type === 'text' ? almostClause.exec(child.content)?.[0] : undefined;
    if (wrong !== undefined) {
      const right = '条款写作 <clause:三（一）2>，用半角的尖括号和冒号，中间没有空格';
      say(at, `“${wrong}”不成链接：${right}`);
    }
  }
  checkSlot(token.content, children, line, page, say);
}

const pagesOfCategory = ['', 'check/', 'apply/'];

/** Addresses on this page and of this policy's pages lead somewhere. */
function checkAddress(
  href: string,
  line: number,
  {
    policy,
    ids,
    headings,
    pages: own,
  }: GuideSurroundings & { readonly headings: readonly string[] },
  say: Say,
): void {
  const [path = '', fragment = ''] = href.split('#');
  if (path === '') {
    const isThere = headings.includes(fragment) || /^s-\d+$/.test(fragment);
    if (isThere) return;
    say(line, `这一页没有 id 是“${fragment}”的标题${suggestName(fragment, headings)}`);
    return;
  }
  const home = `/${policy}/`;
  if (!path.startsWith(home)) return;
  const pages = [
    '',
    ...own.map((page) => `${page}/`),
    ...ids.flatMap((id) => pagesOfCategory.map((page) => `${id}/${page}`)),
  ].map((page) => home + page);
  if (pages.includes(path) || pages.includes(`${path}/`)) return;
  say(line, `没有这一页：${path}${suggestName(path, pages)}`);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function checkClause(
  label: string,
  line: number,
  { clauses, hasText }: GuideSurroundings,
  say: Say,
): void {
  if (clauseAnchor(label) === undefined) {
    say(line, `<clause:${label}> 不是条款号：条款写作 三（一）2，括号是全角的`);
  } else if (!hasText) {
    say(line, `这项政策没有原文（text: none），不能引 <clause:${label}>`);
  } else if (clauses !== undefined && !clauses.some((clause) => clause.label === label)) {
    const hint = suggestName(
      label,
      clauses.map((clause) => clause.label),
    );
    say(line, `原文没有 ${label} 这一条${hint}`);
  } else {
    const address = clauses?.find((clause) => clause.label === label)?.anchor;
    if (address !== undefined && address !== clauseAnchor(label))
      say(line, `原文另有同号的一条，${label} 的地址是 #${address}：写成普通链接`);
  }
}

function checkSlot(
  content: string,
  children: readonly Token[],
  line: number,
  { slots }: Page,
  say: Say,
): void {
  const alone = slotAlone.exec(content)?.[1];
  if (alone !== undefined && slots.includes(alone)) return;
  const all = slots.map((slot) => `{{${slot}}}`).join('、');
  const listed = slots.length === 0 ? '这一页没有要放的数据' : `这一页可以放 ${all}`;
  if (alone !== undefined) {
    say(line, `{{${alone}}} 在这一页没有对应的内容，${listed}${suggestName(alone, slots)}`);
    return;
  }
  const text = children
    .flatMap(({ type, content: own }) => (type === 'text' ? [own] : []))
    .join('\n');
  const found = almostSlot.exec(text)?.[0] ?? slots.find((slot) => text.includes(`{${slot}}`));
  if (found !== undefined) {
    say(line, `“${found}”会照字面印出来：两个半角大括号、小写，单独占一段；${listed}`);
  }
}
