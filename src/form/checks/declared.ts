import { attention } from './attention.ts';
import { differ } from './differ.ts';
import { direction } from './direction.ts';
import { duration } from './duration.ts';
import { notCounted } from './not-counted.ts';
import { notMore } from './not-more.ts';
import { order } from './order.ts';
import { ratio } from './ratio.ts';
import { rowsEqual } from './rows-equal.ts';
import { share } from './share.ts';
import { sum } from './sum.ts';
import { unique } from './unique.ts';
import { validUntil } from './valid-until.ts';
import type { Check, CheckScope, DeclaredCheck } from './scope/scope.ts';

/**
 * Every check that form.yaml may declare, in the order in which issues of one field are told; how
 * each is written there stands in `src/policy/form-check-schema.ts`.
 */
const declaredChecks = {
  ratio,
  sum,
  'not-more': notMore,
  share,
  direction,
  order,
  duration,
  'valid-until': validUntil,
  'not-counted': notCounted,
  'rows-equal': rowsEqual,
  unique,
  differ,
  attention,
};

type Declarable = typeof declaredChecks;

/** A check over several fields as the form carries it; a place is a field id or `table.column`. */
export type FormCheck = {
  [Kind in keyof Declarable]: Declarable[Kind] extends DeclaredCheck<infer Declared>
    ? Declared
    : never;
}[keyof Declarable];

/** The table's entry of a check; the cast joins again what indexing by a union parts. */
function entryOf(check: FormCheck): DeclaredCheck<FormCheck> {
  return declaredChecks[check.kind] as DeclaredCheck<FormCheck>;
}

/** The places that a check looks at, as authors wrote them. */
export function placesOf(check: FormCheck): readonly string[] {
  return entryOf(check).places(check);
}

/** The form's own checks, kind by kind. */
export function declaredChecksOf({
  checks,
}: {
  readonly checks: readonly FormCheck[];
}): readonly Check[] {
  return Object.keys(declaredChecks).flatMap((kind) =>
    checks
      .filter((check) => check.kind === kind)
      .map((check) => (scope: CheckScope) => entryOf(check).find(check, scope)),
  );
}
