/**
 * Fills compiled templates, in browsers, workers and Node: no XML parser and no eval, and few bytes.
 * May import zip, xml, template and carry.
 */
export { isDrawable } from './image.ts';
export { richParagraphs } from './lines.ts';
export { packParts, renderParts, renderTemplate } from './render-template.ts';
