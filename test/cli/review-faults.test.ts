import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { forms, make } from '../compose/kit/real-project.ts';
import { Docx } from '../word/alterations/docx.ts';
import { run } from './run.ts';

interface Line {
  readonly file: string;
  readonly state: string;
  readonly findings: readonly { readonly kind: string; readonly message: string }[];
}

async function reviewed(files: Readonly<Record<string, Uint8Array>>): Promise<readonly Line[]> {
  const folder = mkdtempSync(join(tmpdir(), 'shenbao-'));
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  const { code, out, err } = await run(['review', '--policy', 'fj-2023-1', folder]);
  expect(code, err).toBe(0);
  return (JSON.parse(out) as { readonly applications: readonly Line[] }).applications;
}

test('what is carried and doesn’t agree is a finding of the review, beside a file that agrees', async () => {
  const [form] = forms;
  if (form === undefined) throw new Error('no form');
  const { bytes } = make(form, { org_name: '福建某某科技有限公司' });
  const docx = new Docx(bytes);
  for (const name of Object.keys(docx.parts))
    if (/footer\d/.test(name) && docx.part(name).includes('版本码'))
      docx.edit((xml) => xml.replace(/[0-9A-Z]{4}-[0-9A-Z]{4}/, '0000-0000'), name);
  const [clean, altered] = await reviewed({ '1.docx': bytes, '2.docx': docx.bytes() });
  expect(clean?.state).toBe('same');
  expect(clean?.findings.map(({ kind }) => kind)).not.toContain('data-altered');
  expect(altered?.state).toBe('data-altered');
  const told = altered?.findings.filter(({ kind }) => kind === 'data-altered') ?? [];
  expect(told.map(({ message }) => message).join()).toContain('0000-0000');
}, 60_000);
