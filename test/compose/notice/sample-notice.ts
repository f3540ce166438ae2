import { readFileSync } from 'node:fs';

import { documentKind, makeFrom, makeNotice } from '../../../src/compose/index.ts';
import type { Notice } from '../../../src/compose/index.ts';
import { compileTemplate } from '../../../src/word/index.ts';
import type { CompiledTemplate, KnownFields } from '../../../src/word/index.ts';
import { forms, policy, root } from '../kit/real-project.ts';

/** A document of documents.yaml with its template, as the desk has it. */
export function namedTemplate(id: string): {
  readonly id: string;
  readonly title: string;
  readonly template: CompiledTemplate;
} {
  const spec = policy.documents.find((one) => one.id === id);
  if (spec === undefined) throw new Error(`documents.yaml has no ${id}`);
  const { names } = documentKind(id);
  const [form] = forms;
  if (form === undefined) throw new Error('content has no forms');
  const fields: KnownFields = typeof names === 'function' ? names(form) : names;
  const bytes = readFileSync(`${root}/templates/${policy.id}/${spec.template}`);
  return { id, title: spec.title, template: compileTemplate(bytes, { fields }) };
}

const asked: Notice['asked'] = [
  {
    fields: ['revenue_last_year'],
    words: '营业收入与审计报告不符，\n请核对。',
    clause: '三（一）',
  },
  { fields: ['customers', 'customers_total'], words: '清单少 3 家 <&>', clause: '三（一）2' },
  { fields: [], words: '营业执照复印件没有盖章', clause: '四（一）' },
];

export const said: Omit<Notice, 'format' | 'id'> = {
  policy: policy.id,
  category: 'platform',
  unit: '福建某某科技有限公司',
  project: '某某平台',
  number: '2026-001',
  code: '7K3M-Q0FA',
  versions: ['7K3M-Q0FA'],
  deadline: '2026年12月10日',
  asked,
};
export const notice = makeNotice(said);

export function fillNotice(given: Notice = notice): Uint8Array {
  return makeFrom('notice', namedTemplate('supplement_notice'), {
    fileName: '通知.docx',
    policy,
    stage: '初审',
    unit: given.unit,
    uscc: '91350100M00010NY40',
    category: '工业互联网平台',
    project: given.project,
    number: given.number,
    code: given.code,
    clause: '四（二）',
    quote: '对申报材料缺失的，通知申报主体在时限内补充',
    notice: given,
    places: given.asked.map(({ fields }) => fields.join('、')),
  }).bytes;
}
