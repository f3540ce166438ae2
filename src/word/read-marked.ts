import type { DocumentShape, ShapeField } from './document-shape.ts';
import { tagOfBookmark } from './control-name.ts';
import type { Mark, Story } from './read-model.ts';

/** What the tag of a control says: `intro`, `intro#2`, `patents.1.name`. */
interface MarkedPlace {
  readonly field: string;
  readonly paragraph?: number;
  readonly row?: number;
  readonly column?: string;
}

/** Texts found under marks; a value printed in several places has a text for each. */
export interface MarkedTexts {
  readonly texts: ReadonlyMap<string, readonly string[]>;
  /** By field, then by `row.column` with rows from 0. */
  readonly cells: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;
}

/** Visible values by the tags of content controls. */
export function readControls(stories: readonly Story[], shape: DocumentShape): MarkedTexts {
  return collect(
    stories.flatMap((story) => story.controls),
    shape,
  );
}

/** Visible values by bookmarks, which outlive the controls in some programs. */
export function readBookmarks(stories: readonly Story[], shape: DocumentShape): MarkedTexts {
  const marks = stories.flatMap((story) =>
    story.bookmarks.flatMap(({ name, text }) => {
      const tag = tagOfBookmark(name);
      return tag === undefined ? [] : [{ name: tag, text }];
    }),
  );
  return collect(marks, shape);
}

function collect(marks: readonly Mark[], shape: DocumentShape): MarkedTexts {
  const fields = new Map(shape.fields.map((field) => [field.id, field]));
  const texts = new Map<string, string[]>();
  const paragraphs = new Map<string, (string | undefined)[]>();
  const cells = new Map<string, Map<string, string[]>>();
  for (const mark of marks) {
    const place = parseTag(mark.name);
    const field = place === undefined ? undefined : fields.get(place.field);
    if (place === undefined || field === undefined) continue;
    if (place.row !== undefined) {
      if (!hasColumn(field, place.column)) continue;
      const table = cells.get(field.id) ?? new Map<string, string[]>();
      cells.set(field.id, table);
      append(table, `${place.row}.${place.column ?? ''}`, mark.text);
    } else if (place.paragraph !== undefined) {
      const list: (string | undefined)[] = paragraphs.get(field.id) ?? [];
      list[place.paragraph - 1] ??= mark.text;
      paragraphs.set(field.id, list);
    } else {
      append(texts, field.id, mark.text);
    }
  }
  joinParagraphs(texts, paragraphs);
  return { texts, cells };
}

/** The first paragraph of a long text may stand under the bare id, the others under `id#n`. */
function joinParagraphs(
  texts: Map<string, string[]>,
  paragraphs: ReadonlyMap<string, (string | undefined)[]>,
): void {
  for (const [id, list] of paragraphs) {
    list[0] ??= texts.get(id)?.[0] ?? '';
    texts.set(id, [Array.from(list, (text) => text ?? '').join('\n')]);
  }
}

function hasColumn(field: ShapeField, column: string | undefined): boolean {
  return field.columns?.some((each) => each.id === column) === true;
}

function append(map: Map<string, string[]>, key: string, text: string): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [text]);
  else list.push(text);
}

const tagShape =
  /^(?<field>[a-z]\w*)(?:\.(?<row>\d{1,5})\.(?<column>[a-z]\w*))?(?:#(?<paragraph>\d{1,5}))?$/;

function parseTag(tag: string): MarkedPlace | undefined {
  const groups = tagShape.exec(tag)?.groups;
  if (groups === undefined) return undefined;
  const { field = '', row, column, paragraph } = groups;
  if (row !== undefined && column !== undefined) return { field, row: Number(row) - 1, column };
  return paragraph === undefined ? { field } : { field, paragraph: Number(paragraph) };
}
