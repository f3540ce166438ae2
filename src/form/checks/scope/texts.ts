import { kindOf } from '../../kinds.ts';
import type { Kind } from '../../kinds/kind.ts';
import type { CheckScope, Found } from './scope.ts';

export interface FoundText {
  readonly found: Found;
  readonly text: string;
  readonly label: string;
}

/** Every text that someone wrote, cells of tables among them; or those of some kinds alone. */
export function textsOf(
  scope: CheckScope,
  isWanted: (kind: Kind) => boolean = () => true,
): readonly FoundText[] {
  return scope.visible.flatMap((field) =>
    (field.columns ?? [field])
      .filter((part) => kindOf(part).isProse && isWanted(kindOf(part)))
      .flatMap((part) => {
        const label = scope.label(part);
        return scope
          .find(part === field ? field.id : `${field.id}.${part.id}`)
          .flatMap((found) =>
            typeof found.value === 'string' && found.value !== ''
              ? [{ found, text: found.value, label }]
              : [],
          );
      }),
  );
}
