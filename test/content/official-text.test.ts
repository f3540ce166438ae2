import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const bare = (text: string) => text.replace(/\s/g, '').replaceAll('**', '');

test('text.md is the official text as received, white space and bold marks aside', async () => {
  const received = await readFile(join(root, 'test/fixtures/official/fj-2023-1.txt'), 'utf8');
  const published = await readFile(join(root, 'content/policies/fj-2023-1/text.md'), 'utf8');
  expect(bare(published)).toBe(bare(received));
  expect(published.match(/\*\*.\*\*/g)).toEqual(['**一**', '**二**', '**三**', '**四**']);
});

test('text.md breaks no paragraph where a page of the original ended', async () => {
  const published = await readFile(join(root, 'content/policies/fj-2023-1/text.md'), 'utf8');
  for (const joined of [
    '优秀解决方案等。',
    '未被列入企业经营异常名录',
    '形成至少一项',
    '在相关行业开展设备运维管理',
    '应当加强跟踪指导，了解项目实施情况',
  ]) {
    expect(published).toContain(joined);
  }
});
