import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { expect, test } from 'vitest';

import { fileWith, projectRoot, run } from '../../cli/run.ts';
import { emptyContent } from '../empty-content.ts';

const readme = readFileSync(join(projectRoot, 'content/README.md'), 'utf8');

/** Fenced blocks between two headings, each with its language and the file's name above it. */
function blocksBetween(title: string, next: string) {
  const section = readme.split(`\n## ${title}\n`)[1]?.split(`\n## ${next}\n`)[0] ?? '';
  return [...section.matchAll(/(?:^`([^`\n]+)`\n\n)?^```(\w+)\n([\s\S]*?)^```$/gm)].map(
    ([, file, language, text = '']) => ({ file, language, text }),
  );
}

test('whoever follows the README to the letter has a policy that lints, checks, fills and reads', async () => {
  const root = emptyContent('walk');

  let linted = 0;
  for (const { file, language, text } of blocksBetween(
    '一个上午：从通知到网站',
    '草稿和事实的 JSON',
  )) {
    if (file !== undefined) {
      const path = join(root, 'content', file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
      continue;
    }
    expect(language).toBe('sh');
    for (const [, command = ''] of text.matchAll(/^npm run -s shenbao -- (.+)$/gm)) {
      const { code, err } = await run(command.split(' '), root);
      expect(err, command).toBe('');
      expect(code, command).toBe(0);
      if (command === 'lint') linted += 1;
    }
  }
  expect(linted).toBe(2);

  const [facts, draft] = blocksBetween('草稿和事实的 JSON', '原文改了').map(({ text }) => text);
  const of = ['--policy', 'demo-2026', '--category', 'main'];
  const checked = await run(['check', ...of, '--facts', fileWith(facts ?? '')], root);
  expect(checked.err).toBe('');
  const criteria = (
    JSON.parse(checked.out) as { criteria: { id: string; result: string }[] }
  ).criteria.map(({ id, result }) => [id, result]);
  expect(Object.fromEntries(criteria)).toMatchObject({
    'general.legal': 'met',
    'main.rd': 'unmet',
    'main.effect': 'judge',
  });

  const out = join(root, '申请表.docx');
  const filled = await run(
    ['fill', ...of, '--draft', fileWith(draft ?? '', 'draft.json'), '--out', out],
    root,
  );
  expect(filled.err).toBe('');
  expect(existsSync(out)).toBe(true);
  const read = await run(['read', out], root);
  const answers = (JSON.parse(draft ?? '') as { answers: object }).answers;
  expect(JSON.parse(read.out)).toMatchObject({ draft: { answers } });
}, 120_000);
