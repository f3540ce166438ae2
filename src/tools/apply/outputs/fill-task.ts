import type {
  DocumentInput,
  FilledOfficial,
  MadeDocument,
  OfficialInput,
  RefusedOfficial,
} from '../../../compose/index.ts';

/** What the filling worker is asked: our own document, or the official form someone brought. */
export type FillTask =
  | {
      readonly kind: 'document';
      /** Address of the template's module. */
      readonly template: string;
      readonly input: DocumentInput;
    }
  | {
      readonly kind: 'official';
      readonly bytes: Uint8Array;
      readonly input: OfficialInput;
    };

export type FillResult = MadeDocument | FilledOfficial | RefusedOfficial;
