import { strFromU8, strToU8, unzlibSync, zipSync } from 'fflate';

import { paragraph, run, space, tag } from './docx.ts';
import type { Docx } from './docx.ts';

/** One way to make the paper say something else than the data. */
export interface Alteration {
  readonly name: string;
  readonly apply: (docx: Docx) => void;
  /** Finishes the file where zip itself is the trick. */
  readonly pack?: (docx: Docx) => Uint8Array;
  /** `told`: a difference at this place; `warned`: named as not to be judged; else how it ends. */
  readonly expect: 'told' | 'warned' | 'refused' | 'data';
  /** Part of the place's description, or of the sentence. */
  readonly at: string;
}

const revenue = 'revenue_last_year';
const money = '营业收入';
const caption = '营业收入（万元）';
const promise = '1.对材料真实性、完整性、准确性负责。';
const list = '知识产权清单';
const right = 'ip_rights.2.name';

type Row = readonly [name: string, at: string, apply: (docx: Docx) => void];

function all(expect: Alteration['expect'], rows: readonly Row[]): readonly Alteration[] {
  return rows.map(([name, at, apply]) => ({ name, at, apply, expect }));
}

const replaceText = (from: string, to: string) => (docx: Docx) =>
  docx.edit((xml) => xml.replace(`>${from}<`, `>${to}<`));

/** A value that is seen no longer, or otherwise than it stands. */
const looks: readonly (readonly [string, string])[] = [
  ['vanish', '<w:vanish/>'],
  ['one point', '<w:sz w:val="2"/>'],
  ['white', '<w:color w:val="FFFFFF"/>'],
  ['almost white', '<w:color w:val="FDFDFD"/>'],
  ['theme white', '<w:color w:val="auto" w:themeColor="background1"/>'],
  ['black on black', '<w:color w:val="000000"/><w:shd w:val="clear" w:fill="000000"/>'],
  ['under a marker of its colour', '<w:color w:val="FFFF00"/><w:highlight w:val="yellow"/>'],
  ['struck through', '<w:strike/>'],
  ['struck twice', '<w:dstrike/>'],
  ['a power', '<w:vertAlign w:val="superscript"/>'],
  ['an index', '<w:vertAlign w:val="subscript"/>'],
  ['raised by position', '<w:position w:val="14"/><w:sz w:val="14"/>'],
  ['one per cent wide', '<w:w w:val="1"/>'],
  ['signs over one another', '<w:spacing w:val="-400"/>'],
  ['in a symbol font', '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'],
];

const formats: readonly Alteration[] = looks.map(([name, properties]) => ({
  name: `value ${name}`,
  at: money,
  expect: 'told',
  apply: (docx) => docx.format(revenue, properties),
}));

const style = (id: string, type: string, more: string) => (xml: string) =>
  xml.replace(
    '</w:styles>',
    `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${id}"/>${more}</w:style></w:styles>`,
  );

