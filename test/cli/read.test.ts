import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { expect, test } from 'vitest';

import { fillNotice } from '../compose/notice/sample-notice.ts';
import { makeDocx } from '../word/open/make-zip.ts';
import { fileWith, run } from './run.ts';

const policy = ['--policy', 'fj-2023-1'];

test('reads back the draft that a filled application carries', async () => {
  const answers = { org_name: '福建某某科技有限公司', revenue_last_year: '3000' };
  const draft = fileWith(JSON.stringify({ policy: 'fj-2023-1', category: 'platform', answers }));
  const out = join(dirname(draft), 'out.docx');
  const filled = await run([
    'fill',
    ...policy,
    '--category',
    'platform',
    '--draft',
    draft,
    '--out',
    out,
  ]);
  expect(filled.err).toBe('');
  expect(filled.code).toBe(0);
  const { code, out: printed } = await run(['read', out]);
  expect(code).toBe(0);
  expect(JSON.parse(printed)).toMatchObject({
    draft: { policy: 'fj-2023-1', category: 'platform', answers },
    differences: [],
  });
});

test.each<[string, string | Buffer, string]>([
  ['notes.docx', 'not a package', 'notes.docx'],
  ['old.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'old.doc'],
])('says of %s why it cannot be read', async (name, content, part) => {
  const file = fileWith(content.toString('latin1'), name);
  const { code, out, err } = await run(['read', file]);
  expect(code).toBe(1);
  expect(out).toBe('');
  expect(err).toContain(part);
});

test('asks for the one file it reads', async () => {
  expect((await run(['read'])).code).toBe(2);
  expect((await run(['read', 'a.docx', 'b.docx'])).code).toBe(2);
  expect((await run(['read', '/no/file.docx'])).err).toContain('没有这个文件');
});

test('says of a copy without its data that it was read by its labels, and of other papers nothing', async () => {
  const answers = { org_name: '福建某某科技有限公司', project_name: '某某平台' };
  const draft = fileWith(JSON.stringify({ policy: 'fj-2023-1', category: 'platform', answers }));
  const out = join(dirname(draft), 'out.docx');
  const given = [...policy, '--category', 'platform', '--draft', draft, '--out', out];
  await run(['fill', ...given, '--no-draft']);
  const copy = await run(['read', out]);
  expect(copy.code).toBe(0);
  expect(JSON.parse(copy.out)).toMatchObject({ carrier: 'labels' });
  expect(copy.err).toContain('没有携带数据，以下内容按栏目名称从正文读出，请与原件核对');
  const other = fileWith('', '别的.docx');
  writeFileSync(other, makeDocx('<w:p><w:r><w:t>会议纪要</w:t></w:r></w:p>'));
  const { code, out: printed, err } = await run(['read', other]);
  expect([code, printed]).toEqual([1, '']);
  expect(err).toContain('没有在这份文件里读到申报书的栏目');
});

test('says of a notice that it is no application', async () => {
  const file = fileWith('', 'notice.docx');
  writeFileSync(file, fillNotice());
  const { code, err } = await run(['read', file]);
  expect(code).toBe(1);
  expect(err).toContain('这是补充材料的通知，不是');
});
