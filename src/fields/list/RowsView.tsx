import type { Signal } from '@preact/signals';
import type { JSX } from 'preact';

import { CardsView } from './CardsView.tsx';
import { GridView } from './GridView.tsx';
import type { ListView } from './list-view.ts';
import { PrintedRows } from './PrintedRows.tsx';

/** The rows of a list where they are seen: on paper, a wide screen, a narrow one. */
export function RowsView(
  props: ListView & { readonly isWide: boolean; readonly opened: Signal<string | undefined> },
): JSX.Element {
  if (props.context.isPrinting?.value === true) return <PrintedRows {...props} />;
  return props.isWide ? <GridView {...props} /> : <CardsView {...props} />;
}
