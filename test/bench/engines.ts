import { patchDocument, PatchType, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import type { IPatch } from 'docx';
import Docxtemplater from 'docxtemplater';
import { TemplateHandler, TemplateHandlerOptions } from 'easy-template-x';
import PizZip from 'pizzip';

import { compileTemplate, renderTemplate, versionCode } from '../../src/word/index.ts';
import type { JsonValue, Payload } from '../../src/word/index.ts';
import { columnNames } from './content.ts';
import type { FormData, Syntax } from './content.ts';

/** One way to fill a template: `prepare` once, then fill as often as wanted. */
export interface Engine {
  readonly name: string;
  readonly syntax: Syntax;
  readonly prepare: (template: Uint8Array) => Fill;
  /** What a page would import. */
  readonly bundle?: string;
}
export type Fill = (data: FormData) => Uint8Array | Promise<Uint8Array>;

const handlebars: Syntax = {
  each: (list) => `{{#each ${list}}}`,
  endEach: () => '{{/each}}',
  when: (name) => `{{#if ${name}}}`,
  endWhen: () => '{{/if}}',
};
const mustache: Syntax = {
  each: (list) => `{{#${list}}}`,
  endEach: (list) => `{{/${list}}}`,
  when: (name) => `{{#${name}}}`,
  endWhen: (name) => `{{/${name}}}`,
};
// Patching knows no blocks: tables and conditions are placeholders for what is made in code.
const patches: Syntax = {
  each: () => '',
  endEach: () => '',
  when: () => '',
  endWhen: () => '',
  wholeTables: true,
};

function ours(carry: boolean): Engine['prepare'] {
  return (template) => {
    const compiled = compileTemplate(template);
    return (data) => {
      if (!carry) return renderTemplate(compiled, data);
      const answers = data as Readonly<Record<string, JsonValue>>;
      const ids = { policy: 'fj-2023-1', category: 'platform', form: '1', rules: '1' };
      const code = versionCode(answers);
      const payload: Payload = { format: 1, ...ids, date: '2025-06-01', answers, code };
      return renderTemplate(compiled, data, { payload });
    };
  };
}

export const engines: readonly Engine[] = [
  {
    name: '本引擎',
    syntax: handlebars,
    prepare: ours(false),
    bundle: `export { renderTemplate } from './src/word/index.ts';`,
  },
  { name: '本引擎，带草稿', syntax: handlebars, prepare: ours(true) },
  {
    name: 'docxtemplater + pizzip',
    syntax: mustache,
    prepare: (template) => (data) => {
      const delimiters = { start: '{{', end: '}}' };
      const options = { paragraphLoop: true, linebreaks: true, delimiters };
      const document = new Docxtemplater(new PizZip(template), options);
      document.render(data);
      return document.toBuffer({ type: 'uint8array' } as never);
    },
    bundle: `export { default as a } from 'docxtemplater'; export { default as b } from 'pizzip';`,
  },
  {
    name: 'easy-template-x',
    syntax: mustache,
    prepare: (template) => {
      const handler = new TemplateHandler(
        new TemplateHandlerOptions({ delimiters: { tagStart: '{{', tagEnd: '}}' } }),
      );
      return async (data) =>
        new Uint8Array(await handler.process(template.slice().buffer, data as never));
    },
    bundle: `export { TemplateHandler } from 'easy-template-x';`,
  },
  {
    name: 'docx patchDocument',
    syntax: patches,
    prepare: (template) => (data) =>
      patchDocument({
        outputType: 'uint8array',
        data: template,
        patches: Object.fromEntries(
          Object.entries(data).map(([name, value]) => [name, patch(value)]),
        ),
        placeholderDelimiters: { start: '{{', end: '}}' },
      }),
    bundle: `export { patchDocument, PatchType, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';`,
  },
];

/** Rows become a table made in code, which stands where their tag stood. */
function patch(value: FormData[string]): IPatch {
  if (typeof value === 'boolean') {
    return { type: PatchType.PARAGRAPH, children: [new TextRun(value ? '是' : '')] };
  }
  if (typeof value === 'string') {
    const lines = value.split('\n');
    const children = lines.map(
      (text, index) => new TextRun(index > 0 ? { text, break: 1 } : { text }),
    );
    return { type: PatchType.PARAGRAPH, children };
  }
  const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
  const made = value.map(
    (row) => new TableRow({ children: columnNames.map((name) => cell(row[name] ?? '')) }),
  );
  return { type: PatchType.DOCUMENT, children: [new Table({ rows: made })] };
}
