import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadProject } from '../../src/build/index.ts';
import { measureCoverage } from '../../src/policy/index.ts';
import { factsOf } from '../../src/rules/index.ts';

const { policies } = await loadProject(join(import.meta.dirname, '../..'));
const withForms = policies.filter(({ forms }) => Object.keys(forms).length > 0);

describe.each(withForms)('$id', (policy) => {
  describe.each(policy.categories)('$id', ({ clause, rules }) => {
    const form = policy.forms[rules.category];
    /** What a condition, or a fact that it looks at, is proven by. */
    const proofOf = (id: string, facts: readonly string[]) =>
      (form?.evidence ?? []).filter(({ proves }) =>
        [id, ...facts].some((one) => proves.includes(one)),
      );
    const proven = rules.criteria.filter(
      ({ id, rule, noMaterial }) =>
        noMaterial !== undefined || proofOf(id, factsOf(rule, policy.derived)).length > 0,
    );

    test('asks a material for each condition, or says why none', () => {
      const bare = rules.criteria.filter((criterion) => !proven.includes(criterion));
      expect(bare.map(({ id }) => id)).toEqual([]);
    });

    test('leaves no phrase of its section without a material or a reason', () => {
      const { gaps } = measureCoverage(policy.blocks, [clause], [...proven, ...policy.notEncoded]);
      expect(gaps).toEqual([]);
    });
  });

  test('says of each material who prepares it, who issues it and what its date must be', () => {
    const wanting = policy.evidence.filter(({ by, issuer, dated }) => !by || !issuer || !dated);
    expect(wanting.map(({ id }) => id)).toEqual([]);
  });

  test('the first check looks at every material that an application may hold', () => {
    if (policy.review === undefined) return;
    const looked = new Set(policy.review.items.flatMap(({ lookAt }) => lookAt));
    expect(policy.evidence.map(({ id }) => id).filter((id) => !looked.has(id))).toEqual([]);
  });
});
