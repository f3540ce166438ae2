import type { UnsureKind } from './page.ts';
import type { Node } from './tree.ts';

/** A stretch of seen text, and the control that it stands in. */
export interface Piece {
  readonly text: string;
  readonly tag: string;
}

/** Something that a paragraph brings along and that is read behind it. */
export interface Aside {
  readonly part: 'box' | 'note' | 'comment';
  readonly nodes: readonly Node[];
  readonly text: string;
}

/** What one paragraph came to. */
export interface InlineResult {
  readonly pieces: Piece[];
  readonly asides: Aside[];
  readonly unsure: { readonly kind: UnsureKind; readonly text: string }[];
  /** Half points, of the largest text seen. */
  size: number;
  hidden: string;
}
