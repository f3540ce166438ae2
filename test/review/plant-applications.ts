import { allFields } from '../../src/form/index.ts';
import type { Answer, Form } from '../../src/form/index.ts';
import { agreeingDraft } from '../form/agreeing-draft.ts';

const signs =
  '纺织鞋服机械冶金石化建材食品电子船舶园区车间产线设备工艺质检仓储物流能耗订单排产模型算法终端网关边缘节点';

/** The text of an answer that is one. */
export function textOf(answer: Answer): string {
  return typeof answer === 'string' ? answer : '';
}

/** The same for the same seed: no test depends on chance. */
function random(seed: number): () => number {
  let state = seed * 2654435761 + 1;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
    return ((state ^ (state >>> 13)) >>> 0) / 4294967296;
  };
}

/** A text that no other application has. */
function ownText(seed: number, length: number): string {
  const next = random(seed + 7);
  return Array.from({ length }, () => signs[Math.floor(next() * signs.length)]).join('');
}

/** GB 32100-2015, written a second time: 31 characters, weights of powers of 3. */
function codeOf(number: number): string {
  const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  const body = `91350100M${String(number).padStart(8, '0')}`;
  const sum = body
    .split('')
    .reduce((total, sign, at) => total + alphabet.indexOf(sign) * (3 ** at % 31), 0);
  return body + (alphabet[(31 - (sum % 31)) % 31] ?? '');
}

/** The code with another check digit. */
function wrongDigit(code: string): string {
  return code.slice(0, -1) + (code.endsWith('3') ? '4' : '3');
}

const places = ['长汀', '安溪', '福鼎', '漳浦', '闽侯', '永安', '邵武', '仙游', '晋江', '海沧'];

/** A clean application of a unit of its own. */
export function cleanAnswers(form: Form, number: number): Record<string, Answer> {
  const answers = agreeingDraft(form);
  const phone = (first: string) => first + String(10_000_000 + number);
  const own = ownText(number, 4);
  const place = places[number % places.length] ?? '';
  const identity = {
    org_name: `福建${place}${own}科技有限公司`,
    uscc: codeOf(number),
    project_name: `${own}${ownText(number + 5000, 4)}`,
    leader_mobile: phone('138'),
    contact_mobile: phone('139'),
    legal_rep_phone: `0591-8${String(1_000_000 + number)}`,
    scenario_lead_count: '1',
  };
  for (const [id, answer] of Object.entries(identity)) if (id in answers) answers[id] = answer;
  let seed = number * 100;
  for (const { id, kind } of allFields(form))
    if (kind === 'longtext') answers[id] = `${ownText((seed += 1), 60)}。`;
  return answers;
}

type Spoil = (answers: Record<string, Answer>) => Record<string, Answer>;

const put =
  (id: string, answer: Answer): Spoil =>
  (answers) => ({ ...answers, [id]: answer });

/** Pairs of applications with a fault that only both together show: told of either of them. */
export const pairs: readonly (readonly [
  kind: string,
  category: string,
  spoil: (one: Planting) => Spoil,
])[] = [
  ['second-version', 'platform', (one) => (answers) => ({ ...answers, ...one, site: '另一处' })],
  [
    'duplicate-unit',
    'platform',
    ({ org_name: name }) =>
      put('org_name', textOf(name).replace('福建', '福建省').replace('有限公司', '有限责任公司')),
  ],
  ['duplicate-unit', 'benchmark', ({ uscc }) => put('uscc', uscc)],
  [
    'duplicate-project',
    'app',
    ({ project_name: name }) => put('project_name', `“${textOf(name)}”项目`),
  ],
  ['duplicate-phone', 'identifier', ({ contact_mobile: phone }) => put('contact_mobile', phone)],
  [
    'copied-text',
    'scenario',
    ({ org_profile: text }) =>
      (answers) => ({
        ...answers,
        next_plan: `一、${textOf(text).slice(4, 50)}，二、${ownText(9, 40)}`,
      }),
  ],
  ['quota', 'scenario', ({ uscc }) => put('uscc', uscc)],
];

type Planting = Readonly<Record<string, Answer>>;

/** Faults of one application: the kind that is to be told, and how it is planted. */
export const spoils: readonly (readonly [kind: string, spoil: Spoil])[] = [
  ['missing', put('contact_name', '')],
  ['missing', put('business_address', '  ')],
  ['unreadable', put('staff_total', '若干')],
  [
    'unreadable',
    (answers) => ({ ...answers, contact_mobile: textOf(answers['contact_mobile']).slice(-7) }),
  ],
  ['unit', put('registered_capital', '90000000')],
  ['sum', put('invest_other', '49')],
  ['sum', put('fund_own', '401')],
  ['date', put('end_month', '2023-01')],
  ['date', put('founded_on', '2026-03-01')],
  [
    'arithmetic',
    (answers) => ({ ...answers, staff_rnd: String(Number(answers['staff_total']) + 1) }),
  ],
  [
    'rows',
    put(
      'supports',
      Array.from({ length: 21 }, (_, at) => ({
        year: '2023',
        project: `甲${at}`,
        level: 'province',
        department: '某局',
        relation: '无关',
      })),
    ),
  ],
  [
    'placeholder',
    (answers) => ({ ...answers, org_profile: `${textOf(answers['org_profile'])}待补充` }),
  ],
  ['placeholder', put('site', '××园区')],
  [
    'contradiction',
    (answers) => ({
      ...answers,
      org_profile: `${textOf(answers['org_profile'])}2024 年营业收入为 19000 万元。`,
    }),
  ],
  ['code', (answers) => ({ ...answers, uscc: wrongDigit(textOf(answers['uscc'])) })],
  ['late', put('application_date', '2025-07-02')],
];
