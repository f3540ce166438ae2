import { countWords } from '../count-words.ts';
import type { Issue } from '../issue.ts';
import { partOf, placeOf } from './scope/scope.ts';
import type { Check } from './scope/scope.ts';

/** Texts near the length we advise, counted as Word counts: no policy gives one, so it never blocks. */
export const checkLength: Check = (scope) =>
  scope.visible.flatMap((field) =>
    (field.columns ?? [field])
      .filter((part) => part.max !== undefined)
      .flatMap((part) => scope.find(part === field ? field.id : `${field.id}.${part.id}`))
      .flatMap((found): readonly Issue[] => {
        const { max } = partOf(found);
        // A text is never shorter in letters than in words: most need no counting.
        if (typeof found.value !== 'string' || max === undefined || found.value.length <= max)
          return [];
        const count = countWords(found.value);
        if (count <= max) return [];
        const values = {
          label: scope.label(partOf(found)),
          count: String(count),
          max: String(max),
          over: String(count - max),
        };
        return [
          { kind: 'length', severity: 'warning', ...placeOf(found), key: 'too_long', values },
        ];
      }),
  );
