import type { Form } from '../../form/index.ts';
import type { CompiledTemplate, KnownFields } from '../../word/index.ts';
import type { MadeDocument } from '../make-document.ts';
import type { DocumentSource, DocumentSources } from './sources.ts';

/** A document of documents.yaml with its compiled template. */
export interface NamedTemplate {
  readonly id: string;
  readonly title: string;
  readonly template: CompiledTemplate;
}

/** All that the site, the starters and the command line need to know of one document. */
export interface DocumentKind {
  /** Where a new one's template stands below templates/<policy>/; absent: named after the id. */
  readonly template?: string;
  /** It prints the whole form: a field that no tag prints is told. */
  readonly printsForm?: true;
  /** The names its template may use, so that a mistyped tag stops the build. */
  readonly names: KnownFields | ((form: Form) => KnownFields);
  readonly from: {
    readonly [Source in DocumentSource]?: (
      named: NamedTemplate,
      given: DocumentSources[Source],
    ) => MadeDocument;
  };
}
