import { loadTemplate } from '../../browser/index.ts';
import { makeDocument } from '../../compose/index.ts';
import type { DocumentInput, MadeDocument } from '../../compose/index.ts';

/** Fills the template behind an address. This file and the Word engine come only when needed. */
export async function makeApplication(
  templateUrl: string,
  input: DocumentInput,
): Promise<MadeDocument> {
  return makeDocument(await loadTemplate(templateUrl), input);
}
