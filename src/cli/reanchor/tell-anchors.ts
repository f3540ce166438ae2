import type { PlacedAnchor } from './place-anchors.ts';

/** What the report calls what became of a quote. */
export const kindNames = {
  found: '找到',
  moved: '移动了',
  ambiguous: '不唯一',
  lost: '失锚',
} as const;

function where({ file, line, at }: PlacedAnchor): string {
  return `${file}:${line}${at === '' ? '' : ` ${at}`}`;
}

function what({ quote, clause = '' }: PlacedAnchor): string {
  return quote === undefined ? clause : `${clause}“${quote}”`;
}

/** What an author is to look at, in a sentence; undefined where nothing changed. */
export function tellAnchor(anchor: PlacedAnchor): string | undefined {
  const { became } = anchor;
  const head = `${where(anchor)}：${kindNames[became.kind]}：${what(anchor)}`;
  switch (became.kind) {
    case 'found':
    case 'moved': {
      const to = became.clause === anchor.clause ? '' : `，现在在 ${became.clause}`;
      const changed = 'sentence' in became ? became.sentence : undefined;
      const sentence =
        changed !== undefined ? `；同一句里别的话变了，请读一读意思变没变：${changed}` : '';
      return to === '' && sentence === '' ? undefined : head + to + sentence;
    }
    case 'ambiguous':
      return `${head}，可能在 ${became.clauses.join('、')}，请选定`;
    case 'lost': {
      if ('clauses' in became)
        return became.clauses.length === 0
          ? `${head}，新文本里没有相像的条款`
          : `${head}，最像的是 ${became.clauses.join('、')}`;
      const [best, other] = became.proposed.map(({ parts }) =>
        parts.map((part) => `${part.clause}“${part.words}”`).join(' 与 '),
      );
      if (best === undefined) return `${head}，新文本里没有相像的话`;
      return `${head}，可能改成了 ${best}${other === undefined ? '' : `，或 ${other}`}`;
    }
  }
}

/** `text` with the labels of clauses that moved for sure written anew. */
export function rewriteLabels(text: string, anchors: readonly PlacedAnchor[]): string {
  const moved = anchors.flatMap(({ label, became }) =>
    label !== undefined && became.kind === 'moved' ? [{ ...label, clause: became.clause }] : [],
  );
  return moved
    .sort((one, other) => other.start - one.start)
    .reduce(
      (left, { start, end, clause }) => left.slice(0, start) + clause + left.slice(end),
      text,
    );
}
