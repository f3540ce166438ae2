import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { expect, test } from 'vitest';

import { checkPackage } from '../word/check-package.ts';
import { validate } from '../word/validate.ts';
import { draftSizes, makeDraft } from './kit/make-drafts.ts';
import { forms, make } from './kit/real-project.ts';

const documents = forms.flatMap((form) =>
  draftSizes.map((size) => ({
    name: `${form.category}-${size}`,
    bytes: make(form, makeDraft(form, size)).bytes,
  })),
);

test('the Open XML SDK finds nothing wrong in any category, empty and very long', async () => {
  const ends = documents.filter(({ name }) => /-(empty|long)$/.test(name));
  expect(await validate(ends.map(({ bytes }) => bytes))).toEqual([]);
}, 240_000);

test.each(documents)('$name keeps the rules the validator misses', ({ bytes }) => {
  expect(checkPackage(bytes)).toEqual([]);
});

const hasOffice = spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0;
if (!hasOffice) console.warn('LibreOffice (soffice) is not here: conversions are not tried.');

test.skipIf(!hasOffice)(
  'LibreOffice turns a full and an empty draft of every category into pages',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'shenbao-office-'));
    const chosen = documents.filter(({ name }) => /-(empty|full)$/.test(name));
    for (const { name, bytes } of chosen) writeFileSync(join(folder, `${name}.docx`), bytes);
    const profile = pathToFileURL(join(folder, 'profile')).href;
    const files = chosen.map(({ name }) => join(folder, `${name}.docx`));
    const settings = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'pdf'];
    execFileSync('soffice', [...settings, '--outdir', folder, ...files], { stdio: 'ignore' });
    const pages = readdirSync(folder).filter((name) => name.endsWith('.pdf'));
    rmSync(folder, { recursive: true });
    expect(pages.length).toBe(chosen.length);
  },
  240_000,
);
