import { expect, test } from 'vitest';

import { checkHead, policySchema } from '../../../src/policy/index.ts';

const head = {
  id: 'sample',
  title: '样例办法',
  short_title: '样例',
  doc_no: '样例〔2026〕1号',
  issuer: '样例局',
  interpreter: '样例局',
  text: 'text.md',
  validity: { from: '2026-01-01', clause: '三（一）', quote: '自2026年1月1日起施行' },
  categories: ['main'],
  conditions_in: ['二'],
};
const report = {
  id: 'report',
  who: '获评单位',
  what: '报送进展',
  after: '获评',
  within: '一年',
  clause: '五（三）',
  quote: '应当在获评后一年内报送进展',
};

function told(more: Readonly<Record<string, unknown>>): readonly string[] {
  const parsed = policySchema.safeParse({ ...head, ...more });
  if (!parsed.success) return parsed.error.issues.map(({ message }) => message);
  return checkHead(parsed.data, 'sample', ['main'], []).map(({ message }) => message);
}

test('finds nothing to say of a duty that quotes its time', () => {
  expect(told({ duties: [report] })).toEqual([]);
  const { within, ...open } = report;
  expect(within).toBe('一年');
  expect(told({ duties: [{ ...open, every: '半年', quote: '每半年报送一次' }] })).toEqual([]);
  expect(told({ duties: [{ ...report, within: '5 个工作日', quote: '5个工作日内' }] })).toEqual([]);
});

test.each([
  [{ ...report, within: '两年' }, '引文里没有“两年”'],
  [{ ...report, every: '半年', quote: '一年内，每半年' }, '写 within（多久以内）或 every'],
  [{ ...report, quote: undefined }, '写 clause 和 quote，或 source'],
  [{ ...report, within: '尽快' }, '期限写作'],
  [{ ...report, categories: ['mian'] }, '没有“mian”这一类，是不是“main”？'],
])('refuses %o', (duty, message) => {
  const plain = JSON.parse(JSON.stringify(duty)) as unknown;
  expect(told({ duties: [plain] }).join('\n')).toContain(message);
});

test('keeps updates in the order of their days', () => {
  const one = { day: '2026-02-01', what: '改了口径' };
  expect(told({ updates: [one, { ...one, day: '2026-03-01' }] })).toEqual([]);
  expect(told({ updates: [one, { ...one, day: '2026-01-01' }] }).join()).toContain('新的写在后面');
});

test('a policy without its text says where its validity is known from', () => {
  const validity = { from: '2026-01-01' };
  expect(told({ text: 'none', validity }).join()).toContain('有效期也要写 source');
  expect(told({ text: 'none', validity: { ...validity, source: '公开转述' } })).toEqual([]);
  expect(told({ validity }).join()).toContain('写 clause 和 quote');
});

test('a successor keeps categories that are there', () => {
  const successor = { doc_no: '样例〔2027〕1号', from: '2027-01-01', keeps: { man: '沿用' } };
  expect(told({ successor }).join()).toContain('没有“man”这一类，是不是“main”？');
});
