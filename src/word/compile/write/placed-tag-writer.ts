import type { Frame, ParagraphShell, TagPlace } from '../../template/index.ts';
import { childNamed, closest } from '../../xml/index.ts';
import type { XmlElement } from '../../xml/index.ts';
import type { Complain, PlacedTag } from '../parse/index.ts';
import { paragraphShell, writtenFormat, endsSection } from '../plan/index.ts';
import type { PartSource } from '../plan/index.ts';
import type { TagWriter } from './tag-writer.ts';

/** Writes tags that stand in text, with the look that their values take from it. */
export class PlacedTagWriter {
  /** The fields that tags show or go through, as far as their values get a control. */
  readonly shown = new Map<PlacedTag, string>();
  readonly #source: PartSource;
  readonly #tags: TagWriter;
  readonly #complain: Complain;

  constructor(source: PartSource, tags: TagWriter, complain: Complain) {
    this.#source = source;
    this.#tags = tags;
    this.#complain = complain;
  }

  /** `alone` is the paragraph that the tag is the only content of: the value makes paragraphs. */
  write(placed: PlacedTag, alone?: ParagraphShell): void {
    const place = (frame: Frame | undefined): TagPlace => {
      const { run } = placed;
      const paragraph = alone ?? this.#breakable(placed);
      return {
        kind: alone === undefined ? 'run' : 'paragraph',
        part: this.#source.name,
        format: this.#formatOf(run),
        ...(paragraph === undefined ? {} : { paragraph }),
        ...(closest(run, ['w:tc']) === undefined ? {} : { inCell: true }),
        ...(isBare(run) ? { bare: true } : {}),
        ...(frame === undefined ? {} : { frame }),
      } as TagPlace;
    };
    const field = this.#tags.write(placed.tag, place, (message, expected) => {
      this.#complain(placed, message, expected);
    });
    if (field !== '' && !isBare(placed.run)) this.shown.set(placed, field);
  }

  #breakable(placed: PlacedTag): ParagraphShell | undefined {
    const { paragraph } = placed.paragraph;
    if (placed.run.parent !== paragraph || endsSection(paragraph)) return undefined;
    return paragraphShell(this.#source, paragraph);
  }

  #formatOf(run: XmlElement): string {
    const format = childNamed(run, 'w:rPr');
    return format === undefined ? '' : writtenFormat(this.#source, format);
  }
}

/** Where a control would be a second copy, or not allowed. */
function isBare(run: XmlElement): boolean {
  if (closest(run, ['mc:Fallback', 'w:fldSimple']) !== undefined) return true;
  const control = closest(run, ['w:sdt']);
  const properties = control && childNamed(control, 'w:sdtPr');
  const kinds = ['w:text', 'w:date', 'w:comboBox', 'w:dropDownList', 'w:dataBinding'];
  return properties?.children.some(({ name }) => kinds.includes(name)) === true;
}
