import { documentKind } from '../compose/index.ts';
import type { DocumentSource } from '../compose/index.ts';
import type { DocumentSpec } from '../policy/index.ts';
import type { PolicyBundle } from './project.ts';

/** The category's documents that are made from `source`, in the order of documents.yaml. */
export function offeredDocuments(
  policy: PolicyBundle,
  category: string,
  source: DocumentSource,
): readonly DocumentSpec[] {
  return policy.documents.filter(
    ({ id, categories }) =>
      categories.includes(category) && documentKind(id).from[source] !== undefined,
  );
}

/** Whether it is the form itself; the others go with it. */
export function printsForm(id: string): boolean {
  return documentKind(id).printsForm === true;
}
