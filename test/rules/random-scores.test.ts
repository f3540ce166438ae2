import fc from 'fast-check';
import { expect, test } from 'vitest';

import { evaluate, pointsOf } from '../../src/rules/index.ts';
import type { Answers, Rule } from '../../src/rules/index.ts';
import { readRule } from './operators/try-rule.ts';
import { criterion, ruleSet } from './sample.ts';

const numbers = [
  ['revenue', '万元'],
  ['enterprises', '家'],
  ['devices', '套（件）'],
  ['months', '个月'],
] as const;

/** A table of bands that gives more for more, of one fact: `≥40：9` down to `<10：0`. */
const anyBands = fc
  .tuple(
    fc.constantFrom(...numbers),
    fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 4 }),
    fc.integer({ min: 1, max: 5 }),
  )
  .map(([[fact, unit], limits, each]) => {
    const edges = [...limits].sort((one, other) => other - one);
    const rows = edges.map((edge, at) => `${edge} ${unit}以上：${(edges.length - at) * each}`);
    const last = `不满 ${edges.at(-1) ?? 0} ${unit}：0`;
    return { title: fact, full: edges.length * each, fact, rows: [...rows, last] };
  });
const anyStep = fc
  .tuple(
    fc.constantFrom(...numbers),
    fc.integer({ min: 1, max: 20 }),
    fc.integer({ min: 1, max: 9 }),
  )
  .map(([[fact, unit], each, full]) => ({
    ...{ title: fact, full, fact, 每满: `${each} ${unit}`, points: 1 },
  }));
const anyKinds = fc
  .integer({ min: 1, max: 6 })
  .map((full) => ({ title: '类型', full, fact: 'kinds', 每项: 2 }));
const anyLeaf = fc.oneof(anyBands, anyStep, anyKinds);
const anyGroup = fc
  .tuple(
    fc.array(anyLeaf, { minLength: 2, maxLength: 3 }),
    fc.boolean(),
    fc.integer({ min: 0, max: 9 }),
  )
  .map(([parts, isBest, least]) => {
    const fulls = parts.map(({ full }) => full);
    if (isBest) return { title: '就高', full: Math.max(...fulls), best: parts };
    const full = fulls.reduce((sum, each) => sum + each, 0);
    return {
      title: '一组',
      full,
      parts,
      ...(least > 0 ? { 不低于: `${Math.min(least, full)} 分` } : {}),
    };
  });

/** A score of bands, steps, things chosen, the better of some and groups with a line of their own. */
const anyScore = fc
  .tuple(
    fc.array(fc.oneof(anyLeaf, anyGroup), { minLength: 1, maxLength: 4 }),
    fc.integer({ min: 1, max: 20 }),
  )
  .map(([parts, line]) => {
    const full = parts.reduce((sum, each) => sum + each.full, 0);
    return { full, 不低于: `${Math.min(line, full)} 分`, parts };
  });
const anyFirm = fc.record({
  revenue: fc.nat(70),
  enterprises: fc.nat(70),
  devices: fc.nat(70),
  months: fc.nat(70),
  kinds: fc.subarray(['industrial', 'it', 'software'], { minLength: 1 }),
});

const judge = (rule: Rule, answers: Answers) => evaluate(ruleSet([criterion('c', rule)]), answers);
function ends(rule: Rule, answers: Answers): readonly [number, number] {
  const [low = NaN, high = low] = (pointsOf(judge(rule, answers), 'c') ?? '')
    .split('—')
    .map(Number);
  return [low, high];
}
const without = (firm: Answers, gone: readonly string[]): Answers =>
  Object.fromEntries(Object.entries(firm).filter(([id]) => !gone.includes(id)));

const anyGone = fc.subarray(['revenue', 'enterprises', 'devices', 'months', 'kinds']);

test('a range always holds the final score, and more answers only narrow it', () => {
  fc.assert(
    fc.property(anyScore, anyFirm, anyGone, fc.nat(5), (score, firm, gone, back) => {
      const rule = readRule({ score });
      const [low, high] = ends(rule, without(firm, gone));
      const [least, most] = ends(rule, without(firm, gone.slice(back)));
      const [end, same] = ends(rule, firm);
      expect(end).toBe(same);
      expect(low).toBeLessThanOrEqual(least);
      expect(high).toBeGreaterThanOrEqual(most);
      expect(least).toBeLessThanOrEqual(end);
      expect(most).toBeGreaterThanOrEqual(end);
      expect(end).toBeLessThanOrEqual(score.full);
    }),
    { numRuns: 300 },
  );
});

test('a verdict once settled stays, whatever else is answered, in any order', () => {
  fc.assert(
    fc.property(anyScore, anyFirm, anyGone, (score, firm, gone) => {
      const rule = readRule({ score });
      const before = judge(rule, without(firm, gone)).verdict;
      const after = judge(rule, firm).verdict;
      expect(['met', 'unmet']).toContain(after);
      if (before !== 'unknown') expect(after).toBe(before);
      const turned = Object.fromEntries(Object.entries(firm).reverse());
      expect(judge(rule, turned).verdict).toBe(after);
    }),
    { numRuns: 300 },
  );
});

test('more of a figure never gives fewer points, nor takes a verdict away', () => {
  fc.assert(
    fc.property(
      anyScore,
      anyFirm,
      fc.constantFrom(...numbers),
      fc.nat(40),
      (score, firm, of, by) => {
        const rule = readRule({ score });
        const [fact] = of;
        const more = { ...firm, [fact]: firm[fact] + by };
        expect(ends(rule, more)[0]).toBeGreaterThanOrEqual(ends(rule, firm)[0]);
        if (judge(rule, firm).verdict === 'met') expect(judge(rule, more).verdict).toBe('met');
      },
    ),
    { numRuns: 300 },
  );
});
