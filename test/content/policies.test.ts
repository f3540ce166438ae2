import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { coverageOf, loadProject } from '../../src/build/index.ts';
import { readBlocks, verdictOf } from '../../src/policy/index.ts';
import { decidedBy, evaluate, verdicts } from '../../src/rules/index.ts';

const root = join(import.meta.dirname, '../..');
const project = await loadProject(root);

test('every file of content/ loads without a mistake or a warning', () => {
  expect(project.warnings).toEqual([]);
  expect(project.policies.map(({ id }) => id)).toContain('fj-2023-1');
});

test('regions name the nine cities and 平潭, as the question on the region offers them', () => {
  expect(Object.keys(project.regions)).toHaveLength(10);
  for (const policy of project.policies) {
    const options = policy.facts.find(({ id }) => id === 'region')?.options;
    if (options === undefined) continue;
    const places = options.map(({ id }) => id).filter((id) => id !== 'outside');
    expect(new Set(places)).toEqual(new Set(Object.keys(project.regions)));
  }
  const counties = Object.values(project.regions).flatMap((region) => region.counties);
  expect(new Set(counties).size).toBe(counties.length);
});

describe.each(project.policies)('$id', (policy) => {
  const criteria = [...new Set(policy.categories.flatMap(({ rules }) => rules.criteria))];

  test('accounts for every phrase of its sections of conditions', () => {
    const { covered, total, gaps } = coverageOf(policy);
    console.log(`${policy.id}: ${covered} of ${total} characters of conditions covered`);
    expect(gaps).toEqual([]);
    expect(covered).toBe(total);
  });

  test('shows each paragraph of the text once, with addresses that differ', () => {
    const anchors = policy.clauses.map(({ anchor }) => anchor);
    expect(new Set(anchors).size).toBe(anchors.length);
    const text = policy.blocks.map((block) => block.lead + block.text).join('\n\n');
    expect(readBlocks(text)).toEqual(policy.blocks);
  });

  test('gives each criterion the address of a clause that is there, or says where it is from', () => {
    const anchors = new Set(policy.clauses.map(({ anchor }) => anchor));
    const lost = criteria.filter(({ anchor, source }) =>
      anchor === '' ? source === undefined : !anchors.has(anchor),
    );
    expect(lost).toEqual([]);
    expect(criteria.length).toBeGreaterThanOrEqual(policy.text === 'none' ? 1 : 47);
  });

  test.each(policy.categories)(
    'says nothing for or against who has answered nothing: $id',
    ({ rules }) => {
      const { verdict, tracks, criteria: results } = evaluate(rules, {});
      const found = [verdict, ...Object.values(tracks), ...results.map((result) => result.verdict)];
      expect(found.filter((each) => each !== 'unknown' && each !== 'judge')).toEqual([]);
      expect(verdict).toBe('unknown');
    },
  );

  describe.each(policy.categories)('$id', ({ rules, cases }) => {
    test('has cases that reach each verdict of its criteria that a machine can tell', () => {
      // One that changes another has cases of what it changes.
      if (policy.extends !== undefined) return;
      const seen = new Set(cases.flatMap((each) => Object.values(each.expect)));
      const judges = rules.criteria.some(({ rule }) => decidedBy(rule) !== 'machine');
      const others = judges ? [] : ['judge'];
      expect(
        verdicts.filter(
          (verdict) => !['not-applicable', ...others].includes(verdict) && !seen.has(verdict),
        ),
      ).toEqual([]);
    });

    test.each(cases)('$name', ({ facts, expect: expected }) => {
      const evaluation = evaluate(rules, facts);
      const found = Object.keys(expected).map((id) => [id, verdictOf(evaluation, id)]);
      expect(Object.fromEntries(found)).toEqual(expected);
    });
  });
});
