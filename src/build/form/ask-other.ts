import { otherOption } from '../../form/index.ts';
import type { Condition, Field } from '../../form/index.ts';

const room = 60;

/**
 * A field after each that offers 其他, which asks what; none where the form has one of its own for
 * it among `all`. Columns of a table have no room beside them.
 */
export function askOthers(fields: readonly Field[], all: readonly Field[]): readonly Field[] {
  return fields.flatMap((field) => {
    const option = otherOption(field);
    if (option === undefined || all.some((one) => isAskedFor(one, field.id, option.id)))
      return [field];
    return [field, askingField(field, option)];
  });
}

function askingField(field: Field, option: { readonly id: string; readonly label: string }): Field {
  const plain = field.label.replace(/（可多选）/, '');
  return {
    id: `${field.id}__other`,
    kind: 'text',
    label: `${plain}：${option.label}（请写明）`,
    max: room,
    required: field.required,
    isFact: false,
    origin: field.origin,
    visibleWhen: { kind: 'is', field: field.id, values: [option.id] },
    says: field.id,
    ...(field.reusable === true ? { reusable: true } : {}),
  };
}

/** A text of the author's that is asked once this option is chosen. */
function isAskedFor(field: Field, of: string, option: string): boolean {
  const asks = (condition: Condition): boolean =>
    (condition.kind === 'is' && condition.field === of && condition.values.includes(option)) ||
    (condition.kind === 'all' && condition.of.some(asks));
  const isText = field.kind === 'text' || field.kind === 'longtext';
  return isText && field.visibleWhen !== undefined && asks(field.visibleWhen);
}
