import { readingIn } from './by-cell.ts';
import type { CheckScope, Found } from './scope.ts';

/** `2025-06-01` or `2025-06`; an application date not filled in is today. */
export function dayOf(found: Found, scope: CheckScope): string | undefined {
  const reading = readingIn(found);
  if (reading.kind === 'answer' && typeof reading.answer === 'string') return reading.answer;
  return found.field.id === 'application_date' ? scope.context.on : undefined;
}
