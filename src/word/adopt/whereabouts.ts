import type { PlaceContext } from '../labels/index.ts';

/** What a part of a form stands in. */
export interface Whereabouts {
  readonly address: string;
  readonly context: PlaceContext;
  /** The unit that a caption or a title states for all figures. */
  readonly unit?: string;
  readonly isAboutPerson: boolean;
  readonly isInCell?: boolean;
  /** The cell under this one is empty. */
  readonly hasRoomBelow?: boolean;
}
