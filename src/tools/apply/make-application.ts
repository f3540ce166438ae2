import { makeDocument } from '../../compose/index.ts';
import type { DocumentInput, MadeDocument } from '../../compose/index.ts';

type Template = Parameters<typeof makeDocument>[0];

/**
 * Fetches the template's module (written by the build, run under script-src 'self') and fills it.
 * This file and the Word engine behind it are fetched only when someone wants the document.
 */
export async function makeApplication(
  templateUrl: string,
  input: DocumentInput,
): Promise<MadeDocument> {
  const module = (await import(/* @vite-ignore */ templateUrl)) as { readonly default: Template };
  return makeDocument(module.default, input);
}
