import { symlink } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { parseSource } from '../../../src/build/load/source.ts';
import { both, change, edit, problemsAfter, remove, tellsEach } from './plant.ts';

const tool = 'categories/tool/criteria.yaml';
const unseen = '看不见的字符';

tellsEach([
  {
    what: 'a sign of no width in a key',
    slip: edit('facts.yaml', '  employees:', '  employees\u200B:'),
    file: 'facts.yaml',
    line: 9,
    says: unseen,
  },
  {
    what: 'a mark of direction in a quote',
    slip: edit(
      tool,
      'quote: 服务小工厂不少于 10 家, test',
      'quote: 服务\u200E小工厂不少于 10 家, test',
    ),
    file: tool,
    line: 8,
    says: '服务”的后面',
  },
  {
    what: 'a soft hyphen in the official text',
    slip: edit('text.md', '服务小工厂不少于', '服务\u00AD小工厂不少于'),
    file: 'text.md',
    line: 25,
    says: unseen,
  },
  {
    what: 'spaces of a web page as indentation',
    slip: edit('form.yaml', '    title: 一、单位', '\u00A0\u00A0\u00A0\u00A0title: 一、单位'),
    file: 'form.yaml',
    line: 4,
    says: '不间断空格',
  },
  {
    what: 'a wide space behind a colon',
    slip: edit('policy.yaml', 'title: 样', 'title:\u3000样'),
    file: 'policy.yaml',
    line: 2,
    says: '冒号后面不是半角空格',
  },
  {
    what: 'a wide dash before an entry',
    slip: edit('form.yaml', '  - id: unit', '  － id: unit'),
    file: 'form.yaml',
    line: 3,
    says: '列表前的横线不是半角的',
  },
  {
    what: 'a wide sign before a comment',
    slip: edit('facts.yaml', 'pages:', '＃ 题目\npages:'),
    file: 'facts.yaml',
    line: 1,
    says: '井号是全角的',
  },
  {
    what: 'quotes of Chinese around a path',
    slip: edit('documents.yaml', '"application-{category}.docx"', '“application-{category}.docx”'),
    file: 'documents.yaml',
    line: 1,
    says: '引号是全角的',
  },
  {
    what: 'marks of a merge',
    slip: edit('facts.yaml', '  years:', '<<<<<<< HEAD\n  years:'),
    file: 'facts.yaml',
    line: 10,
    says: '冲突标记',
  },
  {
    what: 'two contents in a file',
    slip: edit('facts.yaml', 'facts:', '---\nfacts:'),
    file: 'facts.yaml',
    line: 4,
    says: '一个文件只写一份内容',
  },
  {
    what: 'four dashes before the head of a guide',
    slip: edit('guide.md', '---\nanswer', '----\nanswer'),
    file: 'guide.md',
    line: 1,
    says: '正好三个半角的横线',
  },
  {
    what: 'a brace of a sentence that does not close',
    slip: edit('words.yaml', '{bureau}', '{bureau'),
    file: 'words.yaml',
    line: 3,
    says: '花括号没有成对',
  },
  {
    what: 'wide braces in a general sentence',
    slip: edit('content/words/form.yaml', '“{label}”读不成数字', '“｛label｝”读不成数字'),
    file: 'content/words/form.yaml',
    says: '花括号是全角的',
  },
  {
    what: 'an address with a path',
    slip: edit('content/site.yaml', 'address: ', 'address: https://www.example.org/a/ # '),
    file: 'content/site.yaml',
    says: '只写到域名为止',
  },
  {
    what: 'a section by the id of another',
    slip: edit(
      'form.yaml',
      '      - {fact: revenue_last_year, required: true}',
      '      - {fact: revenue_last_year, required: true}\n  - {id: unit, title: 二、其他, fields: []}',
    ),
    file: 'form.yaml',
    says: '“unit”写了两次',
  },
  {
    what: 'an item of the first check by the id of another',
    slip: edit('review.yaml', 'id: r2', 'id: r1'),
    file: 'review.yaml',
    line: 8,
    says: '“r1”写了两次',
  },
  {
    what: 'an outcome by the id of another',
    slip: edit('review.yaml', 'id: qualified', 'id: reject'),
    file: 'review.yaml',
    line: 13,
    says: '“reject”写了两次',
  },
  {
    what: 'an option by the name of another',
    slip: edit('facts.yaml', 'store: 仓储', 'store: 排产'),
    file: 'facts.yaml',
    line: 13,
    says: '名字要能分开',
  },
  {
    what: 'a group that one item alone is of',
    slip: edit('review.yaml', 'id: r1, group: 主体资格', 'id: r1, group: 主体格'),
    file: 'review.yaml',
    line: 7,
    says: '是不是“主体资格”',
  },
  {
    what: 'no section of conditions',
    slip: edit('policy.yaml', 'conditions_in: [二]', 'conditions_in: []'),
    file: 'policy.yaml',
    line: 10,
    says: '漏了哪个条件查不出来',
  },
  {
    what: 'a round that opens no category',
    slip: edit('rounds/2026.yaml', 'categories: [maker]', 'categories: []'),
    file: 'rounds/2026.yaml',
    line: 4,
    says: '至少 1 项',
  },
  {
    what: 'a link that leads nowhere',
    slip: both(remove('evidence.yaml'), (root) =>
      symlink('/nowhere/evidence.yaml', join(root, 'content/policies/sample-2026-1/evidence.yaml')),
    ),
    file: 'evidence.yaml',
    says: '失效的链接',
  },
]);

test('lines that end as on an old Mac, or a mark of the encoding twice, are no mistake', async () => {
  const mac = (bytes: Buffer) => Buffer.from(bytes.toString('utf8').replace(/\n/g, '\r'));
  const twice = (bytes: Buffer) => Buffer.from(`\uFEFF\uFEFF${bytes.toString('utf8')}`);
  const slip = both(change('facts.yaml', mac), change('text.md', mac), change('form.yaml', twice));
  expect(await problemsAfter(slip)).toEqual([]);
});

test.each(['a: {b: c', 'a: "b', 'a: [b}\n', '- a\nb: c\n', 'a: b: c\n', '@a: b\n', '%a\n'])(
  'what YAML says in English of %j is not told',
  (text) => {
    const told: string[] = [];
    parseSource('a.yaml', text, ({ message }) => told.push(message));
    expect(told.length).toBeGreaterThan(0);
    expect(told.join('\n')).not.toMatch(/[A-Za-z]{3,} [a-z]{2,}/);
  },
);
