import type { Evidence } from './field.ts';
import type { Form } from './form.ts';
import { filledRows } from './rows/rows.ts';
import { isAnswered } from '../rules/index.ts';
import type { Answer, Answers } from '../rules/index.ts';
import { visibleFields } from './visible.ts';

/** One line of 佐证材料目录. */
export interface NumberedEvidence {
  /** 附件 1, 2 …; the order of content, then what the applicant added. */
  readonly number: number;
  /** Absent for what the applicant added. */
  readonly id?: string;
  readonly title: string;
  readonly note?: string;
  /** Visible answered fields that it proves. */
  readonly fields: readonly string[];
}

/**
 * The evidence that the answers call for, numbered by itself: what proves a criterion always,
 * what proves a field once the field is asked and answered with something to prove.
 */
export function listEvidence(form: Form, answers: Answers): readonly NumberedEvidence[] {
  const visible = visibleFields(form, answers);
  const known = new Set(form.sections.flatMap(({ fields }) => fields.map(({ id }) => id)));
  const proved = new Set(
    visible.filter(({ id }) => needsProof(answers[id])).map((field) => field.id),
  );
  const denied = new Set(visible.filter(({ id }) => answers[id] === false).map(({ id }) => id));
  const needed = form.evidence.flatMap((evidence) => {
    const isForCriterion = evidence.proves.some((id) => !known.has(id));
    // What a condition asks for anyway also proves a no: 未被列入失信企业名单.
    const fields = evidence.proves.filter(
      (id) => proved.has(id) || (isForCriterion && denied.has(id)),
    );
    return fields.length > 0 || isForCriterion ? [{ ...fromContent(evidence), fields }] : [];
  });
  const tables = form.sections
    .filter((section) => section.kind === 'evidence')
    .flatMap((section) => section.fields.filter((field) => field.columns !== undefined));
  const added = tables.flatMap((table) => {
    const [title, note] = table.columns ?? [];
    return filledRows(answers[table.id]).flatMap(({ row }) => {
      const name = title && row[title.id];
      if (typeof name !== 'string' || name.trim() === '') return [];
      const remark = note && row[note.id];
      const entry = { title: name.trim(), fields: [] };
      return [typeof remark === 'string' && remark !== '' ? { ...entry, note: remark } : entry];
    });
  });
  return [...needed, ...added].map((entry, index) => ({ number: index + 1, ...entry }));
}

function fromContent({ id, title, basis }: Evidence) {
  return basis === undefined ? { id, title } : { id, title, note: basis };
}

/** A no, a zero and 都没有 (`none`) need no proof. */
function needsProof(answer: Answer): boolean {
  if (!isAnswered(answer) || answer === false) return false;
  if (typeof answer === 'string' || typeof answer === 'number')
    return answer !== 'none' && !/^0+(\.0+)?$/.test(String(answer));
  return !Array.isArray(answer) || !(answer as readonly unknown[]).includes('none');
}
