import type { JSX } from 'preact';

import { say } from '../../../../base/index.ts';
import type { Words } from '../../../../base/index.ts';
import type { DrawnBlock, DrawnPart } from '../../../../compose/index.ts';
import type { DrawnOfficial } from '../../../work/fill-official.ts';
import type { Official } from './official.ts';
import { PlacePanel } from './PlacePanel.tsx';
import { placeStates } from './place-states.ts';
import type { PlaceState } from './place-states.ts';
import { shownValue } from './shown-value.ts';

interface DrawingProps {
  readonly words: Words;
  readonly official: Official;
  readonly filled: DrawnOfficial;
  readonly names: ReadonlyMap<string, string>;
}

interface Drawn extends DrawingProps {
  readonly states: ReadonlyMap<string, PlaceState>;
}

/** The form as it reads, its tables as tables; each place tells how it stands, and why when opened. */
export function FormDrawing(props: DrawingProps): JSX.Element {
  const { words, official, filled, names } = props;
  const states = placeStates(filled);
  const count = (kinds: readonly PlaceState['kind'][]): number =>
    [...states.values()].filter(({ kind }) => kinds.includes(kind)).length;
  const drawn = { ...props, states };
  const looked = official.looked.value ?? '';
  const state = states.get(looked);
  let tables = 0;
  return (
    <details class="fold" open>
      <summary>{say(words, 'apply.official.drawing')}</summary>
      <p>
        {say(words, 'apply.official.drawing_lead', {
          filled: count(['filled', 'typed']),
          left: count(['left']),
          others: count(['others']),
        })}
      </p>
      <div class="drawing">
        {filled.drawing.blocks.map((block, at) => {
          if (block.kind === 'table') tables += 1;
          return <Block key={at} {...drawn} block={block} number={tables} />;
        })}
        {filled.drawing.isCut && <p class="muted">{say(words, 'apply.official.drawing_cut')}</p>}
      </div>
      {state !== undefined && (
        <PlacePanel
          key={looked}
          words={words}
          official={official}
          filled={filled}
          where={looked}
          name={names.get(looked) ?? ''}
          state={state}
        />
      )}
    </details>
  );
}

function Block(
  // Which table of the form it is; none within another.
  props: Drawn & { readonly block: DrawnBlock; readonly number?: number },
): JSX.Element {
  const { block, number, ...drawn } = props;
  if (block.kind === 'line') {
    return (
      <p class="drawing__line">
        {block.parts.map((part, at) => (
          <Part key={at} {...drawn} part={part} />
        ))}
      </p>
    );
  }
  const table = (
    <table class="drawing__table">
      <tbody>
        {block.rows.map((row, at) => (
          <tr key={at}>
            {row.map((cell, nth) => (
              <td key={nth} colSpan={cell.columns} rowSpan={cell.rows}>
                {cell.blocks.map((each, order) => (
                  <Block key={order} {...drawn} block={each} />
                ))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
  if (number === undefined) return table;
  return (
    <div
      class="table-scroll"
      role="region"
      tabIndex={0}
      aria-label={say(drawn.words, 'apply.official.drawing_table', { number })}
    >
      {table}
    </div>
  );
}

function Part(props: Drawn & { readonly part: DrawnPart }): JSX.Element {
  const { part, words, official, names, states } = props;
  if (typeof part === 'string') return <>{part}</>;
  const { where } = part;
  const state = states.get(where);
  if (state === undefined) return <></>;
  const { kind } = state;
  const shown = 'value' in state ? shownValue(state.value, words) : '';
  return (
    <button
      type="button"
      id={`place-${where}`}
      class={`place place--${kind}`}
      aria-expanded={official.looked.value === where}
      onClick={() => official.look(where)}
    >
      <span class="visually-hidden">{names.get(where)} </span>
      {say(words, `apply.official.mark.${kind}`)}
      {shown !== '' && ` ${shown}`}
    </button>
  );
}
