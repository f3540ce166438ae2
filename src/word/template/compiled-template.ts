import type { PackedStep } from './packed-steps.ts';

/** A template made ready for filling: plain data. */
export interface CompiledTemplate {
  /** Version of this shape: a module built by another engine is refused. */
  readonly format: 5;
  /** In the order of the template's archive, parts with notes last. */
  readonly entries: readonly TemplateEntry[];
  /** Texts that the steps of the entries name by number. */
  readonly snippets: readonly string[];
  /** Where a tag stands, by the number its step carries. */
  readonly places: readonly TagPlace[];
  /** Paragraph style ids for headings of level 1 to 3; '' where the template has none. */
  readonly headings: readonly string[];
  /** Paragraph style ids for `-` and `1.` lists of rich text; '' where the template has none. */
  readonly lists: readonly string[];
  /** Highest ids in use: new ones come above. */
  readonly highest: Readonly<Record<IdKind, number>>;
  /** Tells it from every other template: a sum of its file's bytes. */
  readonly hash: string;
  /** `word/document.xml`, as the package names it. */
  readonly mainPart: string;
  /** What is printed around the values, as `writeSurroundings` writes it. */
  readonly surroundings: string;
  /** What the tags ask of the data; build time only, not in the module. */
  readonly tags?: TagShape;
}

export type IdKind = 'bookmark' | 'control' | 'drawing' | 'shape' | 'note';

export type TemplateEntry = KeptEntry | TextEntry | FilledEntry;

/** A part without tags, as compressed as it came; base64 in a module. */
export interface KeptEntry {
  readonly kind: 'kept';
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly data: Uint8Array | string;
  /** The part's characters, where they are all that it holds. */
  readonly text?: string;
}

/** A part without tags in a module: all texts together take less than each compressed by itself. */
interface TextEntry {
  readonly kind: 'text';
  readonly name: string;
  readonly text: string;
}

/** A part with tags. */
interface FilledEntry {
  readonly kind: 'filled';
  readonly name: string;
  readonly steps: readonly PackedStep[];
}

/** Where a tag stands and so what its value becomes. */
export type TagPlace =
  | RunPlace
  | ParagraphPlace
  | AttributePlace
  | AddressPlace
  | LinkPlace
  | NotePlace
  | NotesPlace
  | PicturePlace
  | IdPlace;

export interface RunPlace {
  readonly kind: 'run';
  readonly part: string;
  /** Formatting of the run the tag's first character stood in: `<w:rPr>…</w:rPr>` or ''. */
  readonly format: string;
  /** The paragraph around, where a value of several paragraphs may break it. */
  readonly paragraph?: ParagraphShell;
  /** In a table: what begins like a heading is of one size with the rest. */
  readonly inCell?: true;
  /** No control here: in a fallback branch, a plain-text control or a field. */
  readonly bare?: true;
  /** Frame for an image, in millimetres. */
  readonly frame?: Frame;
}

/** A tag alone in its paragraph: the value makes one paragraph or several. */
export interface ParagraphPlace extends Omit<RunPlace, 'kind'> {
  readonly kind: 'paragraph';
  readonly paragraph: ParagraphShell;
}

interface AttributePlace {
  readonly kind: 'attribute';
}

/** In the address of a link: its beginning, or behind that. */
interface AddressPlace {
  readonly kind: 'address';
  readonly begins: boolean;
}

/** The relationship of a link whose address holds tags. */
interface LinkPlace {
  readonly kind: 'link';
  readonly part: string;
}

/** A note that stands with each reference to it. */
interface NotePlace {
  readonly kind: 'note';
  readonly part: string;
  readonly key: string;
}

/** Where such notes of a part come to stand. */
interface NotesPlace {
  readonly kind: 'notes';
  readonly part: string;
}

/** A placeholder picture: its author's drawing, whose frame the value's image is fitted into. */
export interface PicturePlace {
  readonly kind: 'picture';
  readonly part: string;
  /** The frame, in English Metric Units. */
  readonly width: number;
  readonly height: number;
  /** The drawing's markup, cut where something of the image's own is put in. */
  readonly pieces: readonly (string | PictureHole)[];
}

/**
 * What an image puts into a drawing: its size as stored (`…-points`: as VML has it), its offset
 * beside the frame's own in `was`, its turn (`a:xfrm` attributes) and the room that takes (an
 * element, `was` where it takes none), relationship, new id, alternative text.
 */
export type PictureHole = readonly [
  what:
    | 'width'
    | 'height'
    | 'width-points'
    | 'height-points'
    | 'left'
    | 'top'
    | 'turn'
    | 'room'
    | 'relationship'
    | 'id'
    | 'alt',
  was?: string,
];

/** An id inside `each`, which must differ in every round. */
export interface IdPlace {
  readonly kind: 'id';
  readonly of:
    | 'bookmark'
    | 'bookmark-name'
    | 'bookmark-end'
    | 'revision'
    | 'control'
    | 'drawing'
    | 'shape'
    | 'once';
  readonly value: string;
  /** Start, name and end of one bookmark share it. */
  readonly key: string;
}

export interface ParagraphShell {
  /** `<w:p …>` */
  readonly open: string;
  /** `<w:pPr>…</w:pPr>` or ''. */
  readonly format: string;
}

export interface Frame {
  readonly width?: number;
  readonly height?: number;
}

/** What tags ask of one name, and of the names below it. */
export interface TagNeed {
  /** print: a value; image: 图片; test: a condition; list: `each`; object: `with` or a dotted path. */
  readonly uses: readonly TagUse[];
  readonly of: TagShape;
}

export type TagUse = 'print' | 'image' | 'test' | 'list' | 'object';
export type TagShape = Readonly<Record<string, TagNeed>>;
