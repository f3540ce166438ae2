import type { CompiledTemplate, IdKind } from '../../template/index.ts';
import { childNamed, parseTree, walk } from '../../xml/index.ts';

/** The part of the package that a relationship's target names, seen from the root. */
function partAt(target: string, names: readonly string[]): string | undefined {
  const path = target.replace(/^\/|^(?:\.\/)+/, '').toLowerCase();
  // Part names are the same whatever their case (OPC 6.2.2.3).
  return names.find((name) => name.toLowerCase() === path);
}

/** The part that holds the body, as the package's relationships say; undefined where there is none. */
export function findMainPart(relationships: string, names: readonly string[]): string | undefined {
  if (relationships === '') return undefined;
  const link = parseTree(relationships).children.find(
    ({ attributes }) => attributes['Type']?.endsWith('/officeDocument') === true,
  );
  return partAt(link?.attributes['Target'] ?? '', names);
}

const story = /wordprocessingml\.(header|footer|footnotes|endnotes)\+xml$/;

/** Parts that hold text of the document: the body, and those of such a content type. */
export function storyParts(
  contentTypes: string,
  mainPart: string,
  names: readonly string[],
): readonly string[] {
  const types = parseTree(contentTypes).children.map(({ attributes }) => attributes);
  const typeOf = (name: string) => {
    const own = types.find(({ PartName }) => partAt(PartName ?? '', [name]) !== undefined);
    const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
    return own ?? types.find(({ Extension }) => Extension?.toLowerCase() === extension);
  };
  return names.filter(
    (name) => name === mainPart || story.test(typeOf(name)?.['ContentType'] ?? ''),
  );
}

// Ids above are random ones of Word's: new ones count from below and cannot meet them.
const ceiling = 2 ** 30;
const idPatterns: Readonly<Record<IdKind, RegExp>> = {
  bookmark:
    /<w:(?:(?:bookmark|perm)Start|ins|del|move(?:From|To)(?:RangeStart)?|\w+PrChange|cellIns|cellDel)\b[^>]*?\sw:id="(\d+)"/g,
  control: /<w:id w:val="(\d+)"/g,
  drawing: /<wp:docPr\b[^>]*?\sid="(\d+)"/g,
  shape: /"_x0000_s(\d+)"/g,
  note: /<w:(?:foot|end)note\b[^>]*?\sw:id="(\d+)"/g,
};

/** The highest id of each kind in the document's texts. */
export function highestIds(xmls: readonly string[]): Record<IdKind, number> {
  const highest = { bookmark: 0, control: 0, drawing: 0, shape: 0, note: 0 };
  for (const kind of ['bookmark', 'control', 'drawing', 'shape', 'note'] as const) {
    for (const xml of xmls) {
      for (const [, id = '0'] of xml.matchAll(idPatterns[kind])) {
        if (Number(id) < ceiling) highest[kind] = Math.max(highest[kind], Number(id));
      }
    }
  }
  return highest;
}

/** Ids of the styles that headings and lists of values take, by their names in the template. */
export function readStyles(xml: string): Pick<CompiledTemplate, 'headings' | 'lists'> {
  const ids = new Map<string, string>();
  if (xml !== '') {
    for (const style of walk(parseTree(xml))) {
      if (style.name !== 'w:style' || style.attributes['w:type'] !== 'paragraph') continue;
      const name = childNamed(style, 'w:name')?.attributes['w:val'];
      const id = style.attributes['w:styleId'];
      if (name !== undefined && id !== undefined) ids.set(name.toLowerCase(), id);
    }
  }
  const first = (names: readonly string[]) =>
    names.map((name) => ids.get(name)).find((id) => id !== undefined) ?? '';
  return {
    // 填报标题 1 lets an author keep the document's own headings apart from an applicant's.
    headings: [1, 2, 3].map((level) =>
      first([
        `填报标题 ${level}`,
        `填报标题${level}`,
        `heading ${level}`,
        `标题 ${level}`,
        `标题${level}`,
      ]),
    ),
    lists: [first(['list bullet', '项目符号']), first(['list number', '编号'])],
  };
}
