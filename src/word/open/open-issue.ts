import { XmlError } from '../xml/index.ts';

/** Formats that are told apart because each needs its own advice. */
export type ForeignFormat =
  | 'old-word'
  | 'wps'
  | 'old-excel'
  | 'old-slides'
  | 'old-office'
  | 'rar'
  | 'seven-zip'
  | 'other-archive'
  | 'pdf'
  | 'ofd'
  | 'rtf'
  | 'web-page'
  | 'picture'
  | 'json'
  | 'plain-text'
  | 'spreadsheet'
  | 'slides'
  | 'open-document'
  | 'archive-of-files'
  | 'plain-zip'
  | 'unknown-format';

/** Why a file was not opened. The sentence is `opened.<kind>` of content/words, filled with the rest. */
export type OpenIssue =
  | {
      readonly kind:
        | ForeignFormat
        | 'empty'
        | 'password'
        | 'truncated'
        | 'damaged'
        | 'overlapping'
        | 'hidden-data'
        | 'two-documents';
    }
  | { readonly kind: 'too-large' | 'too-much-content'; readonly megabytes: number }
  | { readonly kind: 'too-many-entries'; readonly limit: number }
  | {
      readonly kind:
        | 'encrypted-entry'
        | 'duplicate-entry'
        | 'lying-size'
        | 'not-utf8'
        | 'doctype'
        | 'malformed-xml'
        | 'too-complex'
        | 'outside-name'
        | 'active-macro'
        | 'active-object'
        | 'active-part';
      readonly part: string;
    }
  | { readonly kind: 'active-field'; readonly part: string; readonly field: string }
  | { readonly kind: 'active-link'; readonly target: string }
  | { readonly kind: 'unknown-method'; readonly part: string; readonly method: number }
  | { readonly kind: 'part-too-large'; readonly part: string; readonly megabytes: number };

export interface Refusal {
  readonly kind: 'refused';
  readonly issue: OpenIssue;
}

function refuse(issue: OpenIssue): Refusal {
  return { kind: 'refused', issue };
}

/** Carries an issue out of nested reading; never leaves src/word. */
export class OpenError extends Error {
  override name = 'OpenError' as const;
  readonly issue: OpenIssue;

  constructor(issue: OpenIssue) {
    super(issue.kind);
    this.issue = issue;
  }
}

/** Runs `read`; what is wrong with the file becomes its refusal, our own mistakes go on. */
export function refusing<Result>(read: () => Result): Result | Refusal {
  try {
    return read();
  } catch (error) {
    if (error instanceof OpenError) return refuse(error.issue);
    if (error instanceof XmlError) return refuse({ kind: error.fault, part: error.part });
    throw error;
  }
}
