import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { advise, loadProject } from '../../src/build/index.ts';
import { projectRoot, run } from '../cli/run.ts';

/** What `lint --advice` says of a folder of content, as `file:line message`. */
async function adviceOf(root: string): Promise<readonly string[]> {
  const { code, out } = await run(['lint', '--advice'], root);
  expect(code).toBe(0);
  const { advice } = JSON.parse(out) as {
    advice: readonly { file: string; line: number; message: string }[];
  };
  return advice.map(
    ({ file, line, message }) => `${file.split('/').slice(3).join('/')}:${line} ${message}`,
  );
}

test('nothing of the policies there are is left to mend', async () => {
  const { policies, lexicon } = await loadProject(projectRoot);
  for (const policy of policies) {
    expect(await advise(projectRoot, policy, lexicon)).toEqual([]);
  }
}, 60_000);

test('each weakness of a policy is told with its line and what to do, and never as an error', async () => {
  const root = mkdtempSync(join(tmpdir(), 'shenbao-advice-'));
  const sample = join(projectRoot, 'test/fixtures/policies/sample');
  cpSync(sample, root, { recursive: true, dereference: true });
  const folder = join(root, 'content/policies/sample-2026-1');
  const change = (file: string, found: string, instead: string) => {
    const text = readFileSync(join(folder, file), 'utf8');
    expect(text).toContain(found);
    writeFileSync(join(folder, file), text.replace(found, instead));
  };
  expect(await adviceOf(root)).toEqual([]);
  const long = '照实填写就可以'.repeat(10);
  change('facts.yaml', 'label: 联网设备数', `help: ${long}, label: 联网设备数`);
  change('facts.yaml', 'label: 在册员工数', 'label: 人手');
  change('facts.yaml', 'label: 设备联网率', 'label: 成熟的设备联网率, how_to_check: ""');
  change('facts.yaml', ', how_to_check: ""', '');
  change('facts.yaml', 'years]}\n  - {id: work, title: 改造, ask: [', 'years, ');
  change(
    'form.yaml',
    'origin: 同类表单, reusable',
    'help: 不可判为不能报, origin: 同类表单, reusable',
  );
  change(
    'form.yaml',
    '      - {fact: region',
    '      - {id: unit_name, kind: text, label: 单位的名称, origin: 同类表单}\n      - {fact: region',
  );
  expect(await adviceOf(root)).toEqual([
    expect.stringMatching(/^facts\.yaml:\d+ 这一句有 70 个字，分成两句好读/),
    expect.stringMatching(/^form\.yaml:6 两个否定连着（“不可判为不”）/),
    expect.stringMatching(/^facts\.yaml:\d+ “成熟”怎样才算，题里没说/),
    expect.stringMatching(/^facts\.yaml:2 “单位”一页问 11 个问题/),
    expect.stringMatching(/^facts\.yaml:\d+ 与引文没有一个共同的词.*在册员工/),
    expect.stringMatching(/^form\.yaml:7 “单位的名称”与“单位名称”（org_name）像是同一个问题/),
  ]);
}, 60_000);
