import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

import { expect, test } from 'vitest';

import { compileTemplate, templateModule } from '../../../src/word/index.ts';
import { bundleSize } from '../../bench/bundle-size.ts';

const folder = new URL('../../../templates/fj-2023-1/', import.meta.url);
const templates = readdirSync(folder).filter((name) => name.endsWith('.docx'));

test.each(templates)('%s is at most 14 kB as a page loads it', (name) => {
  const module = templateModule(compileTemplate(readFileSync(new URL(name, folder))));
  expect(gzipSync(module, { level: 9 }).length).toBeLessThanOrEqual(14_000);
});

test('what fills them is at most 16 kB', async () => {
  const engine = `export { renderTemplate } from './src/word/index.ts';`;
  expect(await bundleSize(engine)).toBeLessThanOrEqual(16_000);
});
