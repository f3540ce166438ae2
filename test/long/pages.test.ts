import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { afterAll, expect, test } from 'vitest';

import type { Day } from '../../src/base/index.ts';
import { caseOf, fillDocuments } from '../../src/cli/fill-documents.ts';
import type { Filling } from '../../src/cli/fill-documents.ts';
import { namedTemplates } from '../../src/cli/fill-template.ts';
import { makeFrom } from '../../src/compose/index.ts';
import { documentOf } from '../../src/desk/index.ts';
import type { Form } from '../../src/form/index.ts';
import { compileTemplate } from '../../src/word/index.ts';
import { draftSizes, makeDraft } from '../compose/kit/make-drafts.ts';
import { namedTemplate } from '../compose/notice/sample-notice.ts';
import { forms, policy, root } from '../compose/kit/real-project.ts';
import { casesOf, rowOf } from '../desk/office/sample-desk.ts';
import { extremeDraft } from './extreme-draft.ts';
import { recordSample } from './record-sample.ts';

/** Pages to be looked at: one folder for each template and size of draft. */
const folder = join(root, 'test/output/pages');
const templates = join(root, 'templates', policy.id);
const has = (program: string, option: string) =>
  spawnSync(program, [option], { stdio: 'ignore' }).status === 0;
const canDraw = has('soffice', '--version') && has('pdftoppm', '-v');
if (!canDraw) console.warn('LibreOffice or pdftoppm is not here: no pages are drawn.');

const profile = mkdtempSync(join(tmpdir(), 'shenbao-pages-'));
afterAll(() => rmSync(profile, { recursive: true, force: true }));

/** Writes the documents, turns them into pages, and tells how many each came to. */
function draw(documents: Readonly<Record<string, Uint8Array>>): Readonly<Record<string, number>> {
  mkdirSync(folder, { recursive: true });
  const names = Object.keys(documents);
  const env = { ...process.env, FONTCONFIG_FILE: join(import.meta.dirname, 'fonts.conf') };
  const settings = [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless'];
  const files = Object.entries(documents).map(([name, bytes]) => {
    const file = join(folder, `${name}.docx`);
    writeFileSync(file, bytes);
    return file;
  });
  const convert = [...settings, '--convert-to', 'pdf', '--outdir', folder, ...files];
  execFileSync('soffice', convert, { stdio: 'ignore', env });
  for (const old of readdirSync(folder)) {
    if (names.some((name) => old.startsWith(`${name}-`) && /-\d+\.png$/.test(old)))
      rmSync(join(folder, old));
  }
  for (const name of names) {
    const target = join(folder, name);
    execFileSync('pdftoppm', ['-r', '60', '-png', `${target}.pdf`, target]);
  }
  const pages = readdirSync(folder).map((file) => file.replace(/-\d+\.png$/, '.png'));
  return Object.fromEntries(
    names.map((name) => [name, pages.filter((page) => page === `${name}.png`).length]),
  );
}

const sizes = [...draftSizes, 'extreme'] as const;

function draftOf(form: Form, size: (typeof sizes)[number]) {
  return size === 'extreme' ? extremeDraft(form) : makeDraft(form, size);
}

async function made(category: string, whole: boolean) {
  const found = policy.categories.find(({ id }) => id === category);
  const form = policy.forms[category];
  if (found === undefined || form === undefined) throw new Error(`no form of ${category}`);
  const onto = await namedTemplates(root, policy, category, whole ? 'all' : 'application');
  const on = '2025-06-01' as Day;
  const filling: Filling = { policy, category: found, form, on, carry: true, printCode: true };
  const documents: Record<string, Uint8Array> = {};
  for (const size of sizes) {
    const source = { where: size, answers: draftOf(form, size), remarks: [], problems: [] };
    const given = caseOf(filling, source);
    expect(given.judged.summary).not.toBe('');
    fillDocuments(given, onto).forEach(({ bytes }, index) => {
      documents[`${category}-${onto[index]?.id ?? ''}-${size}`] = bytes;
    });
  }
  return documents;
}

/** The small documents are the same for every category: one is drawn, and all applications. */
const drawn = policy.categories.map(({ id }, index) => ({ id, whole: index === 0 }));

test.skipIf(!canDraw).each(drawn)(
  'every document of $id is drawn, from empty to names of sixty characters',
  async ({ id, whole }) => {
    const pages = draw(await made(id, whole));
    for (const [name, count] of Object.entries(pages)) expect(count, name).toBeGreaterThan(0);
  },
  900_000,
);

test.skipIf(!canDraw)(
  'the review record and the sheets of tags are drawn',
  () => {
    const template = compileTemplate(readFileSync(join(templates, 'review-record.docx')));
    const record = { id: 'review_record', title: '初审记录', template };
    const tags = policy.categories.map(({ id }) => {
      const bytes = readFileSync(join(templates, 'tags', `${id}.docx`));
      return [`tags-${id}`, new Uint8Array(bytes)] as const;
    });
    const pages = draw({
      'review_record-full': makeFrom('review', record, recordSample(false)).bytes,
      'review_record-long': makeFrom('review', record, recordSample(true)).bytes,
      ...Object.fromEntries(tags),
    });
    for (const [name, count] of Object.entries(pages)) expect(count, name).toBeGreaterThan(0);
  },
  300_000,
);

test.skipIf(!canDraw)(
  'the review record of an application of each category is two sheets at most',
  () => {
    const named = namedTemplate('review_record');
    const cases = casesOf(forms.map(({ category }, at) => rowOf(category, at + 1, 'asked')));
    const records = cases.map((one) => {
      const made = documentOf(one, named, '2025-06-01' as Day);
      if (made?.source !== 'review') throw new Error('no record is due');
      const name = `review_record-${one.category.id}`;
      return [name, makeFrom('review', named, made.given).bytes] as const;
    });
    const pages = draw(Object.fromEntries(records));
    for (const [name, count] of Object.entries(pages)) expect(count, name).toBeLessThanOrEqual(2);
    expect(Object.keys(pages)).toHaveLength(forms.length);
  },
  300_000,
);
