import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { isRecord } from '../../src/base/index.ts';

const root = join(import.meta.dirname, '../..');

/** One name that readers see, and the others that they don't. */
interface Name {
  readonly say: string;
  readonly instead_of: readonly string[];
}
const names = parse(read('content/glossary.yaml')) as readonly Name[];
const second = names.flatMap(({ instead_of }) => instead_of);

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

function filesOf(folder: string, extension: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(extension))
    .map((name) => `${folder}/${name}`);
}

/** Not read by anyone: ids and cases, and names that other people's forms use. */
const unseen = ['aliases', 'id', 'cases', 'flips', 'why', 'doc_no'];

/** What people read of a file of data, with the policy's own words apart. */
function textsIn(value: unknown, quotes: string[]): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap((each) => textsIn(each, quotes));
  if (!isRecord(value)) return [];
  if (typeof value['quote'] === 'string') quotes.push(value['quote']);
  return Object.entries(value).flatMap(([key, each]) =>
    unseen.includes(key) || key === 'quote' ? [] : textsIn(each, quotes),
  );
}

/** Without what stands in quotation marks or is the policy's own sentence. */
function ownWords(text: string, quotes: readonly string[]): string {
  return quotes.reduce((left, quote) => left.replaceAll(quote, ''), text).replace(/“[^”]*”/g, '');
}

const quotes: string[] = [];
const data = filesOf('content', '.yaml').filter((file) => file !== 'content/glossary.yaml');
const said = data.map((file) => ({ file, texts: textsIn(parse(read(file)), quotes) }));
const prose = filesOf('content', '.md')
  .filter((file) => !/README\.md$|\/text\.md$/.test(file))
  .map((file) => ({ file, texts: [read(file)] }));
const templates = filesOf('templates', '.docx').map((file) => {
  const parts = unzipSync(readFileSync(join(root, file)));
  const xml = Object.entries(parts).filter(([part]) => part.endsWith('.xml'));
  const texts = xml.map(([, bytes]) =>
    strFromU8(bytes)
      .replace(/<\/w:p>/g, '\n')
      .replace(/<[^>]*>/g, ''),
  );
  return { file, texts };
});

/** Code without its comments; not how other people's forms call things, which it must know. */
const code = ['.ts', '.tsx', '.astro']
  .flatMap((extension) => filesOf('src', extension))
  .filter((file) => !file.startsWith('src/word/labels/'))
  .map((file) => ({
    file,
    texts: [read(file).replace(/\/\*[^]*?\*\/|(?<=^|\s)\/\/.*$|<!--[^]*?-->/gm, '')],
  }));

test.each([...said, ...prose, ...templates, ...code])(
  '$file calls each thing by its one name',
  ({ file, texts }) => {
    const found = texts.flatMap((text) => {
      // The sheet of tags lists how else official forms call a field.
      const own = file.includes('/tags/') ? '' : ownWords(text, quotes);
      return second
        .filter((name) => own.includes(name))
        .map((name) => `${name}：${own.slice(0, 80)}`);
    });
    expect(found).toEqual([]);
  },
);

test('no name that is said is one that is not', () => {
  expect(second.length).toBeGreaterThan(10);
  expect(new Set(second).size).toBe(second.length);
});
