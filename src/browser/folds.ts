/** Opens the folds an element is hidden in. */
export function openAround(element: Element): void {
  for (let fold = element.closest('details'); fold;) {
    fold.open = true;
    fold = fold.parentElement?.closest('details') ?? null;
  }
}
