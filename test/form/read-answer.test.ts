import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  countWords,
  hasRightCheckDigit,
  mostInAnswer,
  readAnswer,
  readShown,
  tidyAnswers,
} from '../../src/form/index.ts';
import type { Field, FieldKind } from '../../src/form/index.ts';
import { realWords } from '../real-words.ts';
import { countProcessorTime } from '../processor-time.ts';

function field(kind: FieldKind, extra: Partial<Field> = {}): Field {
  return { id: 'x', kind, label: '某栏', required: false, isFact: false, origin: '', ...extra };
}

const kinds: readonly FieldKind[] = [
  'text',
  'longtext',
  'choice',
  'multi',
  'yesno',
  'int',
  'money',
  'percent',
  'date',
  'month',
  'table',
  'image',
  'uscc',
  'mobile',
  'email',
];

/** The answer, or the key of the issue after “!”; nothing for a blank. */
function read(kind: FieldKind, raw: unknown, extra: Partial<Field> = {}): unknown {
  const reading = readAnswer(field(kind, extra), raw);
  if (reading.kind === 'answer') return reading.answer;
  return reading.kind === 'blank' ? undefined : `!${reading.key}`;
}

describe('numbers', () => {
  const money = { unit: '万元' };
  test.each([
    ['3000', '3000'],
    ['３，０００', '3000'],
    ['3000万', '3000'],
    ['1.2亿', '12000'],
    ['30000000元', '3000'],
    [2999.9999, '2999.9999'],
    ['-12.5', '-12.5'],
    ['若干', '!not_number'],
    ['300家', '!other_unit'],
    [Infinity, '!not_number'],
    [true, '!not_number'],
  ])('reads %s 万元 as %s', (raw, expected) => {
    expect(read('money', raw, money)).toBe(expected);
  });

  test('a whole number is whole, a per cent may carry its sign', () => {
    expect(read('int', '12.5', { unit: '人' })).toBe('!not_whole');
    expect(read('int', '12 人', { unit: '人' })).toBe('12');
    expect(read('percent', '45.6％', { unit: '%' })).toBe('45.6');
    expect(read('percent', '45.6%')).toBe('45.6');
  });

  test('a count is below zero only where the form says so; money may be a loss', () => {
    expect(read('int', '-1', { unit: '家' })).toBe('!negative');
    expect(read('int', -1, { unit: '家', least: '0' })).toBe('!negative');
    expect(read('int', '-1', { unit: '℃', least: '-40' })).toBe('-1');
    expect(read('int', '−1')).toBe('!negative');
    expect(read('money', -120.5, money)).toBe('-120.5');
  });

  test('money without a unit of its own is in 万元', () => {
    expect(read('money', '3000万')).toBe('3000');
    expect(read('money', '300 家')).toBe('!other_unit');
  });

  test('every amount written with 万元 reads back as itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 9 }), fc.nat(9999), (whole, part) => {
        const text = `${whole}.${String(part).padStart(4, '0')}`;
        expect(Number(read('money', `${text}万元`, money))).toBe(Number(text));
      }),
    );
  });
});

describe('dates', () => {
  test.each([
    '2025-06-01',
    '2025.6.1',
    '2025/6/1',
    '2025年6月1日',
    '20250601',
    '2025-06-01 00:00:00',
  ])('reads %s', (raw) => {
    expect(read('date', raw)).toBe('2025-06-01');
  });

  test.each(['2025-06-31', '2025', '6月1日', '2025-13-01', '去年'])('refuses %s', (raw) => {
    expect(read('date', raw)).toBe('!not_date');
  });

  test.each(['2025-06', '2025.6', '2025年6月', '202506', '2025-06-15'])(
    'reads the month %s',
    (raw) => {
      expect(read('month', raw)).toBe('2025-06');
    },
  );

  test('refuses a thirteenth month', () => {
    expect(read('month', '2025-13')).toBe('!not_month');
  });
});

describe('codes and contacts', () => {
  test('reads a code with spaces and small letters', () => {
    expect(read('uscc', '91350100 m00010ny40')).toBe('91350100M00010NY40');
    expect(read('uscc', '9135010')).toBe('!uscc_length');
    expect(read('uscc', '91350100I00010NY40')).toBe('!uscc_letters');
  });

  test('checks the digit by GB 32100-2015, a remainder of 0 among them', () => {
    expect(hasRightCheckDigit('91350100M00010NY40')).toBe(true);
    expect(hasRightCheckDigit('91350100M000100Y43')).toBe(true);
    expect(hasRightCheckDigit('91350100M000100Y44')).toBe(false);
  });

  test('reads a mobile number with its country code and hyphens', () => {
    expect(read('mobile', '+86 138-0000-0000')).toBe('13800000000');
    expect(read('mobile', '1380000000')).toBe('!not_mobile');
    expect(read('mobile', '0591-87654321')).toBe('!not_mobile');
  });

  test('reads an address in full-width letters', () => {
    expect(read('email', 'ａ＠example.com')).toBe('a@example.com');
    expect(read('email', 'a@b')).toBe('!not_email');
  });
});

