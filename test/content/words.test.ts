import { mkdtempSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { loadProject } from '../../src/build/index.ts';
import { askedSentences, checkSentences } from '../../src/build/load/asked-sentences.ts';

const root = join(import.meta.dirname, '../..');
const { words, policies } = await loadProject(root);
const sample = await loadProject(join(root, 'test/fixtures/policies/sample'));
const keys = Object.keys(words);

afterEach(() => vi.unstubAllEnvs());
const uses = askedSentences();

test('every sentence that the sources ask for is written, every one that is written asked for, and every blank is filled somewhere', async () => {
  expect(uses.length).toBeGreaterThan(200);
  expect(keys.filter((key) => !uses.some(({ fits }) => fits(key)))).toEqual([]);
  expect(await checkSentences(root, words)).toEqual([]);
});

test.each([
  ['form.issue_read_not_numbr', '读不成数字', '没有地方用这句话'],
  ['form.issue_read_not_number', '“{lable}”读不成数字', '程序不填“{lable}”'],
])('a key or a blank that nobody knows is told: %s “%s”', async (key, text, says) => {
  const told = await checkSentences(root, { ...words, [key]: text });
  expect(told).toMatchObject([{ file: 'content/words/form.yaml' }]);
  expect(told[0]?.message).toContain(says);
});

test('of sentences that were right once only what changed is told', async () => {
  vi.stubEnv('SHENBAO_CACHE', mkdtempSync(join(tmpdir(), 'shenbao-words-')));
  expect(await checkSentences(root, words)).toEqual([]);
  expect(await checkSentences(root, words)).toEqual([]);
  const misspelt = { ...words, 'form.no_such_sentence': '没人用' };
  expect(await checkSentences(root, misspelt)).toHaveLength(1);
  expect(await checkSentences(root, misspelt)).toHaveLength(1);
});

test('no use stands for a whole area of sentences: it would hide those that nobody asks for', () => {
  // `opened` has one for each reason why a file can't be opened, and no other.
  const whole = uses.filter(({ key }) => /^(?!opened\.)\w+\.\$\{[^}]*\}$/.test(key));
  expect(whole.map(({ file, key }) => `${file}: ${key}`)).toEqual([]);
});

const laid = [...policies, ...sample.policies].map((policy) => ({ name: policy.id, policy }));

test.each(laid)('what $name says has the keys of the general sentences', ({ policy }) => {
  expect(Object.keys(policy.words)).toEqual(keys);
});

test('a policy says its own sentence, with its own words for what policies call differently', () => {
  const own = sample.policies[0]?.words ?? {};
  expect(own['apply.next_hand']).toBe('报送{bureau}；东区、西县的先报当地工业主管部门。');
  expect(own['check.forward_on.no-round']).toContain('以当地工业主管部门通知为准');
  expect(own['apply.done_ended']).toContain('本办法有效期');
  expect(words['apply.done_ended']).toContain('本政策有效期');
  expect(words['check.forward_on.no-round']).toContain('以当地组织申报的部门通知为准');
});

test('every word that policies call differently stands in some general sentence', async () => {
  const read = (name: string) => readFile(join(root, 'content/words', name), 'utf8');
  const written = await Promise.all((await readdir(join(root, 'content/words'))).map(read));
  const terms = [...(await read('terms.yaml')).matchAll(/^(\w+):/gm)].map(([, name = '']) => name);
  expect(terms.length).toBeGreaterThan(0);
  expect(terms.filter((name) => !written.some((text) => text.includes(`{terms.${name}}`)))).toEqual(
    [],
  );
});

test('no general sentence speaks of one province, one department or one policy', () => {
  const own =
    /福建|闽|设区市|平潭|工信|经发局|[一二三四五六七八九十]（[一二三四五六七八九十]）|办法/;
  expect(Object.entries(words).filter(([, text]) => own.test(text))).toEqual([]);
});

test('no sentence shouts, congratulates, or says more than the program knows', () => {
  const all = [words, ...policies.map((policy) => policy.words)].flatMap(Object.entries<string>);
  const wrong = all.filter(([, text]) => /[!！]|恭喜|提交成功|申报成功/.test(text));
  expect(wrong).toEqual([]);
});

test('no page of a policy says a sentence that policies may not change', () => {
  const ofTheSite = /^(search|site\.(home|privacy|missing))\./;
  const beyond = uses.filter(
    ({ file, key }) =>
      ofTheSite.test(key) && !/^(pages|tools)\/(index|privacy|404|search)\b/.test(file),
  );
  expect(beyond.map(({ file, key }) => `${file}: ${key}`)).toEqual([]);
});
