import { afterEach, expect, test, vi } from 'vitest';

import { contentRoot } from '../../src/disk/index.ts';

afterEach(() => vi.unstubAllEnvs());

test('one folder has one name, however it is written', () => {
  vi.stubEnv('SHENBAO_CONTENT', '');
  expect(contentRoot(`${process.cwd()}/`)).toBe(contentRoot());
  vi.stubEnv('SHENBAO_CONTENT', `${process.cwd()}/content/`);
  expect(contentRoot()).toBe(`${process.cwd()}/content`);
});
