import { compareVersions } from '../../compose/index.ts';
import type { FieldChange } from '../../compose/index.ts';
import { fieldById, isAnswered, kindOf } from '../../form/index.ts';
import type { Field } from '../../form/index.ts';
import { isSameApplication, isStanding } from '../../review/index.ts';
import type { Asked, ReviewItem } from '../../review/index.ts';
import type { Application } from '../application.ts';
import type { DeskRow } from '../rows.ts';
import type { DeskCase } from './case-of.ts';

type ReadRow = Extract<DeskRow, { kind: 'read' }>;

/** What a second version came to at one place. */
export type VersionLine =
  /** Asked, and it says something else now. */
  | {
      readonly kind: 'done';
      readonly field: Field;
      readonly asked: readonly Asked[];
      readonly change: FieldChange;
    }
  /** Asked, and it says what it said. */
  | { readonly kind: 'left'; readonly field: Field; readonly asked: readonly Asked[] }
  /** Nobody asked for it. */
  | { readonly kind: 'unasked'; readonly field: Field; readonly change: FieldChange }
  /** Asked, and not to be seen in the data: an attachment, a picture, a seal, what was not read. */
  | { readonly kind: 'paper'; readonly field?: Field; readonly asked: readonly Asked[] };

/** A version that came after another of the same application. */
export interface SecondVersion {
  readonly before: ReadRow;
  /** It says itself which notice it answers. */
  readonly isNamed: boolean;
  /** One of the two carries no data: what was not read there is taken for no change. */
  readonly isPartial: boolean;
  readonly lines: readonly VersionLine[];
  /** Items whose mark of before stands, because what they show is what it was. */
  readonly standing: readonly ReviewItem[];
}

/** The version that the application answers, and where the two differ; undefined for a first one. */
export function secondVersion(
  one: DeskCase,
  rows: readonly DeskRow[],
  key: string,
): SecondVersion | undefined {
  const { application, category, sheet } = one;
  const found = rowBefore(application, rows, key);
  if (found === undefined) return undefined;
  const { row: before, asked, isNamed } = found;
  const { form } = category;
  const ids = [...new Set(asked.flatMap(({ fields }) => fields))];
  // Typed from paper, or read by its labels: what isn't there may just not have been read.
  const isRead = ({ code, shown }: Application, id: string): boolean =>
    code !== undefined || isAnswered(shown[id]);
  const first = before.record.application;
  const changes = compareVersions(form, first.shown, application.shown).filter(
    // What was asked for because it wasn't there is new when it is.
    ({ field: { id } }) => isRead(application, id) && (isRead(first, id) || ids.includes(id)),
  );
  const changed = new Map(changes.map((change) => [change.field.id, change]));
  const lines = ids.flatMap((id): readonly VersionLine[] => {
    const field = fieldById(form, id);
    if (field === undefined) return [];
    const own = asked.filter(({ fields }) => fields.includes(id));
    const change = changed.get(id);
    if (change !== undefined) return [{ kind: 'done', field, asked: own, change }];
    // A picture isn't carried: whether it is another one only the page shows.
    const isSeen = kindOf(field).shape !== 'picture' && isRead(application, id);
    return [{ kind: isSeen ? 'left' : 'paper', field, asked: own }];
  });
  const besides = asked.filter(({ fields }) => !fields.some((id) => fieldById(form, id)));
  return {
    before,
    isNamed,
    isPartial: [first, application].some(({ code }) => code === undefined),
    lines: [
      ...lines,
      ...(besides.length === 0 ? [] : [{ kind: 'paper', asked: besides } as const]),
      ...changes
        .filter(({ field }) => !ids.includes(field.id))
        .map((change) => ({ kind: 'unasked', field: change.field, change }) as const),
    ],
    standing: sheet
      .filter((entry) => isStanding(before.record.marks[entry.item.id], entry))
      .map(({ item }) => item),
  };
}

/** The item of the sheet that shows a field; for others the one that looks for gaps. */
export function itemOf({ sheet }: DeskCase, field: string): ReviewItem | undefined {
  const shows = sheet.find(({ criteria }) =>
    criteria.some(({ answers, texts }) =>
      [...answers, ...texts].some((said) => said.field.id === field),
    ),
  );
  return (shows ?? sheet.find(({ item }) => item.finds === 'gaps'))?.item;
}

function rowOf(rows: readonly DeskRow[], key: string): ReadRow | undefined {
  const row = rows.find((one) => one.key === key);
  return row?.kind === 'read' ? row : undefined;
}

/** By the notice that it answers, else the latest earlier version of the same application. */
function rowBefore(
  application: Application,
  rows: readonly DeskRow[],
  key: string,
):
  | { readonly row: ReadRow; readonly asked: readonly Asked[]; readonly isNamed: boolean }
  | undefined {
  const others = rows.flatMap((row) => (row.kind === 'read' && row.key !== key ? [row] : []));
  for (const row of others) {
    const issued = row.record.decision.issued?.find(({ id }) => id === application.notice);
    if (issued !== undefined) return { row, asked: issued.asked, isNamed: true };
  }
  const at = rowOf(rows, key)?.register.receivedAt ?? Infinity;
  const [latest] = others
    .filter(
      ({ register, record }) =>
        register.receivedAt < at && isSameApplication(application, record.application),
    )
    .sort((one, other) => other.register.receivedAt - one.register.receivedAt);
  if (latest === undefined) return undefined;
  const { asked, issued } = latest.record.decision;
  return { row: latest, asked: issued?.[issued.length - 1]?.asked ?? asked, isNamed: false };
}
