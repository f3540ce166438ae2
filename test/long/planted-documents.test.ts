import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { afterAll, expect, test } from 'vitest';

import type { Day } from '../../src/base/index.ts';
import { gatherFiles, readHanded } from '../../src/compose/index.ts';
import type { PageSource, ReadFile } from '../../src/compose/index.ts';
import { addDossier } from '../../src/desk/index.ts';
import type { DeskRow } from '../../src/desk/index.ts';
import type { Answer, Form } from '../../src/form/index.ts';
import { reviewPayload } from '../../src/payloads/index.ts';
import { examineDesk } from '../../src/review/index.ts';
import type { DeskFinding, EarlierRow } from '../../src/review/index.ts';
import { freeze } from '../compose/kit/freeze.ts';
import { makeDraft } from '../compose/kit/make-drafts.ts';
import { forms, make, policy, sourceOf } from '../compose/kit/real-project.ts';
import { losses, withoutCarriers } from '../compose/kit/strip-document.ts';
import { hasWriter } from '../compose/writer/drive-writer.ts';
import { cleanAnswers, pairs, spoils, textOf } from '../review/plant-applications.ts';
import { Docx, run, tag } from '../word/alterations/docx.ts';

const canSave = hasWriter();
if (!canSave) console.warn('LibreOffice is not here: no planted document is saved again.');

