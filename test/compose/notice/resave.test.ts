import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { afterAll, expect, test } from 'vitest';

import { readApplication } from '../../../src/compose/index.ts';
import { forms } from '../kit/real-project.ts';
import { fillNotice, notice } from './sample-notice.ts';

const canSave = spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0;
if (!canSave) console.warn('LibreOffice is not here: no notice is saved again.');

const folder = mkdtempSync(join(tmpdir(), 'shenbao-notice-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The file as LibreOffice writes it in another format. */
function convert(file: string, format: string): string {
  const out = join(folder, format);
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const settings = ['--headless', '--convert-to', format, '--outdir', out];
  execFileSync('soffice', [profile, ...settings, file], { stdio: 'ignore' });
  return join(out, file.slice(file.lastIndexOf('/') + 1).replace(/\w+$/, format));
}

test.runIf(canSave)(
  'the notice comes through another program, and through .odt and back',
  () => {
    const file = join(folder, 'notice.docx');
    writeFileSync(file, fillNotice());
    const saved = readFileSync(convert(file, 'docx'));
    expect(readApplication(saved, forms)).toEqual({ kind: 'notice', notice });
    const back = readFileSync(convert(convert(file, 'odt'), 'docx'));
    expect(readApplication(back, forms)).toEqual({ kind: 'notice', notice });
  },
  120_000,
);
