/** Opens the browser's own print dialogue. */
export function printPage(): void {
  print();
}
