import { OpenError } from '../open/index.ts';
import { isOn } from './apply-property.ts';
import type { Mark } from './story.ts';

interface OpenMark {
  name: string;
  /** Offset into the part's XML. */
  readonly start: number;
  /** Index into the pieces seen at the time it opened. */
  readonly from: number;
  isPlaceholder: boolean;
}

// Marks inside marks repeat their text: a stranger's file must not multiply without end.
const maxText = 20_000_000;

/** Collects the text inside content controls and bookmarks while a part is read. */
export class MarkReader {
  readonly controls: Mark[] = [];
  readonly bookmarks: Mark[] = [];
  readonly #part: string;
  readonly #seen: string[] = [];
  readonly #openControls: OpenMark[] = [];
  readonly #openBookmarks = new Map<string, OpenMark>();
  #length = 0;

  constructor(part: string) {
    this.#part = part;
  }

  add(text: string): void {
    this.#seen.push(text);
  }

  openControl(start: number): void {
    this.#openControls.push(this.#newMark('', start));
  }

  /** A child of the innermost control's `w:sdtPr`. */
  takeProperty(name: string, value: string): void {
    const control = this.#openControls[this.#openControls.length - 1];
    if (control === undefined) return;
    if (name === 'w:tag') control.name = value;
    // A control that shows its placeholder holds no text of the document's.
    if (name === 'w:showingPlcHdr') control.isPlaceholder = isOn(value);
  }

  closeControl(end: number): void {
    const control = this.#openControls.pop();
    if (control === undefined || control.name === '') return;
    this.controls.push(this.#closed(control, end));
  }

  openBookmark(id: string, name: string, start: number): void {
    this.#openBookmarks.set(id, this.#newMark(name, start));
  }

  closeBookmark(id: string, end: number): void {
    const bookmark = this.#openBookmarks.get(id);
    if (bookmark === undefined) return;
    this.#openBookmarks.delete(id);
    this.bookmarks.push(this.#closed(bookmark, end));
  }

  #newMark(name: string, start: number): OpenMark {
    return { name, start, from: this.#seen.length, isPlaceholder: false };
  }

  #closed(mark: OpenMark, end: number): Mark {
    const { name, start, isPlaceholder } = mark;
    return { name, start, end, isPlaceholder, text: this.#textSince(mark) };
  }

  #textSince(mark: OpenMark): string {
    if (mark.isPlaceholder) return '';
    this.#length += this.#seen.length - mark.from;
    if (this.#length > maxText) throw new OpenError({ kind: 'too-complex', part: this.#part });
    const text = this.#seen.slice(mark.from).join('');
    this.#length += text.length;
    return text.replace(/\n$/, '');
  }
}
