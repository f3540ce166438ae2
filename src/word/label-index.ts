import type { DocumentShape, ShapeField } from './document-shape.ts';
import { normaliseLabel, tellingNotes } from './label-normal.ts';
import type { NormalLabel } from './label-normal.ts';

interface Entry {
  readonly field: ShapeField;
  readonly label: NormalLabel;
}

/** Looks labels of a document up among the labels of a shape. Equal or not: never "similar". */
export class LabelIndex {
  readonly #entries = new Map<string, Entry[]>();
  readonly #headings: ReadonlySet<string>;

  constructor(shape: DocumentShape) {
    for (const field of shape.fields) {
      for (const text of field.labels) {
        const label = normaliseLabel(text);
        if (label.base === '') continue;
        const entries = this.#entries.get(label.base) ?? [];
        entries.push({ field, label });
        this.#entries.set(label.base, entries);
      }
    }
    this.#headings = new Set((shape.headings ?? []).map((text) => normaliseLabel(text).base));
  }

  /** The fields a label can mean: those whose notes agree as well, else those whose base does. */
  find(text: string): readonly ShapeField[] {
    if (text.length > 120) return [];
    const label = normaliseLabel(text);
    if (label.base === '') return [];
    const entries = this.#entries.get(label.base) ?? [];
    const same = entries.filter((entry) => notesOf(entry.label) === notesOf(label));
    const close = entries.filter((entry) => tellingNotesAgree(entry.label, label));
    return distinct((same.length > 0 ? same : close).map((entry) => entry.field));
  }

  isHeading(text: string): boolean {
    return text.length <= 120 && this.#headings.has(normaliseLabel(text).base);
  }
}

function notesOf(label: NormalLabel): string {
  return [...label.notes].sort().join('\n');
}

/** Notes of meaning must be the same; but the document may leave them out where the form has some. */
function tellingNotesAgree(ours: NormalLabel, found: NormalLabel): boolean {
  const theirs = tellingNotes(found);
  return theirs.length === 0 || theirs.join('\n') === tellingNotes(ours).join('\n');
}

function distinct<Item>(items: readonly Item[]): readonly Item[] {
  return [...new Set(items)];
}
