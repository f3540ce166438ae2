import type { TargetedKeyboardEvent } from 'preact';

import type { ReviewStore } from './store.ts';

/**
 * Keys of the sheet's rows: 1, 2, … set the mark that stands at this place, ↑ and ↓ go to the row
 * before and after. A browser's own ↓ in a group of radio buttons would mark; ← and → still do.
 */
export function onItemKey(event: TargetedKeyboardEvent<HTMLElement>, store: ReviewStore): void {
  const target = event.target as Element;
  if (event.altKey || event.ctrlKey || event.metaKey || target.matches('textarea')) return;
  const id = target.closest('.item')?.id.slice('item-'.length);
  const sheet = store.sheet.peek();
  const at = sheet.findIndex(({ item }) => item.id === id);
  if (id === undefined || at < 0) return;
  const mark = store.payload.review.marks[Number(event.key) - 1];
  const next = { ArrowUp: at - 1, ArrowDown: at + 1 }[event.key];
  if (mark === undefined && next === undefined) return;
  event.preventDefault();
  if (mark !== undefined) {
    const reason = store.marks.peek()[id]?.reason ?? '';
    store.setMark(id, { reason, mark: mark.id });
  }
  const to = next === undefined ? id : sheet[next]?.item.id;
  // At once: the next key may be there before the next frame.
  if (to !== undefined)
    event.currentTarget.querySelector<HTMLElement>(`#${markId(store, to)}`)?.focus();
}

/** The button of an item's marks that Tab comes to: the one that is chosen, else the first. */
export function markId({ stand, payload }: ReviewStore, item: string): string {
  const mark = stand.peek().standing[item]?.mark ?? payload.review.marks[0]?.id ?? '';
  return `mark-${item}-${mark}`;
}
