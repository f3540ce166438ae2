import type { Day, Words } from '../base/index.ts';
import { fillLabel, say, writeDay } from '../base/index.ts';
import type { Answers, Field, Form } from '../form/index.ts';
import {
  keptFields,
  kindOf,
  missingFields,
  sayOther,
  visibleFields,
  workedValues,
} from '../form/index.ts';
import type { TemplateData, TemplateValue } from '../word/index.ts';
import { listProofs } from './list-proofs.ts';
import { policyState } from './policy-state.ts';
import type { PolicyFacts } from './policy-state.ts';
import { rawAnswers } from './raw-answers.ts';
import { writeField } from './write-value.ts';
import { writeTable } from './write-table.ts';

/** All that an application is made from. */
export interface ApplicationInput {
  readonly form: Form;
  readonly policy: PolicyFacts;
  readonly answers: Answers;
  /** Version of the rules its verdict was made with; '' where none was made. */
  readonly rules: string;
  /** The day in China it is made on. */
  readonly on: Day;
  /** Year of the application, where draft or round know it; else the application date's. */
  readonly year?: number | undefined;
  /** Title of the round that is open on that day. */
  readonly round?: string | undefined;
  /** Named as not written; absent: what is answered and not asked. */
  readonly unwritten?: readonly Field[] | undefined;
  /** Printed in the footer; '' prints none. */
  readonly code: string;
  readonly words: Words;
}

/** The year of the application: the draft's, that of the date on the cover, or the current one. */
export function applicationYear(input: Pick<ApplicationInput, 'year' | 'answers' | 'on'>): number {
  if (input.year !== undefined) return input.year;
  const day = input.answers['application_date'];
  const written = typeof day === 'string' ? /^(\d{4})-/.exec(day)?.[1] : undefined;
  return Number(written ?? input.on.slice(0, 4));
}

/** Answers as the template prints them: what is asked and answered, in the form's words. */
export function composeApplication(input: ApplicationInput): TemplateData {
  const { form, answers, words } = input;
  const year = applicationYear(input);
  const visible = visibleFields(form, answers);
  const label = (field: Field) => fillLabel(field.label, year);
  const join = (fields: readonly Field[]) => fields.map(label).join('、');
  const missing = missingFields(form, answers);
  const worked = workedValues(form, answers, words);
  const { evidence, all, proof } = listProofs(form, answers, visible, words);
  return {
    ...writeAnswers(visible, answers, evidence.length, words),
    ...worked,
    answer: rawAnswers(visible, answers),
    show: Object.fromEntries(
      [...visible.map(({ id }) => id), ...Object.keys(worked)].map((id) => [id, true]),
    ),
    proof,
    doc: {
      unofficial: say(words, 'document.unofficial'),
      state: policyState(input.policy, input.on, words, input.round, form.category),
      category: writeCategories(input),
      category_title: form.title,
      unfinished:
        missing.length === 0 ? '' : say(words, 'document.unfinished', { count: missing.length }),
      missing: missing.length > 24 ? countMissing(form, missing, words) : join(missing),
      not_written: join(input.unwritten ?? keptFields(form, answers)),
      made: writeMade(input),
      code: input.code,
      as_of: writeAsOf(form, answers),
      year: { y0: year, y1: year - 1, y2: year - 2, y3: year - 3 },
      evidence: evidence.map((line) => ({ ...line })),
      all_evidence: all.map((line) => ({ ...line })),
    },
  };
}

function writeAnswers(
  visible: readonly Field[],
  answers: Answers,
  evidence: number,
  words: Words,
): Record<string, TemplateValue> {
  return Object.fromEntries(
    visible.map((field) => {
      const answer = answers[field.id];
      if (kindOf(field).shape !== 'rows')
        return [field.id, writeField(sayOther(field, visible, answers), answer)];
      // Evidence of the applicant's own goes on where the program's numbers end.
      const rows = writeTable(field, answer).map((row, index) => ({
        ...row,
        annex:
          row.row_no === '' ? '' : say(words, 'document.annex', { number: evidence + index + 1 }),
      }));
      return [field.id, rows];
    }),
  );
}

/** Many are told by section: 申报单位基本情况 18 项、项目基本信息 11 项. */
function countMissing(form: Form, missing: readonly Field[], words: Words): string {
  const ids = new Set(missing.map(({ id }) => id));
  return form.sections
    .map(({ title, fields }) => ({ title, count: fields.filter(({ id }) => ids.has(id)).length }))
    .filter(({ count }) => count > 0)
    .map(({ title, count }) => say(words, 'document.missing_in', { section: title, count }))
    .join('、');
}

function writeCategories({ policy, form }: ApplicationInput): string {
  return policy.categories
    .map(({ id, title }) => (id === form.category ? '☑' : '☐') + title)
    .join('　');
}

function writeMade({ on, form, rules, words }: ApplicationInput): string {
  const values = { day: writeDay(on), form: form.version };
  return rules === ''
    ? say(words, 'document.made_form', values)
    : say(words, 'document.made', { ...values, rules });
}

/** 统计截止日: the first day asked in the section of indicators. */
function writeAsOf(form: Form, answers: Answers): string {
  const section = form.sections.find(({ layout }) => layout === 'indicators');
  const field = section?.fields.find(({ kind }) => kind === 'date');
  const written = field === undefined ? '' : writeField(field, answers[field.id]);
  return typeof written === 'string' ? written : '';
}
