import { assertNever } from '../base/index.ts';
import { Big } from 'big.js';
import type { BandsRule, CompareRule, InRule, Operator, PickRule, Rule } from './rule.ts';

/** One small change to a rule that a case should notice. */
export interface RuleFlip {
  /** Where in the rule and what: `0.limit+1`. */
  readonly change: string;
  /** In the author's language: “超过 100 家”改为“不小于 100 家”. */
  readonly description: string;
  readonly rule: Rule;
}

/** The same comparison with its boundary the other way, and the comparison reversed. */
const others: Readonly<Record<Operator, readonly Operator[]>> = {
  '>=': ['>', '<'],
  '>': ['>=', '<='],
  '<=': ['<', '>'],
  '<': ['<=', '>='],
  '==': ['>=', '<='],
};

function flipCompare(rule: CompareRule): readonly RuleFlip[] {
  const { fact, operator, limit, otherwise } = rule;
  const shown = `${fact} ${operator} ${limit}`;
  const limits = [1, -1].map((step) => new Big(limit).plus(step).toFixed());
  const instead = otherwise === 'unmet' ? 'judge' : 'unmet';
  return [
    ...others[operator].map((other) => ({
      change: other,
      description: `“${shown}”的界限改为 ${other}`,
      rule: { ...rule, operator: other },
    })),
    ...limits.map((other) => ({
      change: `limit ${other}`,
      description: `“${shown}”的数改为 ${other}`,
      rule: { ...rule, limit: other },
    })),
    {
      change: `otherwise ${instead}`,
      description: `“${shown}”达不到时的结论改为 ${instead}`,
      rule: { ...rule, otherwise: instead },
    },
  ];
}

/** Every list with one of its entries gone; a list of one keeps it. */
function withoutEach<Entry>(list: readonly Entry[]): readonly (readonly Entry[])[] {
  return list.length < 2 ? [] : list.map((_, index) => list.filter((__, at) => at !== index));
}

function flipIn(rule: InRule): readonly RuleFlip[] {
  const { fact, options, negated, otherwise, judgeIf } = rule;
  const instead = otherwise === 'unmet' ? 'judge' : 'unmet';
  return [
    {
      change: 'negated',
      description: `“${fact}”的“在列”与“不在列”对调`,
      rule: { ...rule, negated: !negated },
    },
    ...withoutEach(options).map((left, index) => ({
      change: `without ${options[index] ?? ''}`,
      description: `“${fact}”的选项里去掉“${options[index] ?? ''}”`,
      rule: { ...rule, options: left },
    })),
    ...judgeIf.map((option) => ({
      change: `judge_if without ${option}`,
      description: `“${fact}”选“${option}”不再交人判断`,
      rule: { ...rule, judgeIf: judgeIf.filter((each) => each !== option) },
    })),
    {
      change: `otherwise ${instead}`,
      description: `“${fact}”不在列时的结论改为 ${instead}`,
      rule: { ...rule, otherwise: instead },
    },
  ];
}

function flipPick(rule: PickRule): readonly RuleFlip[] {
  const { fact, count, other } = rule;
  const counts = [count + 1, count - 1].filter((each) => each > 0);
  const instead = other === 'unmet' ? 'judge' : 'unmet';
  return [
    ...counts.map((each) => ({
      change: `count ${each}`,
      description: `“${fact}”要求的项数由 ${count} 改为 ${each}`,
      rule: { ...rule, count: each },
    })),
    {
      change: `other ${instead}`,
      description: `“${fact}”只选“其他”时的结论改为 ${instead}`,
      rule: { ...rule, other: instead },
    },
  ];
}

function flipBands(rule: BandsRule): readonly RuleFlip[] {
  const change = (index: number, row: Partial<BandsRule['rows'][number]>): BandsRule => ({
    ...rule,
    rows: rule.rows.map((each, at) => (at === index ? { ...each, ...row } : each)),
  });
  const results = ['met', 'judge', 'unmet'] as const;
  return rule.rows.flatMap(({ operator, limit, result }, index) => {
    const shown = `${rule.fact} 第 ${index + 1} 档 ${operator} ${limit}`;
    return [
      ...others[operator].slice(0, 1).map((other) => ({
        change: `rows.${index} ${other}`,
        description: `“${shown}”的界限改为 ${other}`,
        rule: change(index, { operator: other }),
      })),
      ...results
        .filter((each) => each !== result)
        .map((each) => ({
          change: `rows.${index} ${each}`,
          description: `“${shown}”的结论改为 ${each}`,
          rule: change(index, { result: each }),
        })),
    ];
  });
}

/** A group's own flips, then those of each child in its place. */
function flipGroup(rule: Extract<Rule, { of: readonly Rule[] }>): readonly RuleFlip[] {
  const named = { all: '全部满足', any: '任一满足', 'at-least': '至少几项满足' };
  const dropped = withoutEach(rule.of).map((of, index) => ({
    change: `without ${index}`,
    description: `“${named[rule.kind]}”里去掉第 ${index + 1} 项`,
    rule: rule.kind === 'at-least' ? { ...rule, of } : { kind: rule.kind, of },
  }));
  const inside = rule.of.flatMap((child, index) =>
    flipsOfRule(child).map((flip) => ({
      change: `${index}.${flip.change}`,
      description: flip.description,
      rule: { ...rule, of: rule.of.map((each, at) => (at === index ? flip.rule : each)) },
    })),
  );
  return [...flipKind(rule, named), ...dropped, ...inside];
}

function flipKind(
  rule: Extract<Rule, { of: readonly Rule[] }>,
  named: Readonly<Record<'all' | 'any', string>>,
): readonly RuleFlip[] {
  if (rule.kind === 'at-least') {
    const counts = [rule.count + 1, rule.count - 1].filter((each) => each > 0);
    return counts.map((count) => ({
      change: `count ${count}`,
      description: `要求满足的项数由 ${rule.count} 改为 ${count}`,
      rule: { ...rule, count },
    }));
  }
  if (rule.of.length < 2) return [];
  const kind = rule.kind === 'all' ? 'any' : 'all';
  const description = `“${named[rule.kind]}”改为“${named[kind]}”`;
  return [{ change: kind, description, rule: { kind, of: rule.of } }];
}

/** Every small change to one rule: operators, limits, lists, booleans, counts, groups. */
export function flipsOfRule(rule: Rule): readonly RuleFlip[] {
  switch (rule.kind) {
    case 'compare':
      return flipCompare(rule);
    case 'is':
      return [
        {
          change: `is ${!rule.value}`,
          description: `“${rule.fact}”要求的答案对调`,
          rule: { ...rule, value: !rule.value },
        },
      ];
    case 'in':
      return flipIn(rule);
    case 'pick':
      return flipPick(rule);
    case 'bands':
      return flipBands(rule);
    case 'judge':
      return [];
    case 'all':
    case 'any':
    case 'at-least':
      return flipGroup(rule);
    default:
      return assertNever(rule);
  }
}
