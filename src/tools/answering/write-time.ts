/** Month, day, hour and minute on the visitor's own clock. */
export function writeTime(at: number): string {
  const time = new Date(at);
  const two = (number: number): string => String(number).padStart(2, '0');
  const day = `${time.getMonth() + 1}月${time.getDate()}日`;
  return `${day} ${two(time.getHours())}:${two(time.getMinutes())}`;
}
