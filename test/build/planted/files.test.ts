import { expect, test } from 'vitest';

import { both, change, edit, move, problemsAfter, remove, tellsEach, write } from './plant.ts';

/** 编码 in GBK, as Notepad of an old Windows saves it. */
const gbk = Buffer.from([0xb1, 0xe0, 0xc2, 0xeb]);

const inGbk = (file: string) =>
  change(file, (bytes) => Buffer.concat([bytes, Buffer.from('\n# '), gbk, Buffer.from('\n')]));
const inUtf16 = (file: string) =>
  change(file, (bytes) => Buffer.from(`\ufeff${bytes.toString('utf8')}`, 'utf16le'));

test('the folder of plants is right before anything is done to it', async () => {
  expect(await problemsAfter(() => Promise.resolve())).toEqual([]);
});

test.each([
  ['a byte order mark', (bytes: Buffer) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes])],
  [
    'lines that end as on Windows',
    (b: Buffer) => Buffer.from(b.toString('utf8').replace(/\n/g, '\r\n')),
  ],
])('%s is no mistake', async (_, by) => {
  const files = [
    'policy.yaml',
    'text.md',
    'guide.md',
    'facts.yaml',
    'categories/maker/criteria.yaml',
    'words.yaml',
    'content/lexicon.yaml',
    'content/site.yaml',
  ];
  expect(await problemsAfter(both(...files.map((file) => change(file, by))))).toEqual([]);
});

const gone = '没有这个文件';
tellsEach([
  { what: 'policy.yaml is gone', slip: remove('policy.yaml'), file: 'policy.yaml', says: gone },
  { what: 'text.md is gone', slip: remove('text.md'), file: 'text.md', says: gone },
  { what: 'facts.yaml is gone', slip: remove('facts.yaml'), file: 'facts.yaml', says: gone },
  { what: 'general.yaml is gone', slip: remove('general.yaml'), file: 'general.yaml', says: gone },
  {
    what: 'evidence.yaml is gone',
    slip: remove('evidence.yaml'),
    file: 'evidence.yaml',
    says: gone,
  },
  { what: 'form.yaml is gone', slip: remove('form.yaml'), file: 'form.yaml', says: gone },
  {
    what: 'documents.yaml is gone',
    slip: remove('documents.yaml'),
    file: 'documents.yaml',
    says: gone,
  },
  {
    what: 'criteria.yaml is gone',
    slip: remove('categories/tool/criteria.yaml'),
    file: 'categories/tool/criteria.yaml',
    says: gone,
  },
  {
    what: 'a category is gone',
    slip: remove('categories/tool'),
    file: 'categories/tool/criteria.yaml',
    says: gone,
  },
  {
    what: 'site.yaml is gone',
    slip: remove('content/site.yaml'),
    file: 'content/site.yaml',
    says: gone,
  },
  {
    what: 'lexicon.yaml is gone',
    slip: remove('content/lexicon.yaml'),
    file: 'content/lexicon.yaml',
    says: gone,
  },
  {
    what: 'regions.yaml is gone',
    slip: remove('content/regions.yaml'),
    file: 'content/regions.yaml',
    says: gone,
  },
  {
    what: 'a file of words is gone',
    slip: remove('content/words/check.yaml'),
    file: 'content/words/check.yaml',
    says: gone,
  },
  {
    what: 'review.yaml is gone while its record is listed',
    slip: both(
      edit(
        'documents.yaml',
        'application:',
        'review_record: {title: 初审记录, template: application-maker.docx}\napplication:',
      ),
      remove('review.yaml'),
    ),
    file: 'review.yaml',
    says: gone,
  },
  {
    what: 'a template is gone',
    slip: remove('templates/sample-2026-1/application-tool.docx'),
    file: 'templates/sample-2026-1/application-tool.docx',
    says: '没有这个模板',
  },
]);

