import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { categoryPage, policyPage } from '../../../src/build/load/load-guides.ts';
import { readPlants, tellsEach } from './plant.ts';

const pages = join(import.meta.dirname, '../../../src/pages/[policy]');

test.each([
  ['index.astro', policyPage],
  ['[category]/index.astro', categoryPage],
])('a guide may use each place for data that %s has, and no other', (file, { slots }) => {
  const page = readFileSync(join(pages, file), 'utf8');
  const written = [...page.matchAll(/ slot="([a-z-]+)"/g)].map(([, name]) => name);
  expect(written.sort()).toEqual([...slots].sort());
});

tellsEach(readPlants('markdown'));
