import { kindOf } from '../kinds.ts';
import { partOf } from './scope.ts';
import type { CheckScope, Found } from './scope.ts';

export interface FoundText {
  readonly found: Found;
  readonly text: string;
  readonly label: string;
}

/** Every text that someone wrote, cells of tables among them. */
export function textsOf(scope: CheckScope): readonly FoundText[] {
  return scope.visible.flatMap((field) =>
    (field.columns ?? [field])
      .filter((part) => kindOf(part).isProse)
      .flatMap((part) => scope.find(part === field ? field.id : `${field.id}.${part.id}`))
      .flatMap((found) =>
        typeof found.value === 'string' && found.value !== ''
          ? [{ found, text: found.value, label: scope.label(partOf(found)) }]
          : [],
      ),
  );
}
