import type { Issue } from '../issue.ts';
import { partOf, placeOf } from './scope/scope.ts';
import type { Check } from './scope/scope.ts';
import { textsOf } from './scope/texts.ts';

/** A whole answer that only points elsewhere, or is a stroke of the pen. */
const elsewhere =
  /^(?:同[上前左]|(?:详?见)(?:后|所)?附[件表]?|见[上下前后][文表述]?|[—–\-/／\\.~～*…]+)[。.]?$/;
const nothing = /^(?:无|没有|暂无|不详|不适用)[。.]?$/;

/** 同上, 见附件 and “—” where words are asked, 无 where they must be: on paper a line stands alone. */
export const checkNoAnswer: Check = (scope) =>
  textsOf(scope).flatMap(({ found, text, label }): readonly Issue[] => {
    const answer = text.trim();
    const isMissed = partOf(found).required && nothing.test(answer);
    if (!isMissed && !elsewhere.test(answer)) return [];
    const values = { label, found: answer };
    return [
      { kind: 'placeholder', severity: 'warning', ...placeOf(found), key: 'no_answer', values },
    ];
  });
