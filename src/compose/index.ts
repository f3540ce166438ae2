export { applicationYear, composeApplication } from './compose-application.ts';
export type { ApplicationInput } from './compose-application.ts';
export { documentFields } from './document-fields.ts';
export { documentFileName } from './document-file-name.ts';
export type { FileNameParts } from './document-file-name.ts';
export { makeDocument } from './make-document.ts';
export type { DocumentInput, MadeDocument } from './make-document.ts';
export type { PolicyFacts } from './policy-state.ts';
