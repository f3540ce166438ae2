import type {
  ApplicationCase,
  NamedTemplate,
  RecordInput,
  SelfCheckInput,
  SetCase,
} from '../../compose/index.ts';

type Template = NamedTemplate['template'];

/** The application, as plain data that a worker can be sent. */
export interface ApplicationTask {
  readonly kind: 'application';
  readonly template: Template;
  readonly given: ApplicationCase;
}

/** Every other document this site makes. */
export type BesideTask =
  /** One of those that go with the application. */
  | { readonly kind: 'beside'; readonly named: NamedTemplate; readonly given: SetCase }
  /** All of them and the application in one zip. */
  | { readonly kind: 'set'; readonly named: readonly NamedTemplate[]; readonly given: SetCase }
  | { readonly kind: 'report'; readonly template: Template; readonly input: SelfCheckInput }
  | {
      readonly kind: 'record';
      readonly template: Template;
      readonly input: RecordInput;
      readonly fileName: string;
    };

/** Which document of how many is being filled. */
export interface MakingStep {
  /** From 1. */
  readonly number: number;
  readonly of: number;
  readonly title: string;
}

/** A document of a set that could not be made; the others were. */
export interface Unmade {
  readonly title: string;
  readonly why: string;
}

export interface MadeFile {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** Required fields that are asked and not answered. */
  readonly missing: readonly string[];
  readonly unmade: readonly Unmade[];
}
