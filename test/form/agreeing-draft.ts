import { allFields, computedRow } from '../../src/form/index.ts';
import { fillLabel } from '../../src/base/index.ts';
import type { Answer, AnswerRow, Column, Field, Form } from '../../src/form/index.ts';

/** Plausible answers to all that is asked, so that what belongs together agrees. */
export function agreeingDraft(form: Form): Record<string, Answer> {
  const answers: Record<string, Answer> = {};
  for (const field of allFields(form)) answers[field.id] = valueOf(field, field.minRows);
  for (const [id, answer] of Object.entries(agreeing)) if (id in answers) answers[id] = answer;
  // Twice: a part is no more than a whole that another check sets.
  for (const check of [...form.checks, ...form.checks]) agree(check, answers);
  return answers;
}

/** Makes the answers pass a check that the form declares; those of `agreeing` pass the others. */
function agree(check: Form['checks'][number], answers: Record<string, Answer>): void {
  const setCells = (table: string, column: string, value: string) => {
    const rows = answers[table] as readonly AnswerRow[];
    answers[table] = rows.map((row) => ({ ...row, [column]: value }));
  };
  if (check.kind === 'sum') {
    const total = answers[check.total];
    for (const [table = '', column] of check.parts.map((part) => part.split('.')))
      if (column !== undefined && typeof total === 'string') setCells(table, column, total);
  }
  if (check.kind === 'rows-equal') {
    const { table, count, where = {} } = check;
    const rows = (answers[table] as readonly AnswerRow[]).filter((row) =>
      Object.entries(where).every(([id, values]) =>
        values.some((value) => String(row[id]).startsWith(fillLabel(value, 2025))),
      ),
    );
    answers[count] = String(rows.length);
  }
  if (check.kind === 'valid-until') setCells(check.table, check.column, '2030-01-01');
  if (check.kind === 'not-more' && Number(answers[check.part]) > Number(answers[check.whole]))
    answers[check.part] = answers[check.whole];
  if (check.kind === 'share') answers[check.rate] = '100';
  if (check.kind === 'direction') setCells(check.table, check.by, check.falling[0] ?? '');
}

const agreeing: Readonly<Record<string, Answer>> = {
  region: '泉州',
  application_date: '2025-06-01',
  founded_on: '2010-03-01',
  credit_checked_on: '2025-05-20',
  indicators_on: '2025-05-31',
  start_month: '2024-06',
  end_month: '2025-05',
  accepted_on: '2025-05-10',
  licensed_on: '2023-01-01',
  licence_until: '2028-01-01',
  scenario_months: '12',
  revenue_last_year: '20000',
  investment_total: '500',
  invest_software: '100',
  invest_hardware: '200',
  invest_integration: '100',
  invest_network: '50',
  invest_other: '50',
  fund_own: '400',
  fund_loan: '100',
  fund_public: '0',
  fund_other: '0',
  legal_rep_phone: '0591-87654321',
  contact_name: '李某某',
  contact_mobile: '13900000000',
  supported_before: true,
  benchmark_track: 'g5',
};

function valueOf(field: Field | Column, rows = 1): Answer {
  switch (field.kind) {
    case 'text':
      return '张某某';
    case 'longtext':
      return '写明做法与依据。';
    case 'choice':
      return field.options?.[0]?.id;
    case 'multi':
      return field.options?.slice(0, 1).map(({ id }) => id);
    case 'yesno':
      return true;
    case 'int':
      return field.id === 'year' ? '2023' : '20';
    case 'decimal':
    case 'money':
    case 'percent':
      return '20';
    case 'date':
      return '2025-05-01';
    case 'month':
      return '2025-05';
    case 'uscc':
      return '91350100M000100Y43';
    case 'mobile':
      return '13800000000';
    case 'email':
      return 'lianxi@example.com';
    case 'image':
      return 'data:image/png;base64,iVBORw0KGgo=';
    case 'table': {
      const columns = 'columns' in field ? (field.columns ?? []) : [];
      const row = Object.fromEntries(
        columns.map((column) => [column.id, valueOf(column)]),
      ) as AnswerRow;
      return Array.from({ length: Math.max(1, rows) }, () => computedRow(columns, row));
    }
    default:
      throw new Error('The real forms ask no such field');
  }
}
