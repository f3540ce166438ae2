/** Where a quote stands in a paragraph, as positions of the raw text (`**` and spaces included). */
export interface Place {
  readonly start: number;
  readonly end: number;
}

const bold = '**';

/** Takes the bold marks at its edges in, so that a stretch of text keeps its pairs together. */
function keepPairs(text: string, { start, end }: Place): Place {
  const opens = text.slice(start - bold.length, start) === bold;
  const closes = text.startsWith(bold, end);
  const isOdd = text.slice(start, end).split(bold).length % 2 === 0;
  if (isOdd && closes) return { start, end: end + bold.length };
  if (isOdd && opens) return { start: start - bold.length, end };
  if (!isOdd && opens && closes) return { start: start - bold.length, end: end + bold.length };
  return { start, end };
}

/** Every place of `quote` in `text`; white space and bold marks of either count for nothing. */
export function locateQuote(text: string, quote: string): readonly Place[] {
  const kept = [...text.matchAll(/\*\*|\s+|[^\s]/g)].filter(([part]) => !/^(\*\*|\s+)$/.test(part));
  const plain = kept.map(([part]) => part).join('');
  const sought = quote.replace(/\s+|\*\*/g, '');
  const places: Place[] = [];
  if (sought === '') return places;
  for (let at = plain.indexOf(sought); at >= 0; at = plain.indexOf(sought, at + 1)) {
    const start = kept[at]?.index;
    const last = kept[at + sought.length - 1]?.index;
    if (start === undefined || last === undefined) continue;
    places.push(keepPairs(text, { start, end: last + 1 }));
  }
  return places;
}
