import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { afterAll, expect, test } from 'vitest';

import type { Day } from '../../src/base/index.ts';
import { caseOf, fillDocuments } from '../../src/cli/fill-documents.ts';
import type { Filling } from '../../src/cli/fill-documents.ts';
import { loadTemplates } from '../../src/cli/fill-template.ts';
import { draftSizes, makeDraft } from '../compose/make-drafts.ts';
import { policy, project, root } from '../compose/real-project.ts';

/** Pages to be looked at: one folder for each template and size of draft. */
const folder = join(root, 'test/output/pages');
const has = (program: string, option: string) =>
  spawnSync(program, [option], { stdio: 'ignore' }).status === 0;
const canDraw = has('soffice', '--version') && has('pdftoppm', '-v');
if (!canDraw) console.warn('LibreOffice or pdftoppm is not here: no pages are drawn.');

const profile = mkdtempSync(join(tmpdir(), 'shenbao-pages-'));
afterAll(() => rmSync(profile, { recursive: true, force: true }));

function draw(names: readonly string[]): void {
  const env = { ...process.env, FONTCONFIG_FILE: join(import.meta.dirname, 'fonts.conf') };
  const settings = [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless'];
  const files = names.map((name) => join(folder, `${name}.docx`));
  const convert = [...settings, '--convert-to', 'pdf', '--outdir', folder, ...files];
  execFileSync('soffice', convert, { stdio: 'ignore', env });
  for (const name of names) {
    const target = join(folder, name);
    execFileSync('pdftoppm', ['-r', '60', '-png', `${target}.pdf`, target]);
  }
}

async function made(category: string): Promise<readonly string[]> {
  const found = policy.categories.find(({ id }) => id === category);
  const form = policy.forms[category];
  if (found === undefined || form === undefined) throw new Error(`no form of ${category}`);
  const onto = await loadTemplates(root, policy, form, 'all');
  const on = '2025-06-01' as Day;
  const rest = { project, policy, category: found, form, on, carry: true, printCode: true };
  const filling: Filling = { ...rest, onto };
  const names: string[] = [];
  for (const size of draftSizes) {
    const source = { where: size, answers: makeDraft(form, size), remarks: [], problems: [] };
    expect(caseOf(filling, source).judged.summary).not.toBe('');
    fillDocuments(filling, source).forEach(({ bytes }, index) => {
      const name = `${category}-${onto[index]?.id ?? ''}-${size}`;
      writeFileSync(join(folder, `${name}.docx`), bytes);
      names.push(name);
    });
  }
  return names;
}

/** The small documents are the same for every category: one is drawn, and all applications. */
const drawn = policy.categories.map(({ id }, index) => ({ id, whole: index === 0 }));

test.skipIf(!canDraw).each(drawn)(
  'every document of $id is drawn, from empty to very long',
  async ({ id, whole }) => {
    mkdirSync(folder, { recursive: true });
    const names = (await made(id)).filter((name) => whole || name.includes('-application-'));
    draw(names);
    const files = readdirSync(folder);
    for (const name of names) {
      const pages = files.filter((file) => file.startsWith(`${name}-`) && file.endsWith('.png'));
      expect(pages.length, name).toBeGreaterThan(0);
    }
  },
  600_000,
);
