import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { afterAll, expect, test } from 'vitest';

import { readApplication } from '../../src/compose/index.ts';
import { writtenAnswers } from '../../src/form/index.ts';
import type { Form } from '../../src/form/index.ts';
import { expectExactDifferences } from './kit/expect-differences.ts';
import { makeDraft } from './kit/make-drafts.ts';
import { forms, make } from './kit/real-project.ts';

const canSave = spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0;
if (!canSave) console.warn('LibreOffice is not here: no document is saved again.');

const folder = mkdtempSync(join(tmpdir(), 'shenbao-resave-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The document as LibreOffice writes it after opening it. */
function saveAgain(form: Form, bytes: Uint8Array): Uint8Array {
  const file = join(folder, `${form.category}.docx`);
  const out = join(folder, 'saved');
  writeFileSync(file, bytes);
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const convert = ['--headless', '--convert-to', 'docx', '--outdir', out, file];
  execFileSync('soffice', [profile, ...convert], { stdio: 'ignore' });
  return readFileSync(join(out, `${form.category}.docx`));
}

test.runIf(canSave).each(forms.map((form) => [form.category, form] as const))(
  'a full %s application saved again by LibreOffice comes back equal, edits and all',
  (_, form) => {
    const answers = { ...makeDraft(form, 'full'), org_name: '福建某某再存有限公司' };
    const saved = saveAgain(form, make(form, answers).bytes);
    const read = readApplication(saved, forms);
    if (read.kind !== 'read') throw new Error(`not read: ${read.kind}`);
    expect(read.carrier).toBe('customXml');
    expect(read.differences).toEqual([]);
    const images = form.sections.flatMap(({ fields }) => fields).filter((f) => f.kind === 'image');
    const expected = Object.fromEntries(
      Object.entries(writtenAnswers(form, answers)).filter(
        ([id]) => !images.some((image) => image.id === id),
      ),
    );
    expect(Object.keys(read.draft.answers).sort()).toEqual(Object.keys(expected).sort());

    expectExactDifferences(form, saved, answers);
  },
  240_000,
);