const values = all('told', [
  ['value retyped', money, (d) => d.value(revenue, (r) => r.replace('18,650.5', '28,650.5'))],
  [
    'digit added behind the control',
    money,
    (d) =>
      d.edit((x) =>
        x.replace(
          /(<w:tag w:val="revenue_last_year"\/>.*?<\/w:sdt>(?:<w:bookmarkEnd [^>]*>)?)/s,
          `$1${run('0')}`,
        ),
      ),
  ],
  [
    'digit added before the control',
    money,
    (d) =>
      d.edit((x) =>
        x.replace(/<w:sdt><w:sdtPr><w:tag w:val="revenue_last_year"\/>/, (m) => run('9') + m),
      ),
  ],
  ['unit changed to 元', money, replaceText(caption, '营业收入（元）')],
  ['yes for no', '涉黑涉恶', (d) => d.value('crime_3y', (r) => r.replace('否', '是'))],
  [
    'firm on the cover alone',
    '申报单位',
    (d) => d.value('org_name', (r) => r.replace('科技', '实业')),
  ],
  [
    'firm inside the form alone',
    '单位名称',
    (d) => d.value('org_name', (r) => r.replace('科技', '实业'), 1),
  ],
  [
    'name in the promise alone',
    '真实性承诺',
    (d) =>
      d.edit((x) =>
        x.replace(
          /福建某某科技有限公司(?=(?:(?!福建某某科技有限公司).)*自愿申报)/s,
          '福建某某投资有限公司',
        ),
      ),
  ],
  [
    'first digits powers, the rest down',
    money,
    (d) =>
      d.value(
        revenue,
        () =>
          run('18', '<w:vertAlign w:val="superscript"/>') +
          run(',6') +
          run('50.5', '<w:vertAlign w:val="superscript"/>'),
      ),
  ],
  [
    'hidden by a character style',
    money,
    (d) => {
      d.edit(style('Ghost', 'character', '<w:rPr><w:vanish/></w:rPr>'), 'word/styles.xml');
      d.format(revenue, '<w:rStyle w:val="Ghost"/>');
    },
  ],
  [
    'hidden by a paragraph style on another',
    money,
    (d) => {
      d.edit(
        style('Base', 'paragraph', '<w:rPr><w:color w:val="FFFFFF"/></w:rPr>'),
        'word/styles.xml',
      );
      d.edit(style('Ghost', 'paragraph', '<w:basedOn w:val="Base"/>'), 'word/styles.xml');
      d.around('w:p', tag(revenue), (p) =>
        p.replace(/<w:pStyle w:val="\w+"\/>/, '<w:pStyle w:val="Ghost"/>'),
      );
    },
  ],
  [
    'white by the style of its paragraphs',
    money,
    (d) => {
      let id = '';
      d.around('w:p', tag(revenue), (p) => {
        id = /<w:pStyle w:val="(\w+)"/.exec(p)?.[1] ?? '';
        return `${p} `;
      });
      d.edit(
        (x) => x.replace(new RegExp(`(w:styleId="${id}".*?<w:rPr>)`, 's'), '$1<w:vanish/>'),
        'word/styles.xml',
      );
    },
  ],
  [
    'black cell under black text',
    money,
    (d) =>
      d.around('w:tc', tag(revenue), (c) =>
        c
          .replace('</w:tcPr>', '<w:shd w:val="solid" w:color="000000" w:fill="FFFFFF"/></w:tcPr>')
          .replace(/<w:r>/g, '<w:r><w:rPr><w:color w:val="000000"/></w:rPr>'),
      ),
  ],
  [
    'line height cut to a strip',
    money,
    (d) =>
      d.around('w:p', tag(revenue), (p) =>
        p.replace(/<w:pPr>/, '<w:pPr><w:spacing w:line="20" w:lineRule="exact"/>'),
      ),
  ],
  [
    'row cut to a strip',
    money,
    (d) =>
      d.around('w:tr', tag(revenue), (r) =>
        r.replace(/<w:trHeight [^>]*>/, '<w:trHeight w:val="15" w:hRule="exact"/>'),
      ),
  ],
  [
    'second line clipped by the row',
    money,
    (d) =>
      d.around('w:tr', tag(revenue), (r) =>
        r
          .replace(/<w:trHeight [^>]*>/, '<w:trHeight w:val="400" w:hRule="exact"/>')
          .replace(
            /(<w:bookmarkStart [^>]*"revenue_last_year")/,
            `${run('99,999 万元')}<w:r><w:br/></w:r><w:r><w:br/></w:r>$1`,
          ),
      ),
  ],
  [
    'row hidden',
    money,
    (d) => d.around('w:tr', tag(revenue), (r) => r.replace('<w:trPr>', '<w:trPr><w:hidden/>')),
  ],
  [
    'indented off the sheet',
    money,
    (d) =>
      d.around('w:p', tag(revenue), (p) => p.replace('<w:pPr>', '<w:pPr><w:ind w:left="30000"/>')),
  ],
  [
    'frame off the sheet',
    money,
    (d) =>
      d.around('w:p', tag(revenue), (p) =>
        p.replace(
          '<w:pPr>',
          '<w:pPr><w:framePr w:w="2000" w:hAnchor="page" w:vAnchor="page" w:x="25000" w:y="100"/>',
        ),
      ),
  ],
  [
    'merged into the cell above',
    '资产总额',
    (d) => d.around('w:tc', tag('assets_y1'), (c) => c.replace('<w:tcPr>', '<w:tcPr><w:vMerge/>')),
  ],
  [
    'deleted as tracked, another inserted',
    money,
    (d) =>
      d.value(
        revenue,
        (r) =>
          `<w:del w:id="900" w:author="x">${r.replace(/w:t(?=[ >])/g, 'w:delText')}</w:del><w:ins w:id="901" w:author="x">${run('88,888 万元')}</w:ins>`,
      ),
  ],
  [
    'row deleted as tracked',
    money,
    (d) =>
      d.around('w:tr', tag(revenue), (r) =>
        r.replace('<w:trPr>', '<w:trPr><w:del w:id="902" w:author="x"/>'),
      ),
  ],
  [
    'right to left',
    money,
    (d) => d.value(revenue, (r) => r.replace('18,650.5', '\u202e18,650.5\u202c')),
  ],
  ['turned by bdo', money, (d) => d.value(revenue, (r) => `<w:bdo w:val="rtl">${r}</w:bdo>`)],
  [
    'look-alike letters',
    '统一社会信用代码',
    (d) => d.value('uscc', (r) => r.replace('M00010', 'МO0010')),
  ],
  [
    'a formula in a field',
    money,
    (d) =>
      d.value(
        revenue,
        () => `<w:fldSimple w:instr=" = 10000+8650.5 ">${run('18,650.5')}</w:fldSimple>`,
      ),
  ],
  [
    'a document property in a field',
    money,
    (d) =>
      d.value(
        revenue,
        () =>
          `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DOCPROPERTY x </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('18,650.5')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      ),
  ],
  [
    'a title field',
    '单位名称',
    (d) =>
      d.value(
        'org_name',
        () => `<w:fldSimple w:instr="TITLE">${run('福建某某科技有限公司')}</w:fldSimple>`,
        1,
      ),
  ],
  [
    'value put away in a field code',
    money,
    (d) =>
      d.value(
        revenue,
        (r) =>
          `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${r}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('77,777 万元')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      ),
  ],
  [
    'bound to other data',
    money,
    (d) =>
      d.edit((x) =>
        x.replace(tag(revenue), `${tag(revenue)}<w:dataBinding w:xpath="/x" w:storeItemID="{0}"/>`),
      ),
  ],
  [
    'its control shows a placeholder',
    money,
    (d) =>
      d.edit((x) =>
        x
          .replace(tag(revenue), `${tag(revenue)}<w:showingPlcHdr/>`)
          .replace('>18,650.5<', '>单击此处输入<'),
      ),
  ],
  [
    'ruby above',
    money,
    (d) =>
      d.value(
        revenue,
        (r) =>
          `<w:r><w:ruby><w:rubyPr/><w:rt>${run('98,650')}</w:rt><w:rubyBase>${r}</w:rubyBase></w:ruby></w:r>`,
      ),
  ],
  [
    'a picture for the value',
    money,
    (d) =>
      d.value(
        revenue,
        () =>
          `<w:r><w:pict ${vml}><v:shape style="width:90pt;height:20pt"><v:imagedata r:id="x"/></v:shape></w:pict></w:r>`,
      ),
  ],
  [
    'overlaid by a combining stroke',
    money,
    (d) => d.value(revenue, (r) => r.replace('8,650', '8\u0336,\u03366\u03365\u03360\u0336')),
  ],
  [
    'a list value changed',
    list,
    (d) => d.value(right, (r) => r.replace(/>([^<]+)<\/w:t>/, '>别的专利</w:t>')),
  ],
  [
    'a list row hidden',
    list,
    (d) => d.around('w:tr', tag(right), (r) => r.replace('<w:trPr>', '<w:trPr><w:hidden/>')),
  ],
  ['a list row taken out', list, (d) => d.around('w:tr', tag(right), () => '')],
  [
    'a list row added',
    list,
    (d) =>
      d.around(
        'w:tr',
        tag(right),
        (r) =>
          r +
          r
            .replace(/<w:sdtPr>.*?<\/w:sdtPr>|<w:bookmark(?:Start|End) [^>]*>/gs, '')
            .replace(/>([^<]{3,})<\/w:t>/, '>新增专利</w:t>'),
      ),
  ],
  [
    'a date moved a year on',
    '申报日期',
    (d) => d.value('application_date', (r) => r.replace('2025', '2026')),
  ],
  [
    'one sign of a long text',
    '背景',
    (d) => d.value('background#2', (r) => r.replace('普遍', '并不普遍')),
  ],
]);

