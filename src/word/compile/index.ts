/**
 * Makes templates ready, at build time: parse finds the tags, plan decides what becomes of the
 * elements around them, write makes the steps. May import these three, zip, xml and template.
 */
export { compileTemplate } from './compile-template.ts';
export { formatTemplateProblem, TemplateError } from './parse/index.ts';
export type { KnownFields, TemplateProblem } from './parse/index.ts';
