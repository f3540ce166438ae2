/** A field that is open: between its beginning and its end. */
export interface OpenField {
  code: string;
  isResult: boolean;
  /** Pieces of the paragraph before its result. */
  from: number;
  /** A legacy check box or list, as it shows. */
  shown: string | undefined;
}

/** Page numbers: whatever stands in the file, they are counted anew. */
const counted = /^(?:PAGE|NUMPAGES|SECTIONPAGES|SECTION)$/;
/** Their result is text of the document's like any other. */
const plain = /^(?:HYPERLINK|TOC|PAGEREF|FORMTEXT|BOOKMARK|)$/;

/** What a field shows in place of its result; undefined where the result is what will be seen. */
export function fieldShows({ code, shown }: Pick<OpenField, 'code' | 'shown'>): {
  readonly instead?: string;
  readonly after?: string;
} {
  const name = /^\s*([A-Za-z=]*)/.exec(code)?.[1]?.toUpperCase() ?? '';
  if (counted.test(name)) return { instead: '#' };
  if (shown !== undefined) return { instead: shown };
  if (plain.test(name)) return {};
  // On opening or printing it becomes something else than what the file says.
  return { after: `〔域：${code.trim().slice(0, 80)}〕` };
}
