import type { JSX } from 'preact';

import { say } from '../../base/index.ts';
import type { Words } from '../../base/index.ts';
import type { FieldChange, RowChange } from '../../compose/index.ts';
import { kindOf } from '../../form/index.ts';
import { TwoTexts } from './TwoTexts.tsx';

/** What a field said in the first version and says in the second; of a table the rows that differ. */
export function ChangeView(props: {
  readonly words: Words;
  readonly change: FieldChange;
}): JSX.Element {
  const { words, change } = props;
  const { field, before, after, rows } = change;
  if (kindOf(field).shape === 'picture') return <p>{say(words, 'fields.difference.picture')}</p>;
  if (rows === undefined)
    return <TwoTexts words={words} carried={before} visible={after} of="versions" />;
  return (
    <>
      {rows.map((row) => (
        <div class="edited__part" key={`${kindOfRow(row)}${row.row}`}>
          <p class="edited__column">
            {say(words, `fields.difference.row_${kindOfRow(row)}`, { row: row.row })}
          </p>
          <TwoTexts words={words} carried={row.before} visible={row.after} of="versions" />
        </div>
      ))}
    </>
  );
}

function kindOfRow({ before, after }: RowChange): 'added' | 'removed' | 'changed' {
  if (before === '') return 'added';
  return after === '' ? 'removed' : 'changed';
}