describe('choices', () => {
  const options = [
    { id: 'a', label: '工业企业' },
    { id: 'b', label: '其他' },
    { id: 'none', label: '都没有' },
  ];

  test('takes an option by id or by label', () => {
    expect(read('choice', 'a', { options })).toBe('a');
    expect(read('choice', '工业 企业', { options })).toBe('a');
    expect(read('choice', 'z', { options })).toBe('!not_option');
  });

  test('keeps the order of content and 都没有 alone', () => {
    expect(read('multi', ['b', 'a'], { options })).toEqual(['a', 'b']);
    expect(read('multi', '工业企业、其他', { options })).toEqual(['a', 'b']);
    expect(read('multi', ['a', 'none'], { options })).toBe('!none_with_others');
    expect(read('multi', ['z'], { options })).toBe('!not_option');
  });

  test('a list of labels parts where a label ends, not at a sign within it', () => {
    const listed = [
      { id: 'rnd', label: '研发、设计' },
      { id: 'make', label: '生产' },
    ];
    expect(read('multi', '研发、设计、生产', { options: listed })).toEqual(['rnd', 'make']);
    expect(read('multi', '生产；研发、设计', { options: listed })).toEqual(['rnd', 'make']);
  });

  test('takes a yes for a yes, and nothing for a no', () => {
    expect(read('yesno', '是')).toBe(true);
    expect(read('yesno', false)).toBe(false);
    expect(read('yesno', '')).toBeUndefined();
    expect(read('yesno', 'constructor')).toBe('!not_yes_no');
  });
});

test('a text stays as it was typed, markup and all', () => {
  const text = '<script>alert(1)</script>{{x}} ]]>';
  expect(read('text', text)).toBe(text);
  expect(read('longtext', '一\r\n二')).toBe('一\n二');
  expect(read('text', { a: 1 })).toBe('!not_text');
});

test('a text as long as a field has room for is told, and kept as it was typed', () => {
  const text = '一'.repeat(mostInAnswer);
  expect(read('text', text.slice(1))).toBe(text.slice(1));
  for (const kind of ['text', 'longtext', 'money', 'date', 'choice', 'multi'] as const)
    expect(read(kind, text)).toBe('!full');
  expect(tidyAnswers([field('text')], { x: text })).toEqual({ x: text });
  expect(readShown(field('text'), text)).toEqual({ kind: 'issue', key: 'full', values: {} });
  expect(realWords['form.issue_read_full']).toContain(mostInAnswer.toLocaleString('en'));
});

test('an image is a PNG or JPEG, never a document that runs', () => {
  expect(read('image', 'data:image/png;base64,iVBORw0KGgo=')).toMatch(/^data/);
  expect(read('image', `data:image/png;base64,iVBORw0KGgo${'A'.repeat(200_000)}=`)).toMatch(
    /^data/,
  );
  expect(read('image', 'data:image/svg+xml;base64,PHN2Zz4=')).toBe('!not_image');
  expect(read('image', 'javascript:alert(1)')).toBe('!not_image');
});

test('a table keeps a cell that cannot be read as it was typed', () => {
  const columns = [
    { id: 'n', kind: 'int', label: '数', required: false },
    { id: 'd', kind: 'date', label: '日', required: false },
  ] as const;
  expect(read('table', [{ n: '若干', d: '2025.6.1', odd: 1 }], { columns })).toEqual([
    { n: '若干', d: '2025-06-01' },
  ]);
  expect(read('table', ['a'], { columns })).toBe('!not_table');
});

test('no input makes reading throw', () => {
  fc.assert(
    fc.property(fc.constantFrom(...kinds), fc.anything(), (kind, raw) => {
      expect(() => readAnswer(field(kind, { columns: [] }), raw)).not.toThrow();
    }),
  );
});

test('counts words as Word does', () => {
  expect(countWords('平台连接企业')).toBe(6);
  expect(countWords('平台，连接 120 家企业。')).toBe(10);
  expect(countWords('5G 全连接 factory floor')).toBe(6);
  expect(countWords('')).toBe(0);
});

test.each(['1', '2025年', '0.', '甲@', '"', '('])(
  'what begins like an answer and goes on without end holds nobody up: %s',
  (start) => {
    const blanks = `${start}${' '.repeat(30_000)}x`;
    const signs = `${start.repeat(30_000)}x`;
    const took = countProcessorTime();
    for (const kind of kinds) {
      const options = [{ id: 'a', label: '甲（乙）' }];
      for (const text of [blanks, signs]) readAnswer(field(kind, { columns: [], options }), text);
    }
    expect(took()).toBeLessThan(1_000);
  },
);
