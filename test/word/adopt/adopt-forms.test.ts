import { readdirSync, readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import type { AdoptedForm } from '../../../src/word/index.ts';
import { openPackage } from '../../../src/word/open/index.ts';
import { adoptBytes } from './adopt-bytes.ts';
import { printDocument } from './print-document.ts';
import { shape, values } from './shape.ts';

const folder = 'test/fixtures/forms';
const files = ['empty', 'saved'].flatMap((kind) =>
  readdirSync(`${folder}/${kind}`).map((name) => `${kind}/${name}`),
);

function adopt(bytes: Uint8Array): AdoptedForm {
  return adoptBytes(bytes, shape, values);
}

/** Each «field» and each tick, with the number of signs of the form's own before it. */
function landings(text: string): readonly string[] {
  const found: string[] = [];
  let own = 0;
  for (const match of text.matchAll(/«[^»]*»|☑|[^]/g)) {
    if (match[0].length > 1 || match[0] === '☑') found.push(`${own} ${match[0]}`);
    if (match[0].length === 1) own += 1;
  }
  return found;
}

function withoutLandings(text: string): string {
  return text.replace(/«[^»]*»/g, '').replace(/☑/g, '□');
}

function read(name: string): { readonly bytes: Uint8Array; readonly expected: string } {
  const bytes = new Uint8Array(readFileSync(`${folder}/${name}`));
  const text = readFileSync(
    `${folder}/${name.replace(/^\w+/, 'expected').replace(/\.docx$/, '.txt')}`,
    'utf8',
  );
  return { bytes, expected: text.trimEnd() };
}

const counts = files.map((name) => {
  const { bytes, expected } = read(name);
  const printed = printDocument(adopt(bytes).bytes);
  const wanted = landings(expected);
  const found = landings(printed);
  return {
    name,
    wanted: wanted.length,
    missing: wanted.filter((each) => !found.includes(each)),
    wrong: found.filter((each) => !wanted.includes(each)),
    sameForm: withoutLandings(printed) === withoutLandings(expected),
  };
});

test.each(counts)(
  'fills $name in the right places and no other',
  ({ missing, wrong, sameForm }) => {
    expect({ missing, wrong }).toEqual({ missing: [], wrong: [] });
    expect(sameForm).toBe(true);
  },
);

test('places at least 95 % of what can be placed, and nothing wrongly', () => {
  const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
  const wanted = sum(counts.map((each) => each.wanted));
  const missing = sum(counts.map((each) => each.missing.length));
  const wrong = sum(counts.map((each) => each.wrong.length));
  console.log(`${files.length} forms: ${wanted - missing} of ${wanted} right, ${wrong} wrong`);
  expect(wrong).toBe(0);
  expect((wanted - missing) / wanted).toBeGreaterThanOrEqual(0.95);
});

test.each(files)('leaves the rest of %s as it was', (name) => {
  const { bytes } = read(name);
  const before = openPackage(bytes);
  const after = openPackage(adopt(bytes).bytes);
  if (before.kind === 'refused' || after.kind === 'refused') throw new Error('not opened');
  expect(after.entries.map((entry) => [entry.name, entry.crc])).toEqual(
    before.entries.map((entry) => [
      entry.name,
      entry.name === before.main ? (expect.any(Number) as number) : entry.crc,
    ]),
  );
  // Every tag of the form is still there in its order, text and blanks aside.
  const tags = (xml: string | undefined): readonly string[] =>
    (xml ?? '').match(
      /<(?!\/?(?:w:(?:t|tab|sym|showingPlcHdr|rStyle|color|checked)|w14:checked)[\s/>])[^>]*>/g,
    ) ?? [];
  const now = tags(after.parts.get(after.main));
  let at = 0;
  for (const tag of tags(before.parts.get(before.main))) {
    const opened = tag.replace(/\s*\/>$/, '');
    while (at < now.length && now[at] !== tag && now[at] !== `${opened}>`) at += 1;
    expect(at, tag).toBeLessThan(now.length);
    at += 1;
  }
});
