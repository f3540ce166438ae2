import type { TemplateData } from '../../src/word/index.ts';
import { p, r, table, tc, tr } from './package-builder.ts';
import type { PackageParts } from './package-builder.ts';

/** A kind of template that users of other engines have: its parts, and the text of its body. */
export interface Kind {
  readonly parts: PackageParts;
  readonly text: string;
  readonly data: TemplateData;
}

const people = [
  { name: '甲', age: 30, tags: ['一', '二'], boss: true, kids: [{ name: '子' }] },
  { name: '乙', age: 0, tags: [], boss: false, kids: [] },
];
const data: TemplateData = {
  name: '名',
  people,
  none: [],
  words: ['x', 'y'],
  zero: 0,
  yes: true,
  no: false,
  empty: '',
  nothing: null,
  unit: { name: '厂', place: { city: '福州' } },
  名称: '中文名',
  lines: '一\n二\t三',
  long: { paragraphs: ['一', '', '二'] },
  odd: '<w:t>&amp;]]>{{name}}',
};

const each = (...inside: readonly string[]) =>
  p('{{#each people}}') + inside.join('') + p('{{/each}}');
const lines = (...all: readonly string[]) => all.map((line) => p(line)).join('');
const run = (content: string) => `<w:r>${content}</w:r>`;
const pageBreak = run('<w:br w:type="page"/>');
const section = (type: string) =>
  `<w:p><w:pPr><w:sectPr><w:type w:val="${type}"/></w:sectPr></w:pPr></w:p>`;
const control = (content: string, properties = '') =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
const styled = (format: string, text: string) => `<w:p><w:pPr>${format}</w:pPr>${r(text)}</w:p>`;
const item = (text: string) =>
  styled('<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>', text);
const box = (content: string) =>
  run(
    `<w:pict><v:rect style="width:100pt;height:50pt"><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:rect></w:pict>`,
  );
const link = (text: string) => `<w:hyperlink w:anchor="a">${r(text)}</w:hyperlink>`;
const field = (code: string, shown: string) =>
  run('<w:fldChar w:fldCharType="begin"/>') +
  run(`<w:instrText xml:space="preserve">${code}</w:instrText>`) +
  run('<w:fldChar w:fldCharType="separate"/>') +
  r(shown) +
  run('<w:fldChar w:fldCharType="end"/>');

type Short = readonly [name: string, body: string, text: string, more?: Omit<PackageParts, 'body'>];

