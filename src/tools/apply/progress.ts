import { say } from '../../base/index.ts';
import type { Words } from '../../base/index.ts';
import { isAnswered, isRequired } from '../../form/index.ts';
import type { Answers, Field, Issue, Section } from '../../form/index.ts';

/** The few words a line of the task list may end with. */
type SectionStatus =
  'empty' | 'started' | 'wrong' | 'complete' | 'doubtful' | 'by-program' | 'by-hand';

export interface SectionProgress {
  readonly section: Section;
  readonly fields: readonly Field[];
  readonly required: number;
  readonly answered: number;
  /** What should be looked at again. */
  readonly doubts: number;
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
  const own = issues.filter(({ field }) => field !== undefined && ids.has(field));
  const wrong = own.some(({ severity, kind }) => severity === 'error' && kind !== 'missing');
  const doubts = own.filter(({ severity }) => severity === 'warning').length;
  return {
    section,
    fields,
    required: required.length,
    answered: answered.length,
    doubts,
    status: statusOf(section, fields, answers, wrong, required.length - answered.length, doubts),
  };
}

/** How far a section is, in words. */
export function sayStatus(words: Words, progress: SectionProgress): string {
  const { status, answered: done, required: least, doubts } = progress;
  return say(words, `apply.status.${status}`, { done, least, doubts });
}

function statusOf(
  section: Section,
  fields: readonly Field[],
  answers: Answers,
  wrong: boolean,
  open: number,
  doubts: number,
): SectionStatus {
  if (wrong) return 'wrong';
  if (fields.length === 0) return section.kind === 'evidence' ? 'by-program' : 'by-hand';
  if (!fields.some(({ id }) => isAnswered(answers[id])))
    return section.kind === 'evidence' ? 'by-program' : 'empty';
  if (open > 0) return 'started';
  return doubts > 0 ? 'doubtful' : 'complete';
}

type Group = 'facts' | 'narrative' | 'annex' | 'seals';

interface SectionGroup {
  /** Absent where a form comes back to the same: one list then, in its order. */
  readonly group?: Group;
  readonly of: readonly SectionProgress[];
}

/** Sections that follow one another and are for the same. */
export function groupSections(progress: readonly SectionProgress[]): readonly SectionGroup[] {
  const groups: { group: Group; of: SectionProgress[] }[] = [];
  for (const each of progress) {
    const group = groupOf(each.section);
    const last = groups[groups.length - 1];
    if (last?.group === group) last.of.push(each);
    else groups.push({ group, of: [each] });
  }
  const comesBack = new Set(groups.map(({ group }) => group)).size < groups.length;
  return comesBack ? [{ of: progress }] : groups;
}

function groupOf({ kind, layout }: Section): Group {
  if (kind === 'commitment' || kind === 'recommendation') return 'seals';
  if (kind === 'evidence' || layout === 'annex') return 'annex';
  return layout === 'narrative' ? 'narrative' : 'facts';
}
