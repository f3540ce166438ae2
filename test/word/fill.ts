import { compileTemplate, renderTemplate } from '../../src/word/index.ts';
import type { TemplateData } from '../../src/word/index.ts';
import { checkPackage } from './check-package.ts';
import { textOf } from './document-text.ts';
import { buildPackage } from './package-builder.ts';
import type { PackageParts } from './package-builder.ts';

/** Compiles and fills a template made of these parts, and throws where the result is unsound. */
export function fill(parts: PackageParts | string, data: TemplateData): Uint8Array {
  const body = typeof parts === 'string' ? { body: parts } : parts;
  const docx = renderTemplate(compileTemplate(buildPackage(body)), data);
  const problems = checkPackage(docx).filter((problem) => !problem.includes('braces left'));
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return docx;
}

/** The text of the filled body. */
export function fillText(body: string, data: TemplateData): string {
  return textOf(fill(body, data));
}
