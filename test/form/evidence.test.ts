import { expect, test } from 'vitest';
import { listEvidence } from '../../src/form/index.ts';
import { formOf, origin } from './small-form.ts';

const level = {
  id: 'level',
  kind: 'choice' as const,
  label: '现有认定',
  options: { none: '尚未获评', province: '省级' },
  evidence: ['audit'],
  origin,
};

const titles = (answer: string | undefined) =>
  listEvidence(formOf([level]), { level: answer }).map(({ title }) => title);

test('what a condition asks for anyway proves a no as well', () => {
  const listed = {
    id: 'listed',
    kind: 'yesno' as const,
    label: '是否在名单',
    evidence: ['audit'],
    origin,
  };
  const asked = { id: 'other', kind: 'yesno' as const, label: '别的', evidence: ['audit'], origin };
  const form = formOf([listed, asked]);
  const evidence = form.evidence.map((one) => ({
    ...one,
    proves: [...one.proves, 'general.lists'],
  }));
  const lines = listEvidence({ ...form, evidence }, { listed: false });
  expect(lines.find(({ title }) => title === '审计报告')?.fields).toEqual(['listed']);
  expect(listEvidence(form, { listed: false }).map(({ title }) => title)).toEqual(['营业执照']);
});

test('asks for a proof of what was chosen, not of a choice that says there is nothing', () => {
  expect(titles('province')).toContain('审计报告');
  expect(titles('none')).not.toContain('审计报告');
  expect(titles(undefined)).not.toContain('审计报告');
});
