/** Where a key leads from a cell of the grid. */
export type GridMove =
  | { readonly kind: 'rows'; readonly by: 1 | -1; readonly isEnter: boolean }
  | { readonly kind: 'columns'; readonly by: 1 | -1 }
  | { readonly kind: 'ends'; readonly to: 'first' | 'last' }
  | { readonly kind: 'back' };

/**
 * What a key means in a cell, as in a spreadsheet; undefined where it is the control's own. Arrows
 * to the sides leave a text at its ends alone; a list to choose from keeps its arrows; Enter that ends
 * a Chinese input is no Enter.
 */
export function readGridKey(event: KeyboardEvent): GridMove | undefined {
  const { key, ctrlKey, metaKey, altKey, shiftKey, target } = event;
  if (event.isComposing || altKey) return undefined;
  const isCell = target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
  if (!isCell) return undefined;
  if (ctrlKey || metaKey) {
    if (key === 'Home') return { kind: 'ends', to: 'first' };
    return key === 'End' ? { kind: 'ends', to: 'last' } : undefined;
  }
  if (key === 'Enter') return { kind: 'rows', by: shiftKey ? -1 : 1, isEnter: true };
  if (key === 'Escape') return { kind: 'back' };
  const isText = target instanceof HTMLInputElement && target.type === 'text';
  if (!isText || shiftKey) return undefined;
  switch (key) {
    case 'ArrowDown':
      return { kind: 'rows', by: 1, isEnter: false };
    case 'ArrowUp':
      return { kind: 'rows', by: -1, isEnter: false };
    case 'ArrowLeft':
      return target.selectionEnd === 0 ? { kind: 'columns', by: -1 } : undefined;
    case 'ArrowRight':
      return target.selectionStart === target.value.length ? { kind: 'columns', by: 1 } : undefined;
    default:
      return undefined;
  }
}
