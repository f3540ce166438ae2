import type { JSX } from 'preact';

import { say } from '../../base/index.ts';
import type { Words } from '../../base/index.ts';
import { compareTexts } from './compare-texts.ts';
import type { ComparedLines, Piece } from './compare-texts.ts';

/** What a document carries beside what its page says now; of long texts what differs. */
export function TwoTexts(props: {
  readonly words: Words;
  readonly carried: string;
  readonly visible: string;
  /** Of two versions: `before` and `after` stand over them. */
  readonly of?: 'versions';
}): JSX.Element {
  const { words, carried, visible } = props;
  const heads = props.of === 'versions' ? versionHeads : pageHeads;
  const lines = compareTexts(carried, visible);
  return (
    <div class="two" role="group">
      <p class="two__head" aria-hidden="true">
        {say(words, heads.carried)}
      </p>
      <p class="two__head" aria-hidden="true">
        {say(words, heads.visible)}
      </p>
      {lines.map((line, index) => (
        <Line words={words} heads={heads} line={line} key={index} />
      ))}
    </div>
  );
}

const pageHeads = { carried: 'fields.difference.carried', visible: 'fields.difference.visible' };
const versionHeads = { carried: 'fields.difference.before', visible: 'fields.difference.after' };

interface LineProps {
  readonly words: Words;
  readonly heads: typeof pageHeads;
  readonly line: ComparedLines;
}

/** Equal lines tell where one is while they are short; else they are only counted. */
const mostSame = 60;

function Line({ words, heads, line }: LineProps): JSX.Element {
  if (line.kind === 'same') {
    const text = line.lines.join('\n');
    const isLong = text.length > mostSame;
    return (
      <p class="two__same">
        {isLong ? say(words, 'fields.difference.same', { count: line.lines.length }) : text}
      </p>
    );
  }
  return (
    <>
      <Side words={words} heads={heads} pieces={line.before} side="carried" />
      <Side words={words} heads={heads} pieces={line.after} side="visible" />
    </>
  );
}

function Side(props: {
  readonly words: Words;
  readonly heads: typeof pageHeads;
  readonly pieces: readonly Piece[] | undefined;
  readonly side: 'carried' | 'visible';
}): JSX.Element {
  const { words, heads, pieces, side } = props;
  // A line that stands on the other side alone: its place stays free where the two are columns.
  if (pieces === undefined) return <p class="two__none" aria-hidden="true" />;
  const Mark = side === 'carried' ? 'del' : 'ins';
  return (
    <p class={`two__side two__side--${side}`}>
      <span class="two__name">{say(words, heads[side])}</span>
      {pieces.length === 0 && <span class="muted">{say(words, 'fields.difference.nothing')}</span>}
      {pieces.map(({ text, isMarked }, index) =>
        isMarked ? <Mark key={index}>{text}</Mark> : <span key={index}>{text}</span>,
      )}
    </p>
  );
}
