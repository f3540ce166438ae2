import { expect, test } from 'vitest';

import { findMistakes } from '../../../src/build/form/find-mistakes.ts';
import { makeForm } from '../../../src/build/form/make-form.ts';
import type { FormParts } from '../../../src/build/form/make-form.ts';
import { allFields, fieldById } from '../../../src/form/index.ts';
import { fetchRarer } from '../../../src/rules/index.ts';
import type { DerivedFact } from '../../../src/rules/index.ts';
import { origin, partsOf } from '../../form/small-form.ts';
import type { FormSource } from '../../form/small-form.ts';

await fetchRarer([{ derived: [] }]);

const shared: FormSource = {
  sections: [
    {
      id: 'cover',
      title: '封面',
      fields: [
        { id: 'project_name', kind: 'text', label: '项目名称', origin },
        { id: 'applied_on', kind: 'date', label: '申报日期', origin },
      ],
    },
    { id: 'end', title: '附表', fields: [{ fact: 'turnover', required: true }] },
  ],
};

const part = { id: 'part', kind: 'money', label: '其中研发', origin } as const;

const ids = (own: FormSource) =>
  makeForm(partsOf(shared, own)).sections.map(({ id, fields }) => [
    id,
    ...fields.map((field) => field.id),
  ]);

const messages = (own: FormSource, base = shared) => {
  const parts = partsOf(base, own);
  return findMistakes(parts, makeForm(parts)).map(({ message }) => message);
};

test('puts own fields after the field named, and own sections after the section named', () => {
  const own: FormSource = {
    sections: [
      {
        id: 'cover',
        after: 'project_name',
        fields: [{ id: 'subtype', kind: 'text', label: '子类', origin }],
      },
      { id: 'figures', title: '指标', after: 'cover', fields: [{ fact: 'is_built' }] },
    ],
  };
  expect(ids(own)).toEqual([
    ['cover', 'project_name', 'subtype', 'applied_on'],
    ['figures', 'is_built'],
    ['end', 'turnover'],
  ]);
  expect(messages(own)).toEqual([]);
});

test('lets a category tune and drop shared fields', () => {
  const own: FormSource = {
    sections: [],
    adjust: [{ field: 'project_name', label: '平台名称', required: true, aliases: ['平台'] }],
    without: ['applied_on'],
  };
  const form = makeForm(partsOf(shared, own));
  expect(fieldById(form, 'project_name')).toMatchObject({
    label: '平台名称',
    required: true,
    aliases: ['项目名称', '平台'],
  });
  expect(fieldById(form, 'applied_on')).toBeUndefined();
});

test('takes a fact with its own label, unit and evidence', () => {
  const form = makeForm(partsOf(shared));
  expect(fieldById(form, 'turnover')).toMatchObject({
    isFact: true,
    label: '{year-1} 年度营业收入',
    unit: '万元',
    evidence: ['audit'],
    required: true,
  });
});

test('keeps only the evidence that this category needs', () => {
  const form = makeForm(partsOf(shared));
  expect(form.evidence.map(({ id }) => id)).toEqual(['licence', 'audit']);
});

test('changes the version when a field changes, and only then', () => {
  const version = (own: FormSource) => makeForm(partsOf(shared, own)).version;
  const same = { sections: [] };
  expect(version(same)).toBe(version({ sections: [] }));
  expect(version(same)).not.toBe(version({ sections: [], without: ['applied_on'] }));
});

test('names an unknown fact with the nearest right one', () => {
  const own: FormSource = { sections: [{ id: 'end', fields: [{ fact: 'turnovr' }] }] };
  expect(messages(own)).toEqual(['题库里没有这个事实：“turnovr”，是不是“turnover”？']);
});

test('refuses a fact that is defined again, and a question asked twice', () => {
  const own: FormSource = {
    sections: [
      { id: 'end', fields: [{ id: 'is_built', kind: 'yesno', label: '建成否', origin }] },
      { id: 'cover', fields: [{ fact: 'turnover' }] },
    ],
  };
  expect(messages(own)).toEqual([
    '“is_built”是题库里的事实，应写成 {fact: is_built}，不要重新定义',
    '字段“turnover”出现了两次，同一问题只能问一次',
  ]);
});

test('refuses a condition on a later field, an unknown field or an unknown option', () => {
  const base: FormSource = {
    sections: [
      {
        id: 'main',
        title: '正文',
        fields: [
          { id: 'a', kind: 'text', label: '甲', origin, visible_when: { field: 'b', is: 'x' } },
          { id: 'b', kind: 'choice', label: '乙', origin, options: { x: '一', y: '二' } },
          { id: 'c', kind: 'text', label: '丙', origin, visible_when: { field: 'b', is: 'xz' } },
          {
            id: 'd',
            kind: 'text',
            label: '丁',
            origin,
            required_when: { field: 'bb', answered: true },
          },
        ],
      },
    ],
  };
  expect(messages({ sections: [] }, base)).toEqual([
    '“a”看的“b”排在它后面，只能看前面的字段',
    '“b”没有这个选项：“xz”，是不是“x”？',
    '表单里没有这个字段：“bb”，是不是“b”？',
  ]);
});

