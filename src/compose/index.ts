export { applicationYear, composeApplication } from './compose-application.ts';
export type { ApplicationInput } from './compose-application.ts';
export { documentFileName } from './document-file-name.ts';
export type { FileNameParts } from './document-file-name.ts';
export type { PolicyFacts } from './policy-state.ts';
