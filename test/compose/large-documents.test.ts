import { expect, test } from 'vitest';

import { readApplication } from '../../src/compose/index.ts';
import { Docx, run, tag } from '../word/alterations/docx.ts';
import { countProcessorTime } from '../processor-time.ts';
import { makeDraft } from './kit/make-drafts.ts';
import { forms, make, sourceOf } from './kit/real-project.ts';

/** Milliseconds of processor time after which a page gives a file up. */
const most = 10_000;

const [form] = forms;
if (form === undefined) throw new Error('no form');
const made = make(form, makeDraft(form, 'full')).bytes;

const beside = (xml: string) => (docx: Docx) =>
  docx.around('w:p', tag('org_name'), (paragraph) => paragraph + xml);
const inside = (xml: string) => (docx: Docx) => docx.value('org_name', (runs) => runs + xml);
const below = (xml: (row: string) => string) => (docx: Docx) =>
  docx.around('w:tr', tag('ip_rights.2.name'), (row) => row + xml(row));
const lines = (count: number, text: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => text(at)).join('');

// Small once packed, and each without end for whoever looks at all by all.
test.each([
  ['10,000 bare rows', below(() => '<w:tr><w:tc><w:p/></w:tc></w:tr>'.repeat(10_000))],
  ['a row copied 3,000 times', below((row) => row.repeat(3_000))],
  [
    '5,000 rows of other texts',
    below(() =>
      lines(
        5_000,
        (at) => `<w:tr><w:tc><w:p>${run(`甲${at}`)}</w:p></w:tc><w:tc><w:p/></w:tc></w:tr>`,
      ),
    ),
  ],
  ['200,000 empty controls', beside('<w:sdt><w:sdtPr/><w:sdtContent/></w:sdt>'.repeat(200_000))],
  [
    '200,000 empty controls within a value',
    inside('<w:sdt><w:sdtPr/><w:sdtContent/></w:sdt>'.repeat(200_000)),
  ],
  ['20,000 paragraphs in a cell', beside(lines(20_000, (at) => `<w:p>${run(`行${at}`)}</w:p>`))],
  ['50,000 runs in a value', inside('<w:r><w:t>x</w:t></w:r>'.repeat(50_000))],
  ['20,000 tables', beside('<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>'.repeat(20_000))],
  ['a row of 50,000 cells', below(() => `<w:tr>${'<w:tc><w:p/></w:tc>'.repeat(50_000)}</w:tr>`)],
])(
  '%s hold no reader up',
  (_, alter) => {
    const docx = new Docx(made);
    alter(docx);
    const bytes = docx.bytes();
    const took = countProcessorTime();
    const read = readApplication(bytes, [form], { source: sourceOf(form) });
    const time = took();
    expect(['read', 'refused']).toContain(read.kind);
    expect(time).toBeLessThan(most);
  },
  120_000,
);
