import { strToU8 } from 'fflate';

import { paragraph, run, space, tag } from './docx.ts';
import type { Docx } from './docx.ts';

/** What offices and their programs do without meaning harm: none of it is told as an alteration. */
export const habits: readonly (readonly [name: string, apply: (docx: Docx) => void])[] = [
  ['nothing', () => undefined],
  [
    'packed anew',
    (d) => {
      d.parts['docProps/thumbnail.jpeg'] = strToU8('x');
    },
  ],
  [
    'saved by Word: marks of spelling, revisions of saving, runs split',
    (d) =>
      d.edit((x) =>
        x
          .replace(/<w:p>/g, '<w:p w:rsidR="00A77B3E" w:rsidRDefault="00A77B3E">')
          .replace(/<w:r>/g, '<w:proofErr w:type="spellStart"/><w:r w:rsidRPr="00112233">')
          .replace(
            /<w:t xml:space="preserve">([^<]{2})([^<]{2,})<\/w:t><\/w:r>/g,
            '<w:t xml:space="preserve">$1</w:t></w:r><w:r><w:lastRenderedPageBreak/><w:t xml:space="preserve">$2</w:t></w:r>',
          ),
      ),
  ],
  [
    'saved by WPS: controls and bookmarks gone, languages and fonts on every run',
    (d) =>
      d.edit((x) =>
        x
          .replace(
            /<w:sdt>(?:<w:sdtPr>.*?<\/w:sdtPr>)<w:sdtContent>|<\/w:sdtContent><\/w:sdt>/g,
            '',
          )
          .replace(/<w:bookmark(?:Start|End)\b[^>]*>/g, '')
          .replace(
            /<w:r><w:t/g,
            '<w:r><w:rPr><w:rFonts w:hint="eastAsia" w:ascii="宋体" w:hAnsi="宋体" w:eastAsia="宋体"/><w:sz w:val="24"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr><w:t',
          ),
      ),
  ],
  [
    'bookmarks renumbered',
    (d) =>
      d.edit((x) =>
        x.replace(
          /(<w:bookmark(?:Start|End) w:id=")(\d+)/g,
          (_, a: string, id: string) => a + String(Number(id) + 700),
        ),
      ),
  ],
  [
    'Word’s own bookmark',
    (d) =>
      d.edit((x) =>
        x.replace(
          '<w:r>',
          '<w:bookmarkStart w:id="999" w:name="_GoBack"/><w:bookmarkEnd w:id="999"/><w:r>',
        ),
      ),
  ],
  [
    'quotes, dashes and widths corrected',
    (d) =>
      d.edit((x) =>
        x
          .replace(/>([^<]*)“([^<”]*)”/g, '>$1"$2"')
          .replace(/（/g, '(')
          .replace(/）(?=<)/g, ')'),
      ),
  ],
  [
    'other spacing and blank lines',
    (d) =>
      d.edit((x) =>
        x
          .replace(/<\/w:pPr><w:r>/g, '<w:spacing w:before="40"/></w:pPr><w:r>')
          .replace(/(<\/w:tbl>)/g, '$1<w:p/><w:p/>'),
      ),
  ],
  ['a page break', (d) => d.after('>填报说明<', '<w:p><w:r><w:br w:type="page"/></w:r></w:p>')],
  [
    'a larger font',
    (d) =>
      d.edit(
        (x) =>
          x
            .replace(
              '<w:docDefaults><w:rPrDefault><w:rPr>',
              '<w:docDefaults><w:rPrDefault><w:rPr><w:b/>',
            )
            .replace(/w:sz w:val="28"/g, 'w:sz w:val="30"'),
        'word/styles.xml',
      ),
  ],
  [
    'compatibility settings',
    (d) =>
      d.edit(
        (x) =>
          x.replace(
            '</w:settings>',
            '<w:zoom w:percent="100"/><w:hideSpellingErrors/></w:settings>',
          ),
        'word/settings.xml',
      ),
  ],
  [
    'an unused comments part',
    (d) => {
      d.add('word/comments.xml', 'comments', `<w:comments ${space}/>`, 'comments');
    },
  ],
  [
    'separators of notes',
    (d) => {
      d.add(
        'word/footnotes.xml',
        'footnotes',
        `<w:footnotes ${space}><w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote></w:footnotes>`,
        'footnotes',
      );
    },
  ],
  [
    'signed',
    (d) => d.edit((x) => x.replace('>法定代表人（签字）：<', '>法定代表人（签字）：张某某<')),
  ],
  [
    'a seal as a picture over the text',
    (d) =>
      d.around('w:p', '>申报单位（盖章）：<', (p) =>
        p.replace(
          '</w:p>',
          '<w:r><w:drawing><wp:anchor xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" behindDoc="1"><wp:extent cx="1500000" cy="1500000"/><wp:docPr id="77" name="seal"/></wp:anchor></w:drawing></w:r></w:p>',
        ),
      ),
  ],
  [
    'a day under the signature',
    (d) => d.edit((x) => x.replace(/>　　　　年　　月　　日</, '>2025年7月1日<')),
  ],
  [
    'an opinion filled in',
    (d) => {
      d.around('w:tr', '县（市、区）工信部门意见', (r) =>
        r.replace(
          /<w:p(?:>| )(?!.*<w:p[> ]).*?(?=<\/w:tc>)|<w:p\/>(?=<\/w:tc><\/w:tr>)/s,
          paragraph('情况属实，同意上报。'),
        ),
      );
      d.edit((x) => x.replace('>初审人：　　　　　复核人：<', '>初审人：李某　　　复核人：王某<'));
      d.edit((x) =>
        x
          .replace(/主体资格：☐未发现问题/, '主体资格：☑未发现问题')
          .replace(/推荐意见：☐推荐（本类别排序第　　位）/, '推荐意见：☑推荐（本类别排序第 3 位）'),
      );
    },
  ],
  [
    'page numbers written into the list of evidence',
    (d) =>
      d.around('w:tr', '>附件 2<', (r) =>
        r.replace(
          /(<w:tc>(?:(?!<w:tc>).)*?)(?:<w:p\/>|<\/w:p>)<\/w:tc><\/w:tr>$/s,
          (_, cell: string) =>
            `${cell}${cell.includes('<w:p>') ? `${run('12')}</w:p>` : paragraph('12')}</w:tc></w:tr>`,
        ),
      ),
  ],
  [
    'a value typed again as it was',
    (d) => d.value('org_name', (r) => r.replace('福建某某', '福建</w:t></w:r><w:r><w:t>某某')),
  ],
  ['a control left out', (d) => d.edit((x) => x.replace(tag('org_name'), ''))],
  [
    'properties of another program',
    (d) =>
      d.edit(
        (x) => x.replace(/\/>$/, '><Application>WPS Office</Application></Properties>'),
        'docProps/app.xml',
      ),
  ],
];
