import { expect, test } from 'vitest';

import type { Field, Issue, Section } from '../../../src/form/index.ts';
import { groupSections, sayStatus, sectionProgress } from '../../../src/tools/apply/progress.ts';
import { realWords } from '../../real-words.ts';

const name: Field = {
  id: 'name',
  kind: 'text',
  label: '名称',
  isFact: false,
  required: true,
  origin: '',
};

function section(id: string, more: Partial<Section> = {}): Section {
  return { id, title: id, kind: 'fields', fields: [name], ...more };
}

function progressOf(each: Section, issues: readonly Issue[] = [], answers = {}) {
  return sectionProgress(each, new Set(['name']), answers, issues);
}

test('a section that is filled says how many places to look at again', () => {
  const doubt: Issue = {
    kind: 'contradiction',
    severity: 'warning',
    field: 'name',
    key: 'attention',
    values: {},
  };
  const full = { name: '甲' };
  const said = (issues: readonly Issue[], answers = {}): string =>
    sayStatus(realWords, progressOf(section('a'), issues, answers));
  expect(said([], full)).toBe('已填完');
  expect(said([doubt, doubt], full)).toBe('已填完，2 处请核对');
  expect(said([{ ...doubt, field: 'other' }], full)).toBe('已填完');
  expect(said([doubt])).toBe('未开始');
});

test('sections that are for the same stand together, in the order of the form', () => {
  const groups = groupSections(
    [
      section('cover', { layout: 'cover' }),
      section('finance', { layout: 'figures' }),
      section('effect', { layout: 'narrative' }),
      section('annex', { layout: 'annex' }),
      section('evidence', { kind: 'evidence' }),
      section('commitment', { kind: 'commitment' }),
    ].map((each) => progressOf(each)),
  );
  expect(groups.map(({ group, of }) => [group, of.map((each) => each.section.id)])).toEqual([
    ['facts', ['cover', 'finance']],
    ['narrative', ['effect']],
    ['annex', ['annex', 'evidence']],
    ['seals', ['commitment']],
  ]);
});

test('a form that comes back to the same is one list, without names said twice', () => {
  const sections = [
    section('unit', { layout: 'unit' }),
    section('patents', { layout: 'annex' }),
    section('level', { layout: 'indicators' }),
  ].map((each) => progressOf(each));
  expect(groupSections(sections)).toEqual([{ of: sections }]);
});
