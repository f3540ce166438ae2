import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

import { parseLexicon } from '../../src/rules/index.ts';
import type { Criterion, Fact, Lexicon, Rule, RuleSet, Track } from '../../src/rules/index.ts';

/** The words of content/. */
export const lexicon: Lexicon = parseLexicon(
  parse(readFileSync('content/lexicon.yaml', 'utf8')) as unknown,
).lexicon;

export const facts: readonly Fact[] = [
  { id: 'revenue', kind: 'decimal', label: '{year-1} 年度营业收入', unit: '万元' },
  { id: 'enterprises', kind: 'int', label: '连接服务企业数', unit: '家' },
  { id: 'devices', kind: 'int', label: '连接设备数', unit: '套（件）' },
  { id: 'registrations', kind: 'int', label: '标识注册量', unit: '个' },
  { id: 'months', kind: 'int', label: '攻关周期', unit: '个月' },
  { id: 'legal', kind: 'yesno', label: '是否具有独立法人资格' },
  {
    id: 'level',
    kind: 'choice',
    label: '现有认定',
    options: [
      { id: 'none', label: '尚未获评' },
      { id: 'province', label: '省级' },
      { id: 'nation', label: '国家级' },
    ],
  },
  {
    id: 'kinds',
    kind: 'multi',
    label: '企业类型',
    options: [
      { id: 'industrial', label: '工业企业' },
      { id: 'it', label: '信息技术企业' },
      { id: 'software', label: '软件企业' },
      { id: 'other', label: '其他' },
      { id: 'none', label: '都没有' },
    ],
  },
];

export const factMap = new Map(facts.map((fact) => [fact.id, fact]));

/** A criterion around a rule. */
export function criterion(id: string, rule: Rule, more: Partial<Criterion> = {}): Criterion {
  return { id, clause: '三', anchor: 'c-3', quote: '', strength: 'hard', rule, ...more };
}

export function ruleSet(criteria: readonly Criterion[], tracks: readonly Track[] = []): RuleSet {
  return { category: 'sample', title: '样例', criteria, tracks };
}

/** A number rule as parsed from `{fact, <word>: <limit>}`. */
export function compare(
  fact: string,
  operator: '>=' | '>' | '<=' | '<',
  limit: string,
  limitText = limit,
): Rule {
  const word = { '>=': '不少于', '>': '超过', '<=': '不超过', '<': '少于' }[operator];
  return { kind: 'compare', fact, word, operator, limit, limitText, otherwise: 'unmet' };
}

/** Hidden behind `is`: one yesno a name. */
export function is(fact: string): Rule {
  return { kind: 'is', fact, value: true, otherwise: 'unmet' };
}

export const judge: Rule = { kind: 'judge', by: '专家评审', lookAt: [], aspects: [] };
