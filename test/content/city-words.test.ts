import { join } from 'node:path';
import { expect, test } from 'vitest';

import { loadProject } from '../../src/build/index.ts';

const { policies } = await loadProject(join(import.meta.dirname, '../..'));
const city = policies.find(({ id }) => id === 'zhangzhou-2025');
if (city === undefined) throw new Error('The policy has changed its name');

test('every sentence that names a first or a last day says whose day it is', () => {
  const ofDays = Object.entries(city.words).filter(
    ([key, text]) =>
      /^(site|check|apply|form|document)\./.test(key) &&
      // Of a successor, a text without an end, where the official text was taken from, or of an
      // event of its own round.
      !/[_.](replaced|kept|endless)$|state\.round|site\.text\.source|dates\.duties/.test(key) &&
      /\{(to|from)\}|有效期已/.test(text),
  );
  expect(ofDays.length).toBeGreaterThan(12);
  expect(ofDays.filter(([, text]) => !text.includes('省办法') || text.includes('本省'))).toEqual(
    [],
  );
});
