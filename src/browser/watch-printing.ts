/** Says when the page is about to be printed, and when that is over. */
export function watchPrinting(onPrinting: (isPrinting: boolean) => void): void {
  addEventListener('beforeprint', () => onPrinting(true));
  addEventListener('afterprint', () => onPrinting(false));
}
