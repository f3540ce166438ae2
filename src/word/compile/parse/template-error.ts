/** One mistake of a template's author: where it stands, what is there, what was expected. */
export interface TemplateProblem {
  /** `word/document.xml`, `word/header1.xml`. */
  readonly part: string;
  /** Number of the paragraph in its part, from 1; 0 where the tag stands in no paragraph. */
  readonly paragraph: number;
  /** Text of the paragraph or cell the tag stands in, shortened. */
  readonly text: string;
  /** The tag as it was typed; '' where none is at fault. */
  readonly tag: string;
  /** What is wrong, in Chinese. */
  readonly message: string;
  /** What would be right, in Chinese; '' where nothing better can be said. */
  readonly expected: string;
}

/** Thrown with every mistake of a template at once. */
export class TemplateError extends Error {
  override name = 'TemplateError' as const;
  readonly problems: readonly TemplateProblem[];

  constructor(problems: readonly TemplateProblem[]) {
    super(problems.map(formatTemplateProblem).join('\n'));
    this.problems = problems;
  }
}

const partNames: readonly (readonly [RegExp, string])[] = [
  [/document\d*\.xml$/, '正文'],
  [/header\d*\.xml$/, '页眉'],
  [/footer\d*\.xml$/, '页脚'],
  [/footnotes\.xml$/, '脚注'],
  [/endnotes\.xml$/, '尾注'],
  [/^docProps\//, '文档属性'],
];

/** Parts that are not to be seen as such in Word: told with their file, so that they can be found. */
const otherNames: readonly (readonly [RegExp, string])[] = [
  [/charts\//, '图表'],
  [/diagrams\//, 'SmartArt'],
  [/comments\w*\.xml$/, '批注'],
  [/glossary\//, '文档部件'],
  [/customXml\//, '内嵌数据'],
  [/styles\.xml$/, '样式'],
  [/numbering\.xml$/, '编号'],
  [/settings\.xml$/, '设置'],
  [/\.rels$/, '链接'],
];

/** `正文第 12 段“申报单位：…”：{{#each patents}} 没有结束。应有 {{/each}}`. */
export function formatTemplateProblem(problem: TemplateProblem): string {
  const place = problem.paragraph > 0 ? `第 ${problem.paragraph} 段` : '';
  const text = problem.text === '' ? '' : `“${problem.text}”`;
  const expected = problem.expected === '' ? '' : `。${problem.expected}`;
  const said = `${problem.tag === '' ? '' : `${problem.tag} `}${problem.message}${expected}`;
  const where = `${partName(problem.part)}${place}${text}`;
  return where === '' ? said : `${where}：${said}`;
}

function partName(part: string): string {
  const known = partNames.find(([pattern]) => pattern.test(part));
  if (known !== undefined) return known[1];
  const other = otherNames.find(([pattern]) => pattern.test(part));
  return other === undefined ? part : `${other[1]}（${part}）`;
}
