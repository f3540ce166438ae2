import { isLeftOpen } from '../../../../compose/index.ts';
import type { FilledOfficial, OpenPlace, TypedPlace } from '../../../../compose/index.ts';

type PlacedValue = FilledOfficial['placed'][number];

/** How a place of a form stands; every place stands in one of these. */
export type PlaceState =
  | { readonly kind: 'filled'; readonly value: PlacedValue }
  | { readonly kind: 'typed'; readonly value: TypedPlace }
  /** Left for whoever fills the form. */
  | { readonly kind: 'left'; readonly open: OpenPlace }
  /** Another's, an office's, or a list that nothing of ours fills. */
  | { readonly kind: 'others'; readonly open: OpenPlace };

/** Each place of a filled form by its address. */
export function placeStates(filled: FilledOfficial): ReadonlyMap<string, PlaceState> {
  return new Map<string, PlaceState>([
    ...filled.open.map((open): [string, PlaceState] => [
      open.where,
      { kind: isLeftOpen(open) ? 'left' : 'others', open },
    ]),
    ...filled.typed.map((value): [string, PlaceState] => [value.where, { kind: 'typed', value }]),
    ...filled.placed.map((value): [string, PlaceState] => [value.where, { kind: 'filled', value }]),
  ]);
}

/** Whether something can be put there: a list of rows, a seal and an office's line take nothing. */
export function takesValue(state: PlaceState): boolean {
  if (state.kind === 'filled') return state.value.rows === undefined;
  if (state.kind === 'typed') return true;
  return state.open.why !== 'list' && state.open.why !== 'office';
}
