import type { Words } from '../base/index.ts';
import { explainOpenIssue, readDocument } from '../word/index.ts';
import type { OpenedFile } from './opened-file.ts';

/** The draft a Word document of ours carries, as the text of a draft file; or why there is none. */
export type CarriedDraft =
  | { readonly kind: 'draft'; readonly text: string }
  | { readonly kind: 'refused'; readonly sentence: string }
  | { readonly kind: 'none' };

/** Opens a stranger's file safely and looks for the draft in it; nothing of its page is read. */
export function readCarriedDraft(file: OpenedFile, words: Words): CarriedDraft {
  const read = readDocument(file.bytes, { fields: [] }, { fileName: file.name });
  if (read.kind === 'refused') {
    return { kind: 'refused', sentence: explainOpenIssue(read.issue, words) };
  }
  if (!read.payload) return { kind: 'none' };
  const { policy, category, form, year, answers } = read.payload;
  return {
    kind: 'draft',
    text: JSON.stringify({ policy, category, version: form, year, answers }),
  };
}
