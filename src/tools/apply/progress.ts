import { isAnswered, isRequired } from '../../form/index.ts';
import type { Answers, Field, Issue, Section } from '../../form/index.ts';

/** The few words a line of the task list may end with. */
type SectionStatus = 'empty' | 'started' | 'wrong' | 'complete' | 'by-program' | 'by-hand';

export interface SectionProgress {
  readonly section: Section;
  readonly fields: readonly Field[];
  readonly required: number;
  readonly answered: number;
  readonly status: SectionStatus;
}

/** How far a section is, by the fields that are asked at the moment. */
export function sectionProgress(
  section: Section,
  visible: ReadonlySet<string>,
  answers: Answers,
  issues: readonly Issue[],
): SectionProgress {
  const fields = section.fields.filter(({ id }) => visible.has(id));
  const required = fields.filter((field) => isRequired(field, answers));
  const answered = required.filter(({ id }) => isAnswered(answers[id]));
  const ids = new Set(fields.map(({ id }) => id));
  const wrong = issues.some(
    ({ field, severity, kind }) =>
      field !== undefined && ids.has(field) && severity === 'error' && kind !== 'missing',
  );
  return {
    section,
    fields,
    required: required.length,
    answered: answered.length,
    status: statusOf(section, fields, answers, wrong, required.length - answered.length),
  };
}

function statusOf(
  section: Section,
  fields: readonly Field[],
  answers: Answers,
  wrong: boolean,
  open: number,
): SectionStatus {
  if (wrong) return 'wrong';
  if (fields.length === 0) return section.kind === 'evidence' ? 'by-program' : 'by-hand';
  if (!fields.some(({ id }) => isAnswered(answers[id])))
    return section.kind === 'evidence' ? 'by-program' : 'empty';
  return open === 0 ? 'complete' : 'started';
}
