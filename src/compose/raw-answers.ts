import type { Answer, Answers, Field } from '../form/index.ts';
import { isAnswered, isBlock, isNumberKind, numberOf } from '../form/index.ts';
import type { TemplateValue } from '../word/index.ts';

/**
 * Answers below `answer` as the helpers want them, where `{{org_size}}` alone prints the finished
 * line: option ids for 勾选 and 等于, `2025-06-01` for 日期, plain digits for 金额大写.
 */
export function rawAnswers(
  visible: readonly Field[],
  answers: Answers,
): Readonly<Record<string, TemplateValue>> {
  return Object.fromEntries(
    visible.flatMap((field) => {
      const value = rawValue(field, answers[field.id]);
      return value === undefined ? [] : [[field.id, value] as const];
    }),
  );
}

/** Whether a field has a value that a helper can take; the others have none below `answer`. */
export function hasRawValue(field: Field): boolean {
  return !isBlock(field);
}

function rawValue(field: Field, answer: Answer): TemplateValue | undefined {
  if (!hasRawValue(field) || !isAnswered(answer)) return undefined;
  if (isNumberKind(field)) return numberOf(field, answer)?.toFixed();
  if (typeof answer === 'string' || typeof answer === 'boolean') return answer;
  if (!Array.isArray(answer)) return undefined;
  return (answer as readonly unknown[]).filter((id): id is string => typeof id === 'string');
}
