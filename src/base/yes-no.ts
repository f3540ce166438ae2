/** An answer to a yes-no question as every page, document and reason writes it. */
export function writeYesNo(isYes: boolean): string {
  return isYes ? '是' : '否';
}
