import { expect, test } from 'vitest';

import { packParts, readPages, renderParts } from '../../src/word/index.ts';
import type { Printed } from '../../src/word/index.ts';
import { openPackage } from '../../src/word/open/index.ts';
import { forms, templateOf } from '../compose/kit/real-project.ts';
import { Docx } from './alterations/docx.ts';

const [form] = forms;
if (form === undefined) throw new Error('content has no forms');
const parts = renderParts(templateOf(form), {});
const bytes = packParts(parts);

/** What came of it, and whether the printed one had to be packed for it. */
function read(file: Uint8Array): readonly [kind: string, isPacked: boolean] {
  let isPacked = false;
  const printed: Printed = {
    parts,
    bytes: () => {
      isPacked = true;
      return bytes;
    },
  };
  const opened = openPackage(file);
  if (opened.kind === 'refused') throw new Error(opened.issue.kind);
  return [readPages(opened, printed).kind, isPacked];
}

test('a document that nobody saved is told from its parts, none packed for it', () => {
  expect(read(bytes)).toEqual(['same', false]);
});

test('one whose text, styles, ways or types differ is looked at whole', () => {
  for (const [name, edit] of [
    ['word/document.xml', (xml: string) => xml.replace('申报', '再报')],
    ['word/styles.xml', (xml: string) => xml.replace('</w:styles>', ' </w:styles>')],
    [
      'word/_rels/document.xml.rels',
      (xml: string) => xml.replace('</Relationships>', ' </Relationships>'),
    ],
    ['[Content_Types].xml', (xml: string) => xml.replace('</Types>', ' </Types>')],
  ] as const) {
    const docx = new Docx(bytes);
    expect(edit(docx.part(name)), name).not.toBe(docx.part(name));
    docx.edit(edit, name);
    expect(read(docx.bytes())[1], name).toBe(true);
  }
  // Packed anew by another program it says the same.
  expect(read(new Docx(bytes).bytes())).toEqual(['same', true]);
});
