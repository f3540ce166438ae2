import { applicationInput } from '../application-input.ts';
import { documentFields } from '../document-fields.ts';
import { makeDocument } from '../make-document.ts';
import type { DocumentKind } from './document.ts';

/** A sheet that prints the same answers beside the application: what it says is its template's. */
export const ofAnswers: DocumentKind = {
  names: documentFields,
  from: {
    application: ({ template, title }, given) =>
      makeDocument(template, {
        ...applicationInput(given),
        title,
        fileName: undefined,
        carry: false,
      }),
  },
};
