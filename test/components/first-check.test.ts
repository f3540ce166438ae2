import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadProject } from '../../src/build/index.ts';
import { applyPayload } from '../../src/payloads/index.ts';
import { firstCheck } from '../../src/components/project.ts';
import { sharedPages } from '../../src/components/share.ts';

const project = await loadProject(join(import.meta.dirname, '../fixtures/policies/sample'));
const [policy] = project.policies;
if (policy === undefined) throw new Error('the sample has no policy');
const ofOne = { ...policy, categories: policy.categories.slice(0, 1) };

test('with several categories a reader first finds out which', () => {
  expect(firstCheck(policy)).toEqual({
    path: '/sample-2026-1/check/',
    label: '几个问题，看看接近哪一类',
  });
  expect(sharedPages(policy).map(({ id }) => id)).toContain('check');
});

test('with one category there is nothing to choose, and no page for it', () => {
  expect(firstCheck(ofOne)).toEqual({ path: '/sample-2026-1/maker/check/', label: '对照自测' });
  expect(sharedPages(ofOne).map(({ id }) => id)).toEqual(['home', 'maker', 'text', 'dates']);
});

test('a form is given the places that it asks about, not those of other provinces', () => {
  const [category] = policy.categories;
  if (category === undefined) throw new Error('the sample has no category');
  const elsewhere = { 乙市: { title: '乙市', bureau: '乙市某局', counties: [] } };
  const wide = { ...project, regions: { ...project.regions, ...elsewhere } };
  expect(Object.keys(applyPayload(wide, policy, category)?.regions ?? {})).toEqual(['甲市']);
});