tellsEach([
  {
    what: 'general.yml',
    slip: move('general.yaml', 'general.yml'),
    file: 'general.yml',
    says: '是不是“general.yaml”',
  },
  {
    what: 'review.yml',
    slip: move('review.yaml', 'review.yml'),
    file: 'review.yml',
    says: '是不是“review.yaml”',
  },
  {
    what: 'Policy.yaml',
    slip: move('policy.yaml', 'Policy.yaml'),
    file: 'Policy.yaml',
    says: '是不是“policy.yaml”',
  },
  {
    what: 'fact.yaml',
    slip: move('facts.yaml', 'fact.yaml'),
    file: 'fact.yaml',
    says: '是不是“facts.yaml”',
  },
  {
    what: 'words.yaml.txt',
    slip: move('words.yaml', 'words.yaml.txt'),
    file: 'words.yaml.txt',
    says: '是不是“words.yaml”',
  },
  {
    what: 'rounds/2026.yml',
    slip: move('rounds/2026.yaml', 'rounds/2026.yml'),
    file: 'rounds/2026.yml',
    says: '是不是“2026.yaml”',
  },
  { what: 'round/2026.yaml', slip: move('rounds', 'round'), file: 'round', says: '是不是“rounds”' },
  {
    what: 'rounds/26.yaml',
    slip: move('rounds/2026.yaml', 'rounds/26.yaml'),
    file: 'rounds/26.yaml',
    says: '2026',
  },
  {
    what: 'guide.MD',
    slip: move('categories/maker/guide.md', 'categories/maker/guide.MD'),
    file: 'categories/maker/guide.MD',
    says: '是不是“guide.md”',
  },
  {
    what: 'criteria.yml',
    slip: move('categories/tool/criteria.yaml', 'categories/tool/criteria.yml'),
    file: 'categories/tool/criteria.yml',
    says: '是不是“criteria.yaml”',
  },
  {
    what: 'category/',
    slip: move('categories', 'category'),
    file: 'category',
    says: '是不是“categories”',
  },
  {
    what: 'categories/Tool',
    slip: move('categories/tool', 'categories/Tool'),
    file: 'policy.yaml',
    line: 9,
    says: '文件夹 categories/Tool 没有列在 categories 里，是不是“tool”',
  },
  {
    what: 'a category that policy.yaml does not list',
    slip: write('categories/spare/criteria.yaml', 'id: spare\n'),
    file: 'policy.yaml',
    line: 9,
    says: '文件夹 categories/spare 没有列在 categories 里',
  },
  {
    what: 'a copy of a file',
    slip: write('facts - 副本.yaml', 'pages: []\n'),
    file: 'facts - 副本.yaml',
    says: '没有用到',
  },
  {
    what: 'a policy’s folder with capitals',
    slip: move('content/policies/sample-2026-1', 'content/policies/Sample-2026-1'),
    file: 'content/policies/Sample-2026-1',
    says: '小写',
  },
  {
    what: 'a policy’s folder of another name',
    slip: move('content/policies/sample-2026-1', 'content/policies/sample-2026'),
    file: 'content/policies/sample-2026/policy.yaml',
    line: 1,
    says: '文件夹同名',
  },
  {
    what: 'a file among the policies',
    slip: move('text.md', 'content/policies/text.md'),
    file: 'content/policies/text.md',
    says: '没有用到',
  },
  {
    what: 'polices/',
    slip: move('content/policies', 'content/polices'),
    file: 'content/polices',
    says: '是不是“policies”',
  },
  {
    what: 'templates of another policy’s name',
    slip: move('templates/sample-2026-1', 'templates/sample-2026'),
    file: 'templates/sample-2026',
    says: '是不是“sample-2026-1”',
  },
  {
    what: 'a template that no document names',
    slip: write('templates/sample-2026-1/spine.docx', ''),
    file: 'templates/sample-2026-1/spine.docx',
    says: '没有用到',
  },
  {
    what: 'a template in capitals',
    slip: move(
      'templates/sample-2026-1/application-tool.docx',
      'templates/sample-2026-1/Application-Tool.docx',
    ),
    file: 'templates/sample-2026-1/Application-Tool.docx',
    says: '是不是“application-tool.docx”',
  },
  {
    what: 'site.yml',
    slip: move('content/site.yaml', 'content/site.yml'),
    file: 'content/site.yml',
    says: '是不是“site.yaml”',
  },
  {
    what: 'words/site.yml',
    slip: move('content/words/site.yaml', 'content/words/site.yml'),
    file: 'content/words/site.yml',
    says: '是不是“site.yaml”',
  },
]);

const empty = '是空的';
tellsEach(
  [
    'policy.yaml',
    'text.md',
    'facts.yaml',
    'general.yaml',
    'evidence.yaml',
    'form.yaml',
    'documents.yaml',
    'review.yaml',
    'words.yaml',
    'guide.md',
    'dates.md',
    'rounds/2026.yaml',
    'categories/maker/criteria.yaml',
    'categories/maker/guide.md',
    'content/site.yaml',
    'content/lexicon.yaml',
    'content/regions.yaml',
    'content/words/check.yaml',
  ].map((file) => ({ what: `${file} is empty`, slip: write(file, ' \n'), file, says: empty })),
);
tellsEach([
  {
    what: 'facts.yaml has comments alone',
    slip: write('facts.yaml', '# 待写\n'),
    file: 'facts.yaml',
    says: empty,
  },
]);

tellsEach(
  [
    'policy.yaml',
    'text.md',
    'facts.yaml',
    'general.yaml',
    'evidence.yaml',
    'form.yaml',
    'review.yaml',
    'words.yaml',
    'guide.md',
    'categories/tool/criteria.yaml',
    'rounds/2026.yaml',
    'content/site.yaml',
    'content/lexicon.yaml',
    'content/words/check.yaml',
  ].map((file) => ({ what: `${file} has GBK in it`, slip: inGbk(file), file, says: 'UTF-8' })),
);
tellsEach(
  [
    'policy.yaml',
    'text.md',
    'general.yaml',
    'guide.md',
    'documents.yaml',
    'content/lexicon.yaml',
    'content/words/check.yaml',
  ].map((file) => ({
    what: `${file} is UTF-16`,
    slip: inUtf16(file),
    file,
    says: 'UTF-16',
  })),
);

test('cases of a category without the common conditions are run all the same', async () => {
  const problems = await problemsAfter(
    both(
      edit('categories/tool/criteria.yaml', 'include: [general]\n', ''),
      edit(
        'categories/tool/criteria.yaml',
        'expect: {tool.clients: met, category: judge}',
        'expect: {tool.clients: unmet}',
      ),
    ),
  );
  expect(problems.map(({ message }) => message)).toContain(
    '用例“恰 10 家”：tool.clients 应为 unmet，算得 met',
  );
});