const vml = 'xmlns:v="urn:schemas-microsoft-com:vml"';
const wp =
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"';

function box(text: string): string {
  return `<w:r><w:drawing><wp:anchor ${wp} behindDoc="0"><wp:positionH relativeFrom="column"><wp:posOffset>0</wp:posOffset></wp:positionH><wp:extent cx="1800000" cy="300000"/><wp:docPr id="99" name="x"/><a:graphic><a:graphicData uri="x"><wps:wsp><wps:txbx><w:txbxContent>${paragraph(text)}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>`;
}

const words = all('told', [
  ['a label changed', money, replaceText(caption, '营业收入（含税，万元）')],
  [
    'two labels swapped',
    '资产总额',
    (d) =>
      d.edit((x) =>
        x
          .replace(`>${caption}<`, '>@<')
          .replace('>资产总额（万元）<', `>${caption}<`)
          .replace('>@<', '>资产总额（万元）<'),
      ),
  ],
  ['a unit in a head', '金额', (d) => d.edit((x) => x.replace('>金额（万元）<', '>金额（元）<'))],
  [
    'a year in a head',
    '近三年主要经济指标',
    (d) => d.edit((x) => x.replace('<w:t>2024</w:t>', '<w:t>2025</w:t>')),
  ],
  [
    'a question turned round',
    '涉黑涉恶',
    (d) =>
      d.edit((x) => x.replace('近三年是否有涉黑涉恶违法行为', '近三年是否没有涉黑涉恶违法行为')),
  ],
  ['a promise taken out', '承诺', (d) => d.around('w:p', promise, () => '')],
  ['a promise weakened', '承诺', replaceText(promise, '1.对材料的完整性负责。')],
  [
    'a promise hidden',
    '承诺',
    (d) => d.around('w:p', promise, (p) => p.replace(/<w:r>/g, '<w:r><w:rPr><w:vanish/></w:rPr>')),
  ],
  ['a paragraph added', '承诺', (d) => d.after(promise, paragraph('以上承诺以附件为准。'))],
  [
    'a second table',
    '财务',
    (d) =>
      d.around(
        'w:tbl',
        tag(revenue),
        (t) =>
          `${t}<w:p/><w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid><w:tr><w:tc>${paragraph('营业收入（更正）')}</w:tc><w:tc>${paragraph('66,666 万元')}</w:tc></w:tr></w:tbl>`,
      ),
  ],
  [
    'a footnote',
    '脚注',
    (d) => {
      d.add(
        'word/footnotes.xml',
        'footnotes',
        `<w:footnotes ${space}><w:footnote w:id="5">${paragraph('此数未经审计')}</w:footnote></w:footnotes>`,
        'footnotes',
      );
      d.value(revenue, (r) => `${r}<w:r><w:footnoteReference w:id="5"/></w:r>`);
    },
  ],
  [
    'an endnote',
    '尾注',
    (d) => {
      d.add(
        'word/endnotes.xml',
        'endnotes',
        `<w:endnotes ${space}><w:endnote w:id="5">${paragraph('此数未经审计')}</w:endnote></w:endnotes>`,
        'endnotes',
      );
      d.value(revenue, (r) => `${r}<w:r><w:endnoteReference w:id="5"/></w:r>`);
    },
  ],
  [
    'a comment',
    '批注',
    (d) => {
      d.add(
        'word/comments.xml',
        'comments',
        `<w:comments ${space}><w:comment w:id="5">${paragraph('已核实')}</w:comment></w:comments>`,
        'comments',
      );
      d.value(revenue, (r) => `${r}<w:r><w:commentReference w:id="5"/></w:r>`);
    },
  ],
  [
    'a header',
    '页眉',
    (d) => {
      const id = d.add(
        'word/header9.xml',
        'header',
        `<w:hdr ${space}>${paragraph('送审稿，以另文为准')}</w:hdr>`,
        'header',
      );
      d.edit((x) =>
        x.replace(
          /<w:sectPr>/,
          `<w:sectPr><w:headerReference xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" w:type="default" r:id="${id}"/>`,
        ),
      );
    },
  ],
  [
    'another footer',
    '页脚',
    (d) =>
      d.edit(
        (x) => x.replace('</w:p></w:ftr>', `${run('修订版')}</w:p></w:ftr>`),
        'word/footer2.xml',
      ),
  ],
  ['a text box over the value', '文本框', (d) => d.value(revenue, (r) => r + box('98,650.5 万元'))],
  [
    'a VML text box',
    '文本框',
    (d) =>
      d.value(
        revenue,
        (r) =>
          `${r}<w:r><w:pict ${vml}><v:shape style="position:absolute;width:90pt;height:20pt"><v:textbox><w:txbxContent>${paragraph('98,650.5')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`,
      ),
  ],
  [
    'word art',
    '文本框',
    (d) =>
      d.value(
        revenue,
        (r) =>
          `${r}<w:r><w:pict ${vml}><v:shape style="position:absolute;width:90pt;height:20pt"><v:textpath string="作废"/></v:shape></w:pict></w:r>`,
      ),
  ],
  [
    'a file embedded as text',
    '承诺',
    (d) => {
      const id = d.add('word/afchunk.htm', 'aFChunk', '<p>另见</p>');
      d.after(
        promise,
        `<w:altChunk xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="${id}"/>`,
      );
    },
  ],
  ['another title', '申　报　书', (d) => d.edit((x) => x.replace('>申　报　书<', '>备　案　书<'))],
  [
    'the notice on top',
    '首页',
    (d) => d.edit((x) => x.replace('>非官方模板，以当年申报通知附件为准<', '>正式模板<')),
  ],
  [
    'a number by a list',
    '承诺',
    (d) => {
      d.add(
        'word/numbering.xml',
        'numbering',
        `<w:numbering ${space}><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="9"/><w:numFmt w:val="decimal"/><w:lvlText w:val="9%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>`,
        'numbering',
      );
      d.around('w:p', promise, (p) =>
        p.replace('<w:pPr>', '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
      );
    },
  ],
  ['a heading changed', '财务', replaceText('二、近三年财务情况', '二、预计财务情况')],
  [
    'a box ticked',
    '☑',
    (d) => d.edit((x) => x.replace(/☑([^<]*?)☐/, '☑$1☑').replace(/☐([^<]*?)☑/, (m) => m)),
  ],
  [
    'a cell emptied',
    money,
    (d) => d.around('w:tc', `>${caption}<`, (c) => c.replace(/<w:r>.*?<\/w:r>/s, '')),
  ],
  [
    'a table off the sheet',
    '财务',
    (d) =>
      d.around('w:tbl', tag(revenue), (t) =>
        t.replace('<w:tblPr>', '<w:tblPr><w:tblpPr w:tblpX="20000" w:tblpY="1"/>'),
      ),
  ],
  [
    'columns too narrow to read',
    '财务',
    (d) =>
      d.around('w:tbl', tag(revenue), (t) =>
        t
          .replace(/<w:tcW w:type="dxa" w:w="\d+"\/>/g, '<w:tcW w:type="dxa" w:w="10"/>')
          .replace(/<w:gridCol w:w="\d+"\/>/g, '<w:gridCol w:w="10"/>'),
      ),
  ],
  [
    'a seal place renamed',
    '申报单位',
    (d) => d.edit((x) => x.replace('>申报单位（盖章）<', '>代理单位（盖章）<')),
  ],
]);

const warned = all('warned', [
  [
    'a picture over the value',
    money,
    (d) =>
      d.value(
        revenue,
        (r) =>
          `${r}<w:r><w:drawing><wp:anchor ${wp} behindDoc="0"><wp:extent cx="1800000" cy="300000"/><wp:docPr id="99" name="x"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"/></a:graphic></wp:anchor></w:drawing></w:r>`,
      ),
  ],
  [
    'a shape over the value',
    money,
    (d) =>
      d.value(
        revenue,
        (r) =>
          `${r}<w:r><w:pict ${vml}><v:rect style="position:absolute;width:90pt;height:20pt" fillcolor="white"/></w:pict></w:r>`,
      ),
  ],
  ['hidden text added', money, (d) => d.value(revenue, (r) => r + run('另有说明', '<w:vanish/>'))],
  [
    'another text for old programs',
    money,
    (d) =>
      d.value(
        revenue,
        (r) =>
          `<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><mc:Choice Requires="wps">${r.replace(/<\/?w:r>/g, '')}</mc:Choice><mc:Fallback><w:t>98,650.5 万元</w:t></mc:Fallback></mc:AlternateContent></w:r>`,
      ),
  ],
  [
    'tracked and put back',
    money,
    (d) =>
      d.value(
        revenue,
        (r) => `${r}<w:del w:id="903" w:author="x"><w:r><w:delText>88</w:delText></w:r></w:del>`,
      ),
  ],
  ['a right-to-left run', money, (d) => d.format(revenue, '<w:rtl/>')],
  [
    'a font brought along',
    '自带字体',
    (d) => {
      d.parts['word/fonts/font1.odttf'] = strToU8('x');
      d.parts['word/_rels/fontTable.xml.rels'] = strToU8(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/font" Target="fonts/font1.odttf"/></Relationships>',
      );
    },
  ],
]);

const second = (docx: Docx): Uint8Array =>
  zipSync({
    ...docx.parts,
    'word/document.xml': strToU8(docx.part().replace('18,650.5', '98,650.5')),
  });
const bytesOf = (...pieces: readonly Uint8Array[]): Uint8Array =>
  new Uint8Array(Buffer.concat(pieces));
const nothing = (): void => undefined;

const packages: readonly Alteration[] = [
  {
    name: 'a second archive behind',
    at: '',
    expect: 'refused',
    apply: nothing,
    pack: (d) => bytesOf(d.bytes(), second(d)),
  },
  {
    name: 'a second archive before',
    at: '',
    expect: 'refused',
    apply: nothing,
    pack: (d) => bytesOf(second(d), d.bytes()),
  },
  {
    name: 'bytes behind the end',
    at: '',
    expect: 'refused',
    apply: nothing,
    pack: (d) => bytesOf(d.bytes(), strToU8('extra')),
  },
  {
    name: 'two bodies',
    at: '',
    expect: 'refused',
    apply: (d) =>
      d.edit(
        (x) =>
          x.replace(
            '</Relationships>',
            '<Relationship Id="z" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
          ),
        '_rels/.rels',
      ),
  },
  {
    name: 'another body, named by Type',
    at: money,
    expect: 'told',
    apply: (d) => {
      d.parts['word/other.xml'] = strToU8(d.part().replaceAll('18,650.5', '98,650.5'));
      d.parts['word/_rels/other.xml.rels'] =
        d.parts['word/_rels/document.xml.rels'] ?? new Uint8Array();
      d.edit(
        (x) =>
          x.replace(
            '</Types>',
            '<Override PartName="/word/other.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
          ),
        '[Content_Types].xml',
      );
      d.edit(
        (x) =>
          x.replace(
            /<Relationship ([^>]*)Target="word\/document.xml"\/>/,
            '<!--<Relationship $1Target="word/document.xml"/>--><Relationship Id="y" Type="urn:x" Target="word/document.xml"/><Relationship $1Target="word/other.xml"/>',
          ),
        '_rels/.rels',
      );
    },
  },
  {
    name: 'the body swapped, the tags in a part of nothing',
    at: money,
    expect: 'told',
    apply: (d) => {
      const [value = ''] = /<w:p>(?:(?!<w:p>).)*revenue_last_year.*?<\/w:p>/s.exec(d.part()) ?? [];
      d.parts['word/header9.xml'] = strToU8(`<w:hdr ${space}>${value}</w:hdr>`);
      d.around('w:tc', tag(revenue), (c) =>
        c.replace(/<w:p>.*<\/w:p>/s, paragraph('98,650.5 万元')),
      );
    },
  },
];

/** The carried data by its own means: base64 of zlib, or of plain JSON, in part and properties. */
function carry(
  docx: Docx,
  change: (payload: Record<string, unknown>) => void,
  where: 'both' | 'xml' | 'properties',
): void {
  const xml = docx.part('customXml/shenbao1.xml');
  const base64 = /<\/around>([^<]*)<\/payload>/.exec(xml)?.[1] ?? '';
  const payload = JSON.parse(strFromU8(unzlibSync(Buffer.from(base64, 'base64')))) as Record<
    string,
    unknown
  >;
  change(payload);
  const packed = Buffer.from(JSON.stringify(payload)).toString('base64');
  if (where !== 'properties') docx.edit((x) => x.replace(base64, packed), 'customXml/shenbao1.xml');
  if (where === 'xml') return;
  docx.edit((x) => {
    const bare = x.replace(/<property [^>]*name="shenbao_\d{4}".*?<\/property>/gs, '');
    const chunks = packed.match(/.{1,250}/g) ?? [];
    const lines = chunks.map(
      (chunk, at) =>
        `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${1000 + at}" name="shenbao_${String(at + 1).padStart(4, '0')}"><vt:lpwstr xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${chunk}</vt:lpwstr></property>`,
    );
    return bare.replace('</Properties>', `${lines.join('')}</Properties>`);
  }, 'docProps/custom.xml');
}

const raise = (payload: Record<string, unknown>): void => {
  payload['answers'] = { ...(payload['answers'] as object), [revenue]: '98650.5' };
};

const data: readonly Alteration[] = [
  {
    name: 'revenue in page and data, the code left',
    at: '版本码',
    expect: 'data',
    apply: (d) => {
      d.value(revenue, (r) => r.replace('18,650.5', '98,650.5'));
      carry(d, raise, 'both');
    },
  },
  {
    name: 'revenue in the data alone',
    at: money,
    expect: 'data',
    apply: (d) => carry(d, raise, 'both'),
  },
  { name: 'customXml alone', at: money, expect: 'data', apply: (d) => carry(d, raise, 'xml') },
  {
    name: 'properties alone',
    at: '两处',
    expect: 'data',
    apply: (d) => carry(d, raise, 'properties'),
  },
  {
    name: 'the code in the footer',
    at: '版本码',
    expect: 'data',
    apply: (d) => {
      for (const name of Object.keys(d.parts).filter(
        (each) => /footer\d/.test(each) && /[0-9A-Z]{4}-[0-9A-Z]{4}/.test(d.part(each)),
      ))
        d.edit((x) => x.replace(/[0-9A-Z]{4}-[0-9A-Z]{4}/, '0000-0000'), name);
    },
  },
  {
    name: 'the controls of two values swapped',
    at: '别的栏目',
    expect: 'data',
    apply: (d) =>
      d.edit((x) => {
        const other = 'registered_capital';
        const swapped: Record<string, string> = { [revenue]: other, [other]: revenue };
        return x.replace(
          new RegExp(`<w:tag w:val="(${revenue}|${other})"/>`, 'g'),
          (_, id: string) => tag(swapped[id] ?? ''),
        );
      }),
  },
  {
    name: 'a second draft in customXml',
    at: '两处',
    expect: 'data',
    apply: (d) => {
      const own = d.part('customXml/shenbao1.xml');
      carry(d, raise, 'xml');
      d.add('customXml/item9.xml', 'customXml', d.part('customXml/shenbao1.xml'));
      d.parts['customXml/shenbao1.xml'] = strToU8(own);
    },
  },
  {
    name: 'properties that no longer unpack',
    at: '读不出来',
    expect: 'data',
    apply: (d) =>
      d.edit(
        (x) => x.replace(/(name="shenbao_0001"[^>]*><vt:lpwstr[^>]*>)..../, '$1!!!!'),
        'docProps/custom.xml',
      ),
  },
  {
    name: 'the code in the data',
    at: '版本码',
    expect: 'data',
    apply: (d) =>
      carry(
        d,
        (p) => {
          p['code'] = '0000-0000';
        },
        'both',
      ),
  },
];

export const alterations: readonly Alteration[] = [
  ...formats,
  ...values,
  ...words,
  ...warned,
  ...packages,
  ...data,
];