const folder = mkdtempSync(join(tmpdir(), 'shenbao-planted-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const made = reviewPayload(policy);
if (made === undefined) throw new Error(`${policy.id} has no review`);
const round = { title: '2025 年通知', year: 2025, level: '县级', closes: '2025-07-01' as Day };
const desk = {
  ...made,
  categories: made.categories.map((category) => ({ ...category, rounds: [round] })),
};
const source: PageSource = {
  policy,
  words: policy.words,
  templates: Object.fromEntries(forms.flatMap((form) => Object.entries(sourceOf(form).templates))),
};

interface Planted {
  /** Kinds that have to be told. */
  readonly kinds: readonly string[];
  readonly isForeign: boolean;
  readonly bytes: Uint8Array;
}

type Answers = Record<string, Answer>;

function formAt(number: number): Form {
  const form = forms[number % forms.length];
  if (form === undefined) throw new Error('content has no forms');
  return form;
}

/** A clean application whose pictures are pictures. */
function answersOf(form: Form, number: number): Answers {
  const full = makeDraft(form, 'full');
  const own = cleanAnswers(form, number);
  for (const id of Object.keys(own))
    if (textOf(full[id]).startsWith('data:')) own[id] = full[id] ?? null;
  return own;
}

function print(form: Form, answers: Answers): Uint8Array {
  const { verdicts, ...frozen } = freeze(form, answers);
  const others = { ...frozen, verdicts: { ...verdicts }, words: policy.words, year: 2025 };
  return make(form, answers, others).bytes;
}

/** Two of five come without anything of ours: the page alone, as someone typed it. */
function isStranger(at: number): boolean {
  return at % 5 === 1 || at % 5 === 3;
}

function asStranger(bytes: Uint8Array): Uint8Array {
  return withoutCarriers(bytes, [...losses, 'around']);
}

/**
 * The page of one, edited to say in these fields what the other's says; what is carried stays.
 * Undefined where a field stands in no control of its own.
 */
function withPageOf(
  bytes: Uint8Array,
  other: Uint8Array,
  fields: readonly string[],
): Uint8Array | undefined {
  const [docx, from] = [new Docx(bytes), new Docx(other)];
  const control = (field: string): string =>
    `<w:sdt><w:sdtPr>${tag(field)}</w:sdtPr><w:sdtContent>`;
  if (!fields.every((field) => docx.part().includes(control(field)))) return undefined;
  for (const field of fields) {
    // What is empty has no control.
    let runs = '';
    if (from.part().includes(control(field)))
      from.value(field, (own) => {
        runs = own;
        return `${own} `;
      });
    docx.value(field, () => runs);
  }
  return docx.bytes();
}

/** Each of these saved once more by LibreOffice, in one start of it. */
function savedAgain(documents: readonly Planted[]): readonly Planted[] {
  if (!canSave) return documents;
  const from = mkdtempSync(join(folder, 'from-'));
  const to = join(from, 'saved');
  mkdirSync(to);
  const names = documents.map((_, at) => join(from, `${at}.docx`));
  documents.forEach(({ bytes }, at) => writeFileSync(names[at] ?? '', bytes));
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const convert = ['--headless', '--convert-to', 'docx', '--outdir', to, ...names];
  execFileSync('soffice', [profile, ...convert], { stdio: 'ignore', timeout: 600_000 });
  return documents.map((one, at) => ({ ...one, bytes: readFileSync(join(to, `${at}.docx`)) }));
}

async function lookAt(
  documents: readonly Planted[],
  earlier: readonly EarlierRow[] = [],
): Promise<readonly (readonly DeskFinding[])[]> {
  const read: ReadFile[] = [];
  const handed = documents.map(({ bytes }, at) => ({
    path: `${String(at).padStart(3, '0')}.docx`,
    size: bytes.length,
    read: () => Promise.resolve(bytes),
  }));
  await readHanded(handed, {
    desk: { policy: policy.id, forms, titles: {}, words: policy.words, source },
    done: new Set(),
    onStep: (step) => {
      if (step.kind === 'read') read.push(step.file);
    },
  });
  let rows: readonly DeskRow[] = [];
  const applications = gatherFiles(read).map((dossier) => {
    const added = addDossier(dossier, rows, desk);
    rows = added.rows;
    if (added.row.kind === 'unread') throw new Error(`${dossier.path}: ${added.row.message}`);
    return added.row.record.application;
  });
  return examineDesk(applications, earlier, desk, '2025-06-01' as Day).map(
    (one) => one?.findings ?? [],
  );
}

/** Faults that no answer shows: what the file hides, carries, or was made with. */
function ofTheFile(): readonly Planted[] {
  return Array.from({ length: 5 }, (_, copy): Planted[] => {
    const form = formAt(copy);
    const answersAt = (number: number): Answers => answersOf(form, number + copy);
    const hiding = new Docx(print(form, answersAt(4000)));
    hiding.value('revenue_last_year', (runs) => runs + run('另有说明', '<w:vanish/>'));
    const isForeign = isStranger(copy);
    const hidden = isForeign ? asStranger(hiding.bytes()) : hiding.bytes();
    const altered = new Docx(print(form, answersAt(4100)));
    for (const name of Object.keys(altered.parts))
      if (/footer\d/.test(name) && altered.part(name).includes('版本码'))
        altered.edit((xml) => xml.replace(/[0-9A-Z]{4}-[0-9A-Z]{4}/, '0000-0000'), name);
    const rich = { ...answersAt(4200), revenue_last_year: '20000' };
    const poor = { ...rich, revenue_last_year: '12' };
    const verdictOf = (answers: Answers) => JSON.stringify(freeze(form, answers).verdicts.criteria);
    // A category without a threshold of revenue comes to the same.
    const edited =
      verdictOf(rich) === verdictOf(poor)
        ? undefined
        : withPageOf(print(form, rich), print(form, poor), ['revenue_last_year']);
    return [
      { kinds: ['hidden-text'], isForeign, bytes: hidden },
      { kinds: ['data-altered'], isForeign: false, bytes: altered.bytes() },
      ...(edited === undefined
        ? []
        : [{ kinds: ['verdict-changed', 'edited'], isForeign: false, bytes: edited }]),
    ];
  }).flat();
}

const listedNumbers = [5000, 5001, 5002, 5003, 5004];

/** Units of this year that stand in a list of an earlier one. */
function listed(): readonly Planted[] {
  return listedNumbers.map((number, at) => {
    const bytes = print(formAt(at), answersOf(formAt(at), number));
    const isForeign = isStranger(at);
    return { kinds: ['earlier'], isForeign, bytes: isForeign ? asStranger(bytes) : bytes };
  });
}
const earlierRows = listedNumbers.map((number, at): EarlierRow => {
  const { org_name: unit = '', uscc = '' } = answersOf(formAt(at), number);
  const where = `2023年名单.xlsx 第 ${at + 2} 行`;
  const code = at % 2 === 0 ? textOf(uscc) : '';
  return { list: '2023年名单.xlsx', where, unit: textOf(unit), code, project: '' };
});

/** Of a stranger's page what wasn't found is told as that, and is no fault. */
function isMerelyNotFound({ key }: DeskFinding): boolean {
  return key === 'review.finding.not_found';
}

function count(kinds: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

test('a hundred clean documents, forty of them strangers’, some saved by LibreOffice, give no finding', async () => {
  const clean = Array.from({ length: 100 }, (_, at): Planted => {
    const form = formAt(Math.floor(at / 5));
    const bytes = print(form, answersOf(form, at + 1));
    const isForeign = isStranger(at);
    return { kinds: [], isForeign, bytes: isForeign ? asStranger(bytes) : bytes };
  });
  const again = savedAgain(clean.slice(0, 20));
  const found = await lookAt([...again, ...clean.slice(20)]);
  const told = found.flat().filter((one) => !isMerelyNotFound(one));
  console.table({ 'not found': found.flat().filter(isMerelyNotFound).length });
  expect(count(told.map(({ kind }) => kind))).toEqual({});
}, 900_000);

test('each fault planted in a page is told by its kind, in ours and in strangers’, saved again or not', async () => {
  const single = spoils.flatMap(([kind, spoil], at) =>
    Array.from({ length: 5 }, (_, copy): Planted[] => {
      const number = 1000 + at * 5 + copy;
      const form = formAt(at + copy);
      const before = answersOf(form, number);
      const after = spoil(before);
      const changed = Object.keys(after).filter((id) => after[id] !== before[id]);
      const spoilt = print(form, after);
      if (isStranger(copy))
        // What a stranger left empty can't be told from what isn't found.
        return kind === 'missing'
          ? []
          : [{ kinds: [kind], isForeign: true, bytes: asStranger(spoilt) }];
      // Rows of a list stand in no control of their own: they were typed in as they are.
      if (changed.some((id) => typeof before[id] !== 'string'))
        return [{ kinds: [kind], isForeign: false, bytes: spoilt }];
      const bytes = withPageOf(print(form, before), spoilt, changed);
      return bytes === undefined ? [] : [{ kinds: [kind, 'edited'], isForeign: false, bytes }];
    }).flat(),
  );
  const paired = pairs.flatMap(([kind, category, spoil], at) => {
    const form = forms.find((one) => one.category === category);
    if (form === undefined) throw new Error(`content has no ${category}`);
    return [0, 1].flatMap((copy): Planted[] => {
      const number = 3000 + at * 20 + copy * 5;
      const first = answersOf(form, number);
      const second = spoil(first)(answersOf(form, number + 1));
      return [first, second].map((answers) => {
        const bytes = print(form, answers);
        const isForeign = copy === 1;
        return { kinds: [kind], isForeign, bytes: isForeign ? asStranger(bytes) : bytes };
      });
    });
  });
  const planted = [...single, ...paired, ...ofTheFile(), ...listed()];
  const isSavedAgain = (_: Planted, at: number): boolean => at % 4 === 0;
  const again = savedAgain(planted.filter(isSavedAgain));
  const documents = planted.map((one, at) =>
    isSavedAgain(one, at) ? (again[at / 4] ?? one) : one,
  );
  const found = await lookAt(documents, earlierRows);
  console.table({
    documents: documents.length,
    'strangers’': documents.filter(({ isForeign }) => isForeign).length,
  });
  const all = documents.flatMap(({ kinds }) => kinds);
  const missed = documents.flatMap(({ kinds, isForeign }, at) =>
    kinds
      .filter((kind) => !(found[at] ?? []).some((one) => one.kind === kind))
      .map((kind) => `${kind} ${isForeign ? 'foreign' : 'own'} ${at}`),
  );
  const others = documents.flatMap(({ kinds }, at) =>
    (found[at] ?? [])
      .filter((one) => !kinds.includes(one.kind) && !isMerelyNotFound(one))
      .map((one) => `${one.kind} beside ${kinds.join('+')} ${at}`),
  );
  console.table(
    Object.fromEntries(
      Object.entries(count(all)).map(([kind, number]) => [
        kind,
        { planted: number, missed: missed.filter((one) => one.startsWith(`${kind} `)).length },
      ]),
    ),
  );
  console.log(count(others.map((one) => one.replace(/ \d+$/, ''))));
  expect(missed).toEqual([]);
}, 900_000);
