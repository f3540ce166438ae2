import type { Issue } from '../issue.ts';
import { hasRightCheckDigit } from '../kinds/uscc.ts';
import { readingIn } from './scope/by-cell.ts';
import { placeOf } from './scope/scope.ts';
import type { Check, Found } from './scope/scope.ts';

/** Check digits by GB 32100-2015: a warning, since some early codes fail it. */
export const checkCodeDigit: Check = (scope) =>
  scope.visible.flatMap((field) =>
    (field.columns ?? [field])
      .filter((part) => part.kind === 'uscc')
      .flatMap((part) => scope.find(part === field ? field.id : `${field.id}.${part.id}`))
      .flatMap(checkOne),
  );

function checkOne(found: Found): readonly Issue[] {
  const reading = readingIn(found);
  if (reading.kind !== 'answer' || typeof reading.answer !== 'string') return [];
  if (hasRightCheckDigit(reading.answer)) return [];
  const values = { code: reading.answer };
  return [{ kind: 'code', severity: 'warning', ...placeOf(found), key: 'code_digit', values }];
}
