import type { CompiledTemplate } from '../word/index.ts';
import { renderTemplate } from '../word/index.ts';
import { planDocument } from './plan-document.ts';
import type { DocumentInput, DocumentPlan } from './plan-document.ts';

/** A finished document and what its maker should be told. */
export interface MadeDocument extends Pick<DocumentPlan, 'fileName' | 'missing' | 'notWritten'> {
  readonly bytes: Uint8Array;
}

/** Fills the template with what was planned. */
export function fillPlan(
  template: CompiledTemplate,
  { page, carried }: Pick<DocumentPlan, 'page' | 'carried'>,
): Uint8Array {
  return renderTemplate(template, page, carried);
}

/** Fills the template with what is asked and answered. */
export function makeDocument(template: CompiledTemplate, input: DocumentInput): MadeDocument {
  const plan = planDocument(template, input);
  const { fileName, missing, notWritten } = plan;
  return { bytes: fillPlan(template, plan), fileName, missing, notWritten };
}
