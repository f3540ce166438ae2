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

test('asks for a proof of what was chosen, not of a choice that says there is nothing', () => {
  expect(titles('province')).toContain('审计报告');
  expect(titles('none')).not.toContain('审计报告');
  expect(titles(undefined)).not.toContain('审计报告');
});
