/** What authors are told of the files they write: the reference, and schemas for their editors. */
export { editorFiles, editorSetting, schemaFolder, schemasSetting } from './editor-files.ts';
export { withReference } from './write-reference.ts';
