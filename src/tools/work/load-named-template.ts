import { loadTemplate } from '../../browser/index.ts';
import type { NamedTemplate } from '../../compose/index.ts';

/** A document that a page offers. */
export interface DocumentLink {
  /** Its id in documents.yaml. */
  readonly id: string;
  readonly title: string;
  /** The module of its template, fetched when the document is made. */
  readonly template: string;
}

/** The document with its compiled template, as the tasks that fill it take it. */
export async function loadNamedTemplate(link: DocumentLink): Promise<NamedTemplate> {
  return { id: link.id, title: link.title, template: await loadTemplate(link.template) };
}
