import type { ComponentChildren, FunctionComponent, VNode } from 'preact';
import { expect, test } from 'vitest';

import type { Day } from '../../../src/base/index.ts';
import { composePrintSheet, composeTranscript } from '../../../src/compose/index.ts';
import type { Answers, Form } from '../../../src/form/index.ts';
import { PrintedForm } from '../../../src/tools/apply/outputs/print/PrintedForm.tsx';
import { documentText } from '../../compose/kit/document-text.ts';
import { draftSizes, makeDraft } from '../../compose/kit/make-drafts.ts';
import { forms, make, policy } from '../../compose/kit/real-project.ts';

/** The printed form. */
function printed(form: Form, answers: Answers): VNode {
  const sheet = composePrintSheet({
    form,
    policy,
    answers,
    rules: 'r1',
    on: '2025-06-01' as Day,
    code: '',
    words: policy.words,
  });
  return <PrintedForm sheet={sheet} words={policy.words} />;
}

/** Every text of the printed form, in order. */
function textsOf(form: Form, answers: Answers): readonly string[] {
  return textsIn(printed(form, answers));
}

/** None of its parts keeps a state: each is called as it stands. */
function textsIn(node: ComponentChildren): readonly string[] {
  if (typeof node === 'string') return [node];
  if (Array.isArray(node)) return node.flatMap(textsIn);
  if (typeof node !== 'object' || node === null) return [];
  const { type, props } = node as VNode;
  return typeof type === 'string'
    ? textsIn(props.children)
    : textsIn((type as FunctionComponent)(props));
}

const squeeze = (text: string): string => text.replace(/\s+/g, '');

test.each(forms.map((form) => [form.category, form] as const))(
  'the printed form of %s says what its document says',
  (_, form) => {
    for (const size of draftSizes) {
      const answers = makeDraft(form, size);
      const document = squeeze(documentText(make(form, answers).bytes));
      const said = textsOf(form, answers).map(squeeze);
      const absent = said.filter((text) => text.length > 3 && !document.includes(text));
      expect(absent, size).toEqual([]);
    }
  },
);

test.each(forms.map((form) => [form.category, form] as const))(
  'nothing of the document of %s is left out of the printed form',
  (_, form) => {
    const answers = makeDraft(form, 'full');
    const sheet = squeeze(textsOf(form, answers).join(''));
    const entries = composeTranscript(form, answers, 2025, policy.words).flatMap(
      (section) => section.entries,
    );
    // The unit of a figure stands in its caption.
    const texts = entries.flatMap(({ table, text, plain }) =>
      plain === undefined
        ? (table?.rows.flat() ?? text.split(/[\n、]/))
        : [text.replace(/^(-?[\d,.]+).*$/, '$1')],
    );
    expect(texts.map(squeeze).filter((text) => !sheet.includes(text))).toEqual([]);
  },
);

/** The texts of the cells whose figures end below one another. */
function figuresIn(node: ComponentChildren): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(figuresIn);
  if (typeof node !== 'object' || node === null) return [];
  const { type, props } = node as VNode<{ readonly class?: string }>;
  if (typeof type !== 'string') return figuresIn((type as FunctionComponent)(props));
  return props.class === 'figure' ? [textsIn(node).join('')] : figuresIn(props.children);
}

test('figures stand at the right: of a label, of a year, of a list', () => {
  const [form] = forms;
  if (form === undefined) throw new Error('no form');
  const figures = figuresIn(printed(form, makeDraft(form, 'full')));
  expect(figures).toContain('18,650.5');
  expect(figures).toContain('118');
  expect(figures).toContain('1,366.5');
  expect(figures.filter((text) => !/^[\d,.]+$/.test(text))).toEqual([]);
});
