import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { Day } from '../../src/base/index.ts';
import { checkReading, readApplication } from '../../src/compose/index.ts';
import type { PageSource, ReadApplication } from '../../src/compose/index.ts';
import type { Answers, Form } from '../../src/form/index.ts';
import { openDocument } from '../../src/word/index.ts';
import { Docx } from '../word/alterations/docx.ts';
import { freeze, rulesOf } from './kit/freeze.ts';
import { makeDraft } from './kit/make-drafts.ts';
import { anyDraft } from './kit/random-drafts.ts';
import { forms, make, sourceOf } from './kit/real-project.ts';

const runs = Number(process.env['SHENBAO_RUNS'] ?? 6);

function check(form: Form, answers: Answers, frozen: ReturnType<typeof freeze>): ReadApplication {
  const { bytes } = make(form, answers, { ...frozen, verdicts: { ...frozen.verdicts } });
  const read = readApplication(bytes, [form], { source: sourceOf(form) });
  if (read.kind !== 'read') throw new Error(read.kind);
  return checkReading(read, form, rulesOf(form));
}

test.each(forms.map((form) => [form.category, form] as const))(
  'a verdict of %s that the data does not come to is told with its clause',
  (_, form) => {
    const answers = makeDraft(form, 'full');
    const frozen = freeze(form, answers);
    expect(check(form, answers, frozen)).toMatchObject({ state: 'same', faults: [] });
    const [criterion] = rulesOf(form).criteria;
    if (criterion === undefined) throw new Error('no criterion');
    const { verdicts } = frozen;
    const criteria = { ...verdicts.criteria, [criterion.id]: 'not-applicable' };
    expect(check(form, answers, { ...frozen, verdicts: { ...verdicts, criteria } })).toMatchObject({
      state: 'data-altered',
      faults: [{ kind: 'verdict', values: { where: criterion.clause } }],
    });
  },
);

test('a category’s verdict that its criteria do not come to is told', () => {
  const [form] = forms;
  if (form === undefined) throw new Error('no form');
  const answers = makeDraft(form, 'full');
  const frozen = freeze(form, answers);
  const category = frozen.verdicts.category === 'unmet' ? 'met' : 'unmet';
  const read = check(form, answers, { ...frozen, verdicts: { ...frozen.verdicts, category } });
  expect(read.faults).toEqual([{ kind: 'verdict', values: { where: rulesOf(form).title } }]);
});

test('a policy that was replaced after a document was made alters nothing of that document', () => {
  const [form] = forms;
  if (form === undefined) throw new Error('no form');
  const { bytes } = make(form, makeDraft(form, 'full'));
  const source = sourceOf(form);
  const compared = (successor?: PageSource['policy']['successor']) => {
    const replaced = { ...source, policy: { ...source.policy, successor } };
    const read = readApplication(bytes, [form], { source: replaced });
    return read.kind === 'read' ? [read.compared, read.state, read.differences] : read.kind;
  };
  expect(compared()).toEqual(['page', 'same', []]);
  const successor = { docNo: '闽工信规〔2025〕9号', from: '2025-01-01' as Day, keeps: {} };
  // What it was printed from is no longer at hand: its fields alone can be compared.
  expect(compared(successor)).toEqual(['fields', 'same', []]);
  // Without a day nothing of it is printed.
  expect(compared({ docNo: successor.docNo, keeps: {} })).toEqual(['page', 'same', []]);
});

test('a verdict by other rules is left as it is, which is said', () => {
  const [form] = forms;
  if (form === undefined) throw new Error('no form');
  const answers = makeDraft(form, 'full');
  const frozen = freeze(form, answers);
  const read = check(form, answers, {
    ...frozen,
    rules: 'r0',
    verdicts: { ...frozen.verdicts, category: 'nonsense' },
  });
  expect(read).toMatchObject({ state: 'same', faults: [], rulesDiffer: true });
});

test.each(forms.map((form) => [form.category, form] as const))(
  'no verdict of %s as it was made is told, whatever was answered',
  (_, form) => {
    fc.assert(
      fc.property(anyDraft(form), (answers) => {
        expect(check(form, answers, freeze(form, answers)).faults).toEqual([]);
      }),
      { numRuns: runs },
    );
  },
);

test('a code in the footer that is not the data’s is told without a template, too', () => {
  const [form] = forms;
  if (form === undefined) throw new Error('no form');
  const docx = new Docx(make(form, makeDraft(form, 'full')).bytes);
  const whole = readApplication(docx.bytes(), [form]);
  expect(whole).toMatchObject({ compared: 'fields', state: 'same', faults: [] });
  for (const name of Object.keys(docx.parts)) {
    if (/footer\d/.test(name) && docx.part(name).includes('版本码'))
      docx.edit((xml) => xml.replace(/[0-9A-Z]{4}-[0-9A-Z]{4}/, '0000-0000'), name);
  }
  expect(readApplication(docx.bytes(), [form])).toMatchObject({
    state: 'data-altered',
    faults: [{ kind: 'printed_code', values: { code: '0000-0000' } }],
  });
});

test('a value that stands beside its emptied control is no altered data', () => {
  const [form] = forms;
  if (form === undefined) throw new Error('no form');
  const answers = makeDraft(form, 'full');
  // An empty cell of a list has nothing to say, as an emptied control has.
  const list = form.sections.flatMap(({ fields }) => fields).find(({ kind }) => kind === 'table');
  const rows = answers[list?.id ?? ''];
  if (!Array.isArray(rows)) throw new Error('no list');
  const [first, ...rest] = rows as readonly Readonly<Record<string, unknown>>[];
  const [column = ''] = Object.keys(first ?? {}).slice(-1);
  const draft = { ...answers, [list?.id ?? '']: [{ ...first, [column]: '' }, ...rest] };
  const docx = new Docx(make(form, draft as Answers).bytes);
  // The bookmark's start with the control, the value before both.
  docx.edit((xml) =>
    xml.replace(
      /(<w:bookmarkStart[^>]*>)?(<w:sdt><w:sdtPr><w:tag w:val="contact_mobile"\/><\/w:sdtPr><w:sdtContent>)(.*?)(<\/w:sdtContent><\/w:sdt>)/gs,
      '$3$1$2$4',
    ),
  );
  expect(readApplication(docx.bytes(), [form], { source: sourceOf(form) })).toMatchObject({
    state: 'same',
    faults: [],
    differences: [],
  });
});

test('a picture that no document draws is not looked for on the page', () => {
  const [form] = forms;
  if (form === undefined) throw new Error('no form');
  const answers = {
    ...makeDraft(form, 'minimal'),
    architecture: 'data:image/png;base64,iVBORw0KGgo=',
  };
  const { bytes } = make(form, answers);
  const opened = openDocument(bytes);
  if (opened.kind === 'refused') throw new Error('refused');
  expect(opened.carried?.payload.print?.images).toEqual([]);
  const read = readApplication(bytes, [form], { source: sourceOf(form) });
  expect(read).toMatchObject({ state: 'same', compared: 'page', differences: [] });
});
