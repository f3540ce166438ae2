import fc from 'fast-check';
import { expect, test } from 'vitest';

import { Builder } from '../../fixtures/forms/builder.ts';
import { makeDocx } from '../open/make-zip.ts';
import { adoptBytes } from './adopt-bytes.ts';
import { printDocument } from './print-document.ts';
import { shape, values } from './shape.ts';

// Labels that mean one thing wherever they stand, and labels of other forms that mean nothing here.
const ids = ['project_name', 'org_name', 'uscc', 'county', 'registered_address', 'founded_on'];
const more = [
  'industry',
  'main_business',
  'legal_rep_name',
  'location',
  'contact_name',
  'org_profile',
];
const strangers = [
  '开户银行',
  '纳税人类型',
  '设备型号',
  '专利情况',
  '获奖情况',
  '股权结构',
  '上市情况',
];

interface Item {
  readonly field: string;
  readonly label: string;
}

const spaced = fc.constantFrom('', ' ', '　');
const decorated = (label: string): fc.Arbitrary<string> =>
  fc
    .tuple(spaced, fc.constantFrom('', '：', ':', ' '), fc.constantFrom('', '*', '3.', '（二）'))
    .map(([space, end, start]) => start + Array.from(label).join(space) + end);

const item = fc.constantFrom(...[...ids, ...more, ...strangers].keys()).chain((at) => {
  const field = [...ids, ...more][at];
  const stranger = strangers[at - ids.length - more.length] ?? '';
  const labels = shape.fields.find((each) => each.id === field)?.labels ?? [stranger];
  return fc
    .constantFrom(...labels)
    .filter((label) => !['行业', '负责人', '经办人'].includes(label))
    .chain(decorated)
    .map((label): Item => ({ field: field ?? '', label }));
});

const items = fc.uniqueArray(item, {
  minLength: 1,
  maxLength: 14,
  selector: (each) => each.field || each.label.replace(/[^\p{Script=Han}]/gu, ''),
});

type Layout = 'left' | 'pairs' | 'above' | 'lines';

/** The form in one layout; an item without a field leaves its place empty. */
function body(b: Builder, layout: Layout, list: readonly Item[]): string {
  const place = (each: Item): string => (each.field === '' ? '' : b.in(each.field));
  const filler = { field: '', label: '主要股东情况' };
  const pairs = list.flatMap((each, at) =>
    at % 2 === 0 ? [[each, list[at + 1] ?? filler] as const] : [],
  );
  switch (layout) {
    case 'left':
      return b.table(3, ...list.map((each) => b.row(b.c(each.label), b.c(place(each), 2))));
    case 'pairs':
      return b.table(
        4,
        ...pairs.map((pair) =>
          b.row(...pair.flatMap((each) => [b.c(each.label), b.c(place(each))])),
        ),
      );
    case 'above':
      return b.table(
        2,
        ...pairs.flatMap((pair) => [
          b.row(...pair.map((each) => b.c(each.label))),
          b.row(...pair.map((each) => b.c(place(each)))),
        ]),
      );
    case 'lines':
      return list
        .map((each) => b.p(`${each.label.replace(/[：: ]$/, '')}：`, b.under(each.field)))
        .join('');
  }
}

test('random forms of one layout are filled whole and nowhere else', () => {
  fc.assert(
    fc.property(
      fc.constantFrom<Layout>('left', 'pairs', 'above', 'lines'),
      items,
      (layout, list) => {
        const empty = makeDocx(body(new Builder(false), layout, list));
        const expected = printDocument(makeDocx(body(new Builder(true), layout, list)));
        const adopted = adoptBytes(empty, shape, values);
        expect(printDocument(adopted.bytes)).toBe(expected);
      },
    ),
    { numRuns: 150 },
  );
});

test('whatever the cells hold, a value lands only beside a label of its own field', () => {
  const text = fc.oneof(
    { weight: 3, arbitrary: fc.constant('') },
    { weight: 3, arbitrary: item.map((each) => each.label) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '联系电话',
        '姓名',
        '手机',
        '地址',
        '承诺书',
        '万元',
        '1',
        '2023年',
      ),
    },
  );
  const grid = fc.integer({ min: 1, max: 5 }).chain((width) =>
    fc.array(fc.array(text, { minLength: width, maxLength: width }), {
      minLength: 1,
      maxLength: 6,
    }),
  );
  fc.assert(
    fc.property(grid, (rows) => {
      const b = new Builder(false);
      const empty = makeDocx(
        b.table(rows[0]?.length ?? 1, ...rows.map((row) => b.row(...row.map((each) => b.c(each))))),
      );
      const adopted = adoptBytes(empty, shape, values);
      for (const { field, where } of adopted.placed) {
        const [, row = '', column = ''] = /r(\d+)\.c(\d+)/.exec(where) ?? [];
        const labels = shape.fields.find((each) => each.id === field)?.labels ?? [];
        const plain = (cell: string | undefined): string =>
          (cell ?? '').replace(/^(?:\*|3\.|（二）)|[\s　：:]/g, '');
        const left = plain(rows[Number(row)]?.[Number(column) - 1]);
        const above = plain(rows[Number(row) - 1]?.[Number(column)]);
        const before = plain(rows[Number(row)]?.[Number(column)]);
        const isNamed = labels.some((label) =>
          [left, above, before].some((each) => each !== '' && plain(label).endsWith(each)),
        );
        // 手机 beside 法定代表人 is 法定代表人电话: the label's beginning stands elsewhere.
        const inColumn = rows.map((cells) => plain(cells[Number(column)]));
        const isInContext =
          [left, above, ...inColumn].some((each) =>
            ['联系电话', '姓名', '手机', '地址'].includes(each),
          ) &&
          rows.flat().some((each) => {
            const person = plain(each).replace(/姓名$/, '');
            // 法人代表 is 法定代表人 by another name.
            const names = shape.fields
              .filter((each) => each.labels.some((name) => plain(name) === person))
              .flatMap((each) => each.labels.map(plain));
            return (
              person !== '' &&
              labels.some((label) =>
                [person, ...names].some((name) => plain(label).startsWith(name)),
              )
            );
          });
        // 联系人 over a row of 手机: where the two cross stands 联系人手机.
        const inRow = (rows[Number(row)] ?? []).map(plain);
        const crosses = labels.some((label) =>
          inRow.some((one) =>
            inColumn.some(
              (other) =>
                one !== '' && other !== '' && [one + other, other + one].includes(plain(label)),
            ),
          ),
        );
        expect(isNamed || isInContext || crosses, `${field} at ${where}`).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});