const short: readonly Short[] = [
  // Values.
  ['a tag in a sentence', p('姓名{{name}}。'), '姓名名。'],
  ['a tag twice in a paragraph', p('{{name}}{{name}}'), '名名'],
  ['white space within braces', p('{{  name  }}'), '名'],
  ['a name in Chinese', p('{{名称}}'), '中文名'],
  ['a name with a path', p('{{unit.place.city}}'), '福州'],
  ['a name that is missing', p('前{{missing}}后'), '前后'],
  ['a path through what is missing', p('前{{missing.x.y}}后'), '前后'],
  ['nothing, an empty text', p('前{{nothing}}{{empty}}后'), '前后'],
  ['zero, which is no nothing', p('{{zero}}{{#if zero}}有{{/if}}'), '0有'],
  ['yes and no', p('{{yes}}{{no}}'), '是否'],
  ['a list as text', p('{{words}}'), 'x、y'],
  ['markup as text', p('{{odd}}'), '<w:t>&amp;]]>{{name}}'],
  ['lines and tabs', p('前{{lines}}后'), '前一⏎二⇥三后'],
  ['paragraphs alone', p('{{long}}'), '一\n\n二'],
  ['paragraphs in a sentence', p('前{{long}}后'), '前一\n\n二后'],
  ['paragraphs in a table', table(['{{long}}', '乙']), '[table]\n/\n| 一\n\n二\n| 乙'],
  ['paragraphs with an indent', styled('<w:ind w:firstLine="640"/>', '{{long}}'), '一\n\n二'],
  ['paragraphs in a list', item('{{long}}'), '一\n\n二'],
  ['braces that are no tag', p('{name} } {'), '{name} } {'],
  [
    'signs that other engines take for their own',
    p('%name% <% x %> [name]'),
    '%name% <% x %> [name]',
  ],
  // Tags split and dressed.
  ['a tag over three runs', p('{{', 'name', '}}'), '名'],
  ['braces split from one another', p('{', '{name}', '}'), '名'],
  ['a tag after a tag in its run', p('{{name}}{{na', 'me}}'), '名名'],
  [
    'a tag with marks of spelling in it',
    p('{{', '<w:proofErr w:type="spellStart"/>', 'name', '<w:proofErr w:type="spellEnd"/>', '}}'),
    '名',
  ],
  [
    'a tag with a bookmark in it',
    p(
      '{{',
      '<w:bookmarkStart w:id="0" w:name="_GoBack"/>',
      'name',
      '<w:bookmarkEnd w:id="0"/>',
      '}}',
    ),
    '名',
  ],
  ['a tag over a line', p('{{#if', run('<w:br/>'), ' yes}}是{{/if}}'), '是'],
  ['a tag half bold', `<w:p>${r('{{na', '<w:b/>')}${r('me}}')}</w:p>`, '名'],
  ['a tag in justified text', styled('<w:jc w:val="both"/>', '{{name}} 文'), '名 文'],
  ['a tag in text from right to left', `<w:p>${r('שם {{name}}', '<w:rtl/>')}</w:p>`, 'שם 名'],
  ['a tag beside tabs', p(run('<w:tab/>'), '{{name}}', run('<w:tab/>')), '⇥名⇥'],
  ['a tag with quotes as Word makes them', p('{{默认 missing “无”}}'), '无'],
  ['a tag in a heading', styled('<w:pStyle w:val="Normal"/>', '{{name}}'), '名'],
  ['spaces at the ends', p('  {{name}}  '), '  名  '],
  // Sections in a line.
  ['a loop in a line', p('{{#each people}}{{name}}，{{/each}}完'), '甲，乙，完'],
  ['a loop over words', p('{{#each words}}{{this}};{{/each}}'), 'x;y;'],
  ['a loop with numbers', p('{{#each people}}{{@index}}{{name}}{{/each}}'), '0甲1乙'],
  [
    'a loop that parts its items',
    p('{{#each people}}{{name}}{{#unless @last}}、{{/unless}}{{/each}}'),
    '甲、乙',
  ],
  ['a loop without items', p('前{{#each none}}x{{/each}}后'), '前后'],
  ['a loop over what is missing', p('前{{#each missing}}x{{/each}}后'), '前后'],
  ['a loop with else', p('{{#each none}}x{{else}}无{{/each}}'), '无'],
  [
    'a loop in a loop',
    p('{{#each people}}{{name}}{{#each tags}}{{this}}{{/each}}。{{/each}}'),
    '甲一二。乙。',
  ],
  [
    'a loop over the same name within',
    p('{{#each people}}{{#each kids}}{{name}}之{{../name}}{{/each}}{{/each}}'),
    '子之甲',
  ],
  ['a condition', p('{{#if yes}}是{{/if}}{{#if no}}否{{/if}}'), '是'],
  ['a condition turned', p('{{#unless no}}非{{/unless}}'), '非'],
  ['a condition with else', p('{{#if no}}是{{else}}否{{/if}}'), '否'],
  ['a condition in a condition', p('{{#if yes}}甲{{#if no}}乙{{else}}丙{{/if}}{{/if}}'), '甲丙'],
  ['a condition in a loop', p('{{#each people}}{{#if boss}}{{name}}长{{/if}}{{/each}}'), '甲长'],
  ['an object', p('{{#with unit}}{{name}}{{place.city}}{{/with}}'), '厂福州'],
  ['the count of a list', p('{{people.length}}'), '2'],
  ['names from outside', p('{{#each people}}{{@root.unit.name}}{{../name}}{{/each}}'), '厂名厂名'],
  [
    'one list after another',
    p('{{#each people}}{{name}}{{/each}}{{#each words}}{{this}}{{/each}}'),
    '甲乙xy',
  ],
  [
    'a loop over bold and plain',
    `<w:p>${r('{{#each people}}', '<w:b/>')}${r('{{name}}')}${r('{{/each}}', '<w:i/>')}</w:p>`,
    '甲乙',
  ],
  // Sections over paragraphs.
  ['a loop over a paragraph', each(p('{{name}}')), '甲\n乙'],
  ['a loop over paragraphs', each(lines('{{name}}', '{{age}} 岁')), '甲\n30 岁\n乙\n0 岁'],
  [
    'a loop that is empty, between text',
    lines('前', '{{#each none}}', 'x', '{{/each}}', '后'),
    '前\n后',
  ],
  [
    'a loop that begins in its first line',
    lines('{{#each people}}{{name}}', '{{age}}{{/each}}'),
    '甲\n30\n乙\n0',
  ],
  [
    'a loop from text to text',
    lines('前{{#each people}}{{name}}', '文{{/each}}后'),
    '前甲\n文乙\n文后',
  ],
  ['a loop over an empty paragraph', each(p('{{name}}') + '<w:p/>'), '甲\n\n乙\n'],
  [
    'a loop in a loop of paragraphs',
    each(p('{{name}}') + lines('{{#each tags}}', '{{this}}', '{{/each}}')),
    '甲\n一\n二\n乙',
  ],
  ['a condition over paragraphs', lines('{{#if no}}', '否', '{{else}}', '是', '{{/if}}'), '是'],
  [
    'conditions next to one another',
    lines('{{#if yes}}', '一', '{{/if}}', '{{#if yes}}', '二', '{{/if}}'),
    '一\n二',
  ],
  [
    'conditions opened in one paragraph',
    lines('{{#if yes}}{{#if yes}}', '文', '{{/if}}{{/if}}'),
    '文',
  ],
  ['a loop over items of a list', each(item('{{name}}')), '甲\n乙'],
  [
    'a condition on items of a list',
    item('{{#if no}}') + item('文') + item('{{/if}}') + item('末'),
    '末',
  ],
  [
    'a loop over headings and text',
    each(styled('<w:pStyle w:val="Normal"/>', '{{name}}') + p('文')),
    '甲\n文\n乙\n文',
  ],
  // Pages and sections.
  ['a page for each', each(p('{{name}}', pageBreak)), '甲⏎\n乙⏎'],
  ['a page break of its own', each(p('{{name}}') + p(pageBreak)), '甲\n⏎\n乙\n⏎'],
  [
    'a page break that a condition takes',
    lines('{{#if no}}') + p(pageBreak) + lines('{{/if}}', '后'),
    '后',
  ],
  ['a page break in a line', p('{{#if yes}}前', pageBreak, '后{{/if}}'), '前⏎后'],
  ['a page break before what repeats', each(styled('<w:pageBreakBefore/>', '{{name}}')), '甲\n乙'],
  ['a section for each', each(p('{{name}}') + section('nextPage')), '甲\n\n乙\n'],
  ['a continuous section for each', each(p('{{name}}') + section('continuous')), '甲\n\n乙\n'],
  ['a section after a loop', each(p('{{name}}')) + section('nextPage') + p('后'), '甲\n乙\n\n后'],
  // Tables.
  ['rows', table(['名'], ['{{#each people}}{{name}}{{/each}}']), '[table]\n/\n| 名\n/\n| 甲乙'],
  [
    'rows by their cells',
    table(['{{#each people}}{{name}}', '{{age}}{{/each}}']),
    '[table]\n/\n| 甲\n| 30\n/\n| 乙\n| 0',
  ],
  [
    'rows between rows of tags',
    table(['{{#each people}}', ''], ['{{name}}', '{{age}}'], ['{{/each}}', '']),
    '[table]\n/\n| 甲\n| 30\n/\n| 乙\n| 0',
  ],
  [
    'rows in pairs',
    table(['{{#each people}}{{name}}', '甲'], ['{{age}}', '乙{{/each}}']),
    '[table]\n/\n| 甲\n| 甲\n/\n| 30\n| 乙\n/\n| 乙\n| 甲\n/\n| 0\n| 乙',
  ],
  ['a table without rows', p('前') + table(['{{#each none}}x', '{{/each}}']) + p('后'), '前\n后'],
  [
    'a row that a condition takes',
    table(['甲', '乙'], ['{{#if no}}丙', '丁{{/if}}']),
    '[table]\n/\n| 甲\n| 乙',
  ],
  ['a cell that a condition empties', table(['{{#if no}}丙{{/if}}', '丁']), '[table]\n/\n| \n| 丁'],
  [
    'a cell of paragraphs that repeat',
    table([each(p('{{name}}')), '丁']),
    '[table]\n/\n| 甲\n乙\n| 丁',
  ],
  [
    'a loop in a cell of a row that repeats',
    table(['{{#each people}}{{name}}', '{{#each tags}}{{this}}{{/each}}', '尾{{/each}}']),
    '[table]\n/\n| 甲\n| 一二\n| 尾\n/\n| 乙\n| \n| 尾',
  ],
  [
    'a table for each',
    each(table(['{{name}}', '{{age}}']) + p('完')),
    '[table]\n/\n| 甲\n| 30\n完\n[table]\n/\n| 乙\n| 0\n完',
  ],
  [
    'a table in a cell of a row that repeats',
    table([
      '{{#each people}}{{name}}',
      table(['{{#each kids}}{{name}}', '子{{/each}}']) + '<w:p/>',
      '尾{{/each}}',
    ]),
    '[table]\n/\n| 甲\n| \n[table]\n/\n| 子\n| 子\n\n| 尾\n/\n| 乙\n| \n| 尾',
  ],
  [
    'a row that repeats from within a table in its cell',
    table(['头', '尾'], [table(['内{{#each people}}']) + '<w:p/>', '{{name}}{{/each}}']),
    '[table]\n/\n| 头\n| 尾\n/\n| \n[table]\n/\n| 内\n\n| 甲\n/\n| \n[table]\n/\n| 内\n\n| 乙',
  ],
  [
    'a row that repeats from within a text box in its cell',
    table(['头', '尾'], [p(box(p('{{#each people}}内'))), '{{name}}{{/each}}']),
    '[table]\n/\n| 头\n| 尾\n/\n| 内\n| 甲\n/\n| 内\n| 乙',
  ],
  [
    'a row that repeats from within controls in its cells',
    table(
      ['头', '尾'],
      [control(p('{{#each people}}内')), control(p('{{name}}{{/each}}')) + '<w:p/>'],
    ),
    '[table]\n/\n| 头\n| 尾\n/\n| 内\n| 甲\n\n/\n| 内\n| 乙\n',
  ],
  [
    'cells merged across',
    `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>${tr(tc('{{name}}', '<w:gridSpan w:val="2"/>'))}${tr('{{#each people}}{{name}}', '{{age}}{{/each}}')}</w:tbl>`,
    '[table]\n/\n| 名\n/\n| 甲\n| 30\n/\n| 乙\n| 0',
  ],
  [
    'cells merged down within a round',
    `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>${tr(tc('{{#each people}}{{name}}', '<w:vMerge w:val="restart"/>'), '一')}${tr(tc('', '<w:vMerge/>'), '二{{/each}}')}</w:tbl>`,
    '[table]\n/\n| 甲\n| 一\n/\n| \n| 二\n/\n| 乙\n| 一\n/\n| \n| 二',
  ],
  [
    'a row with an else of its own',
    table(['{{#each none}}x', 'y'], ['{{else}}', ''], ['无', '尾{{/each}}']),
    '[table]\n/\n| 无\n| 尾',
  ],
  [
    'a head row that repeats on pages',
    `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:trPr><w:tblHeader/></w:trPr>${tc('头')}</w:tr>${tr('{{#each people}}{{name}}')}${tr('{{age}}{{/each}}')}</w:tbl>`,
    '[table]\n/\n| 头\n/\n| 甲\n/\n| 30\n/\n| 乙\n/\n| 0',
  ],
  [
    'two tables of one list',
    table(['{{#each people}}{{name}}', '尾{{/each}}']) +
      p('间') +
      table(['{{#each people}}{{age}}', '尾{{/each}}']),
    '[table]\n/\n| 甲\n| 尾\n/\n| 乙\n| 尾\n间\n[table]\n/\n| 30\n| 尾\n/\n| 0\n| 尾',
  ],
  [
    'a total under rows',
    table(['{{#each people}}{{name}}', '{{/each}}'], ['共', '{{people.length}}']),
    '[table]\n/\n| 甲\n| \n/\n| 乙\n| \n/\n| 共\n| 2',
  ],
  // Other places.
  ['a text box', p(box(p('{{name}}'))), '\n名'],
  ['a loop in a text box', p(box(each(p('{{name}}')))), '\n甲\n乙'],
  ['text boxes for each', each(p('{{name}}', box(p('{{age}}')))), '甲\n30\n乙\n0'],
  ['a link', p(link('{{name}}')), '名'],
  ['links for each', p('{{#each people}}', link('{{name}}'), '{{/each}}'), '甲乙'],
  ['a control in a line', p(control(r('{{name}}'))), '名'],
  ['a control of paragraphs', control(each(p('{{name}}'))), '甲\n乙'],
  ['an empty control', `<w:sdt><w:sdtPr/><w:sdtContent/></w:sdt>${p('{{name}}')}`, '名'],
  [
    'a control of a row',
    `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>${control(tr('{{name}}'))}</w:tbl>`,
    '[table]\n/\n| 名',
  ],
  ['a field', p(field(' AUTHOR ', '{{name}}')), '名'],
  [
    'a field that is simple',
    p(`<w:fldSimple w:instr="AUTHOR">${r('{{name}}')}</w:fldSimple>`),
    '名',
  ],
  [
    'text inserted under revision',
    p(`<w:ins w:id="1" w:author="某">${r('{{name}}')}</w:ins>`),
    '名',
  ],
  [
    'text deleted under revision',
    p(
      `<w:del w:id="1" w:author="某"><w:r><w:delText>{{gone}}</w:delText></w:r></w:del>`,
      '{{name}}',
    ),
    '名',
  ],
  [
    'text marked as XML of someone’s',
    p(`<w:customXml w:uri="urn:x" w:element="y">${r('{{name}}')}</w:customXml>`),
    '名',
  ],
  [
    'headers and footers',
    p('{{name}}'),
    '名',
    { header: each(p('{{name}}')), footer: p('{{name}}') },
  ],
  [
    'a footnote',
    p('{{name}}', run('<w:footnoteReference w:id="1"/>')),
    '名',
    { footnote: p('{{name}}') },
  ],
  [
    'a note for each',
    each(p('{{name}}', run('<w:endnoteReference w:id="1"/>'))),
    '甲\n乙',
    { endnote: p('{{age}}') },
  ],
  ['a comment of the author', lines('{{! 说明 }}', '{{name}}{{!-- }} --}}'), '名'],
  ['a document without tags', p('文'), '文'],
  [
    'paragraphs that Word has marked',
    '<w:p w:rsidR="00A10000" w14:paraId="0A0A0A0A" w14:textId="77777777">' +
      r('{{name}}') +
      '</w:p>',
    '名',
  ],
];

export const kinds: Readonly<Record<string, Kind>> = Object.fromEntries(
  short.map(([name, body, text, more]) => [
    name,
    { parts: { ...more, body: body + p('末') }, text: `${text}\n末`, data },
  ]),
);
