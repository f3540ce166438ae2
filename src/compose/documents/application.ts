import { applicationInput } from '../application-input.ts';
import { documentFields } from '../document-fields.ts';
import { makeDocument } from '../make-document.ts';
import type { DocumentKind } from './document.ts';

/** 申报书: the form itself. It alone carries the draft and has the round's file name. */
export const application: DocumentKind = {
  template: 'application-{category}.docx',
  printsForm: true,
  names: documentFields,
  from: { application: ({ template }, given) => makeDocument(template, applicationInput(given)) },
};
