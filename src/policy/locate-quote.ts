/** Where a quote stands in a paragraph, as positions of the raw text (`**` and spaces included). */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** Every place of `quote` in `text`; white space and bold marks of either count for nothing. */
export function locateQuote(text: string, quote: string): readonly Place[] {
  const kept = [...text.matchAll(/\*\*|\s+|[^\s*]|\*/gu)].filter(
    ([part]) => !/^(\*\*|\s+)$/.test(part),
  );
  const plain = kept.map(([part]) => part).join('');
  // Positions in `plain` count UTF-16 units; a character outside the BMP takes two.
  const starts = kept.flatMap((match) =>
    Array.from(match[0].split(''), (_, at) => match.index + at),
  );
  const sought = quote.replace(/\s+|\*\*/g, '');
  const places: Place[] = [];
  if (sought === '') return places;
  for (let at = plain.indexOf(sought); at >= 0; at = plain.indexOf(sought, at + 1)) {
    const start = starts[at];
    const last = starts[at + sought.length - 1];
    if (start !== undefined && last !== undefined) places.push({ start, end: last + 1 });
  }
  return places;
}
