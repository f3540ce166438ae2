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
