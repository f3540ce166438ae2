/** Opens the browser's own print dialogue. */
export function printPage(): void {
  print();
}

/**
 * Names the part of the page that is printed alone, for the style sheets: a filled form goes to
 * the office without the site's head and foot.
 */
export function setPrinted(part: 'sheet' | undefined): void {
  if (part === undefined) delete document.documentElement.dataset['printed'];
  else document.documentElement.dataset['printed'] = part;
}