test('refuses kinds without what they need, and origins left out', () => {
  const base: FormSource = {
    sections: [
      {
        id: 'main',
        title: '正文',
        fields: [
          { id: 'a', kind: 'choice', label: '甲', origin },
          { id: 'b', kind: 'table', label: '乙', origin },
          { id: 'c', kind: 'text', label: '丙' },
        ],
      },
    ],
  };
  expect(messages({ sections: [] }, base)).toEqual([
    'choice 须写 options',
    'table 须写 columns',
    '字段“c”没有写 origin（出自哪一条或哪种同类表单）',
  ]);
});

test('refuses places of checks, sections and adjustments that are not there', () => {
  const own: FormSource = {
    sections: [{ id: 'new', title: '新', after: 'covr', fields: [] }],
    adjust: [{ field: 'project_nam' }],
    checks: [{ sum: 'turnover', of: ['list.amount'] }],
  };
  expect(messages(own)).toEqual([
    '共用表单没有这个字段：“project_nam”，是不是“project_name”？',
    '没有这一节：“covr”，是不是“cover”？',
    '表单里没有这个字段或列：“list.amount”',
  ]);
});

test('drops a shared check whose field the category leaves out', () => {
  const base: FormSource = { ...shared, checks: [{ order: ['applied_on', 'applied_on'] }] };
  const own: FormSource = { sections: [], without: ['applied_on'] };
  const form = makeForm(partsOf(base, own));
  expect(form.checks).toEqual([]);
  expect(messages(own, base)).toEqual([]);
  expect(allFields(form)).toHaveLength(2);
});

test('asks what 其他 is right after its field, unless the author asks', () => {
  const options = { a: '甲' };
  const kinds = {
    id: 'kinds',
    kind: 'multi',
    label: '类型（可多选）',
    options,
    other: '其他方面',
    origin,
  } as const;
  const plain = makeForm(partsOf({ sections: [{ id: 'main', title: '正文', fields: [kinds] }] }));
  expect(allFields(plain).map(({ id }) => id)).toEqual(['kinds', 'kinds__other']);
  expect(fieldById(plain, 'kinds__other')).toMatchObject({
    label: '类型：其他方面（请写明）',
    visibleWhen: { kind: 'is', field: 'kinds', values: ['other'] },
    says: 'kinds',
  });
  const own = {
    id: 'kinds_text',
    kind: 'text',
    label: '其他是什么',
    origin,
    visible_when: { field: 'kinds', is: 'other' },
  } as const;
  const asked = makeForm(
    partsOf({ sections: [{ id: 'main', title: '正文', fields: [kinds, own] }] }),
  );
  expect(allFields(asked).map(({ id }) => id)).toEqual(['kinds', 'kinds_text']);
});

const share: DerivedFact = {
  id: 'share',
  kind: 'percent',
  unit: '%',
  label: '占比',
  from: { kind: 'ratio', of: ['part', 'turnover'], percent: true },
};
const age: DerivedFact = {
  id: 'age',
  kind: 'decimal',
  unit: '年',
  label: '年限',
  from: { kind: 'since', from: 'applied_on', to: 'on', unit: '年' },
};

function withDerived(own: FormSource): FormParts {
  return { ...partsOf(shared, own), derived: [share, age] };
}

test('a derived fact is a line below the fields of its section, and no field', () => {
  const parts = withDerived({
    sections: [{ id: 'end', fields: [{ derived: 'share' }, part] }],
  });
  const form = makeForm(parts);
  expect(findMistakes(parts, form)).toEqual([]);
  expect(form.sections.find(({ id }) => id === 'end')).toMatchObject({
    fields: [{ id: 'turnover' }, { id: 'part' }],
    worked: [{ id: 'share', label: '占比' }],
  });
  expect(form.derived).toEqual([share]);
  expect(makeForm(partsOf(shared))).not.toHaveProperty('derived');
});

test('a derived fact that can’t be worked out in the form is reported', () => {
  const parts = withDerived({
    sections: [
      { id: 'end', fields: [{ derived: 'share' }, { derived: 'age' }, { derived: 'shar' }] },
      { id: 'seal', title: '承诺', kind: 'commitment', fields: [{ derived: 'share' }] },
    ],
  });
  const told = findMistakes(parts, makeForm(parts)).map(({ path, message }) => [
    path.join('.'),
    message,
  ]);
  expect(told).toEqual([
    ['sections.0.fields.0.derived', '“share”由“part”算出，表里没有问它：加上 {fact: part}'],
    ['sections.0.fields.1.derived', '“age”随申报日或截止日变，不能列在表里'],
    ['sections.0.fields.2.derived', 'facts.yaml 的 derived 里没有：“shar”，是不是“share”？'],
    ['sections.1.fields.0.derived', '“share”在表里已经有了，同一个数只列一次'],
    ['sections.1.fields.0.derived', '“seal”不是填写栏目的一节，算出来的数不能放在这里'],
    ['sections.1.fields.0.derived', '“share”由“part”算出，表里没有问它：加上 {fact: part}'],
  ]);
});
