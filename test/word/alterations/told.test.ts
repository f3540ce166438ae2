import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { expect, test } from 'vitest';

import {
  describeFault,
  describePlace,
  describeUnsure,
  readApplication,
} from '../../../src/compose/index.ts';
import type { ReadApplication } from '../../../src/compose/index.ts';
import type { Form } from '../../../src/form/index.ts';
import { makeDraft } from '../../compose/kit/make-drafts.ts';
import { forms, make, sourceOf } from '../../compose/kit/real-project.ts';
import { alterations } from './alterations.ts';
import type { Alteration } from './alterations.ts';
import { Docx } from './docx.ts';
import { habits } from './habits.ts';

const isLong = process.env['SHENBAO_RUNS'] !== undefined;
const cases = forms.map((form) => [form.category, form] as const);

function read(form: Form, bytes: Uint8Array) {
  return readApplication(bytes, [form], { source: sourceOf(form) });
}

/** What is told, one line each: its place and both texts. */
function told(form: Form, { differences, unsure, faults }: ReadApplication) {
  const { words } = sourceOf(form);
  return {
    differences: differences.map(
      (one) =>
        `${describePlace(one, form, words)}${one.place === undefined ? '' : ` ${describePlace({ place: one.place }, form, words)}`}：${one.payload} → ${one.visible}`,
    ),
    warnings: unsure.map((one) => describeUnsure(one, words)),
    faults: faults.map((one) => describeFault(one, words)),
  };
}

/** Why an alteration was not told as it should be; '' where it was. */
function fault(form: Form, bytes: Uint8Array, { expect: wanted, at }: Alteration): string {
  const reading = read(form, bytes);
  if (wanted === 'refused') return reading.kind === 'refused' ? '' : `not refused: ${reading.kind}`;
  if (reading.kind !== 'read') return reading.kind;
  if (reading.compared !== 'page') return `compared by ${reading.compared ?? 'nothing'}`;
  const { differences, warnings, faults } = told(form, reading);
  const all = [...differences, ...warnings, ...faults].join('\n');
  if (wanted === 'data' && reading.state !== 'data-altered') return `state ${reading.state ?? ''}`;
  if (wanted === 'told' && reading.state !== 'page-altered')
    return `state ${reading.state ?? ''}\n${all}`;
  const here = wanted === 'warned' ? warnings : wanted === 'data' ? [all] : differences;
  return here.some((line) => line.includes(at)) ? '' : `not told at ${at}:\n${all}`;
}

/** All of them over every category take minutes: each category takes its turn, the long run all. */
function turn<Item>(items: readonly Item[], form: Form): readonly Item[] {
  const own = forms.indexOf(form);
  return isLong ? items : items.filter((_, at) => at % forms.length === own);
}

test.each(cases)(
  'every alteration of a %s application is told at its place',
  (_, form) => {
    const bytes = make(form, makeDraft(form, 'full')).bytes;
    const faults = turn(alterations, form).flatMap((alteration) => {
      const docx = new Docx(bytes);
      alteration.apply(docx);
      const why = fault(form, alteration.pack?.(docx) ?? docx.bytes(), alteration);
      return why === '' ? [] : [`${alteration.name}: ${why}`];
    });
    expect(faults).toEqual([]);
  },
  600_000,
);

test.each(cases)(
  'no habit of an office is told of a %s application',
  (_, form) => {
    const made = make(form, makeDraft(form, 'full')).bytes;
    const alarms = turn(habits, form).flatMap(([name, apply]) => {
      const docx = new Docx(made);
      apply(docx);
      const reading = read(form, docx.bytes());
      if (reading.kind !== 'read') return [`${name}: ${reading.kind}`];
      const { differences, warnings, faults } = told(form, reading);
      return [...differences, ...warnings, ...faults].map((line) => `${name}: ${line}`);
    });
    expect(alarms).toEqual([]);
  },
  600_000,
);

const canSave = spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0;
if (!canSave) console.warn('LibreOffice is not here: no document is saved again.');

test.runIf(canSave)(
  'nothing is told of what LibreOffice saved again',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'shenbao-page-'));
    try {
      for (const form of forms)
        writeFileSync(
          join(folder, `${form.category}.docx`),
          make(form, makeDraft(form, 'full')).bytes,
        );
      const out = join(folder, 'saved');
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
      const files = forms.map(({ category }) => join(folder, `${category}.docx`));
      execFileSync(
        'soffice',
        [profile, '--headless', '--convert-to', 'docx', '--outdir', out, ...files],
        { stdio: 'ignore' },
      );
      for (const form of forms) {
        const reading = read(form, readFileSync(join(out, `${form.category}.docx`)));
        expect(reading).toMatchObject({
          differences: [],
          unsure: [],
          faults: [],
          state: 'same',
          compared: 'page',
        });
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
  240_000,
);
