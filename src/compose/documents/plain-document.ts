import { renderTemplate } from '../../word/index.ts';
import type { TemplateData } from '../../word/index.ts';
import type { MadeDocument } from '../make-document.ts';
import type { NamedTemplate } from './document.ts';

/** What a desk's documents say of the policy and of whoever applied. */
export const dossierNames = {
  policy_title: true,
  policy_doc_no: true,
  stage: true,
  unit: true,
  uscc: true,
  category: true,
  project: true,
  code: true,
} as const;

/** How to make a document that carries no draft: all that it prints is what `compose` gives. */
export function plainDocument<Input extends { readonly fileName: string }>(
  compose: (input: Input) => TemplateData,
  parcelOf?: (input: Input) => Parameters<typeof renderTemplate>[2],
): (named: NamedTemplate, input: Input) => MadeDocument {
  return ({ template }, input) => ({
    bytes: renderTemplate(template, compose(input), parcelOf?.(input)),
    fileName: input.fileName,
    missing: [],
    notWritten: [],
  });
}
