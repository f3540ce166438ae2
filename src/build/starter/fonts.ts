import { strToU8 } from 'fflate';

/** Latin letters and digits take Times New Roman, Chinese the face named. */
function pair(eastAsia: string) {
  return { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia };
}

export const fonts = {
  fangsong: pair('仿宋_GB2312'),
  heiti: pair('黑体'),
  kaiti: pair('楷体_GB2312'),
  title: pair('方正小标宋简体'),
} as const;

/** What a computer without the face may take instead: Windows, UOS and macOS names. */
const faces: readonly { name: string; others: string; family: string; panose: string }[] = [
  {
    name: '仿宋_GB2312',
    others: '仿宋,FangSong,FangSong_GB2312,CESI仿宋-GB2312,方正仿宋_GBK,STFangsong',
    family: 'modern',
    panose: '02010609060101010101',
  },
  {
    name: '楷体_GB2312',
    others: '楷体,KaiTi,KaiTi_GB2312,CESI楷体-GB2312,方正楷体_GBK,STKaiti',
    family: 'modern',
    panose: '02010609060101010101',
  },
  {
    name: '黑体',
    others: 'SimHei,CESI黑体-GB2312,方正黑体_GBK,STHeiti',
    family: 'modern',
    panose: '02010609060101010101',
  },
  {
    name: '方正小标宋简体',
    others: 'FZXiaoBiaoSong-B05S,方正小标宋_GBK,CESI小标宋-GB2312,宋体,SimSun',
    family: 'auto',
    panose: '02010601030101010101',
  },
];

const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** word/fontTable.xml: the faces used, GB 2312 character set (134), with their stand-ins. */
export function fontTable(): Uint8Array {
  const chinese = faces.map(
    (face) =>
      `<w:font w:name="${face.name}"><w:altName w:val="${face.others}"/>` +
      `<w:panose1 w:val="${face.panose}"/><w:charset w:val="86"/>` +
      `<w:family w:val="${face.family}"/><w:pitch w:val="default"/></w:font>`,
  );
  const latin =
    '<w:font w:name="Times New Roman"><w:panose1 w:val="02020603050405020304"/>' +
    '<w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>';
  return strToU8(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:fonts xmlns:w="${namespace}">${latin}${chinese.join('')}</w:fonts>`,
  );
}
