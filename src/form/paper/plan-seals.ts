import { say } from '../../base/index.ts';
import type { Words } from '../../base/index.ts';
import type { CoverLine, PaperPart, PaperSeal } from './plan.ts';

/** Where the form is signed and sealed, from its cover to its edge; a form without either has none. */
export function planSeals(
  cover: readonly CoverLine[],
  parts: readonly PaperPart[],
  words: Words,
): readonly PaperSeal[] {
  const onCover = cover.flatMap((line) =>
    line.kind === 'entry' && line.isSealed
      ? [
          {
            place: say(words, 'document.seal.cover', { label: line.label }),
            task: say(words, `document.seal.cover.${line.entry.field.id}`),
          },
        ]
      : [],
  );
  // What has a cover is bound, and sealed over its edge.
  const atEdge =
    cover.length === 0
      ? []
      : [{ place: say(words, 'document.seal.edge'), task: say(words, 'document.seal.edge.task') }];
  return [...onCover, ...parts.flatMap((part) => sealsOf(part, words)), ...atEdge];
}

function sealsOf(part: PaperPart, words: Words): readonly PaperSeal[] {
  if (part.kind === 'commitment')
    return part.seals.map(({ name }) => ({ place: part.title, task: name }));
  if (part.kind !== 'recommendation') return [];
  // An office's opinion goes with its seal; the day is part of it.
  return part.opinions.map(({ seal }) => ({
    place: part.title,
    task: say(words, 'document.seal.office', { seal }),
  }));
}

/** How to fill the form in: what holds for all, then for the pages that this one has. */
export function planNotice(
  cover: readonly CoverLine[],
  parts: readonly PaperPart[],
  words: Words,
): readonly string[] {
  const titles = (kind: PaperPart['kind']): readonly string[] =>
    parts.flatMap((part) => (part.kind === kind ? [part.title] : []));
  const signed = [
    ...(cover.length === 0 ? [] : [say(words, 'document.seal.page')]),
    ...titles('commitment'),
  ];
  return [
    ...say(words, 'document.notice.lines').trim().split('\n'),
    ...(signed.length === 0
      ? []
      : [say(words, 'document.notice.signed', { pages: signed.join('、') })]),
    ...titles('recommendation').map((page) => say(words, 'document.notice.office', { page })),
  ];
}
