/** A numbered place of the official text. */
export interface Clause {
  /** As the text numbers it: `三`, `三（一）`, `三（一）2`. */
  readonly label: string;
  /** Its address: `c-3-1-2`. */
  readonly anchor: string;
  /** 1 for 一、, 2 for （一）, 3 for 1. */
  readonly level: 1 | 2 | 3;
  /** The heading words after the number, where the clause has a heading of its own. */
  readonly heading?: string;
  /** Paragraphs under it, without those of deeper clauses; `**bold**` kept. */
  readonly paragraphs: readonly string[];
}

/**
 * One paragraph of the official text: `lead` (`1. 创新性：`) and `text` together, unchanged but for
 * white space. `anchor` stands on the paragraph that opens its clause alone.
 */
export interface TextBlock {
  /** `line`: a short line of the notice's frame, such as its number or date. */
  readonly kind: 'title' | 'line' | 'heading' | 'paragraph';
  /** The clause it belongs to, `三（一）2`; absent before the first and after the last. */
  readonly clause?: string;
  readonly anchor?: string;
  readonly level?: 1 | 2 | 3;
  readonly heading?: string;
  readonly lead: string;
  /** `**bold**` kept. */
  readonly text: string;
}
