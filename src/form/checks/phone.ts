import type { Issue } from '../issue.ts';
import { kindOf } from '../kinds.ts';
import { partOf, placeOf } from './scope/scope.ts';
import type { Check } from './scope/scope.ts';

/** A line of words that asks for a number to call, by its label. */
const asksForPhone = /(?:电话|手机|传真|座机)(?:号码?)?$/;

/** 法定代表人电话 with abc in it: a line of words asks for seven figures in a row at least. */
export const checkPhone: Check = (scope) =>
  scope.visible.flatMap((field) =>
    (field.columns ?? [field])
      .filter((part) => kindOf(part).control.name === 'line' && kindOf(part).isProse)
      .filter(({ label }) => asksForPhone.test(label))
      .flatMap((part) => scope.find(part === field ? field.id : `${field.id}.${part.id}`))
      .flatMap((found): readonly Issue[] => {
        if (typeof found.value !== 'string' || found.value.trim() === '') return [];
        const figures = found.value.normalize('NFKC').replace(/(\d)[\s()（）+-]+(?=\d)/g, '$1');
        if (/\d{7}/.test(figures)) return [];
        const values = { label: scope.label(partOf(found)), found: found.value.trim() };
        const place = placeOf(found);
        return [{ kind: 'unreadable', severity: 'error', ...place, key: 'no_phone', values }];
      }),
  );
