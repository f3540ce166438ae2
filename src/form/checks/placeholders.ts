import type { Issue } from '../issue.ts';
import { placeOf } from './scope/scope.ts';
import type { Check } from './scope/scope.ts';
import { textsOf } from './scope/texts.ts';

/**
 * What people leave to be filled in later. Each pattern's first group is the mark; Safari 14 has no
 * look-behind, so what must not stand before it is matched outside of the group.
 */
const placeholders: readonly RegExp[] = [
  /([×✕]{2,})/,
  /(?:^|[^A-Za-z0-9])([XxＸｘ]{2,})(?![A-Za-z0-9])/,
  /(【[^】]{0,12}[待请填补写][^】]{0,12}】)/,
  /(?:^|[^有])(待补充?|待填写?|待定)/,
  /(此处填写|[_＿]{3,}|[?？]{3,})/,
];

/** ××, XXX, 【待补】, 待填写, ＿＿＿ and the like, left in any text. */
export const checkPlaceholders: Check = (scope) =>
  textsOf(scope).flatMap(({ found, text, label }): readonly Issue[] => {
    const mark = placeholders.map((each) => each.exec(text)?.[1]).find(Boolean);
    if (mark === undefined) return [];
    const values = { label, found: mark };
    return [
      { kind: 'placeholder', severity: 'error', ...placeOf(found), key: 'placeholder', values },
    ];
  });
