import { inSlices } from '../../../base/index.ts';
import {
  describeDraftIssue,
  describeOpened,
  openDraft,
  reusableAnswers,
} from '../../../form/index.ts';
import type { Answers, Draft } from '../../../form/index.ts';
import type { ApplyPayload } from '../payload.ts';

/** A draft that this form can hold, or why not and what of it the form can take all the same. */
type ReadDraft =
  | { readonly kind: 'draft'; readonly draft: Draft; readonly remarks: readonly string[] }
  | {
      readonly kind: 'refused';
      readonly why: string;
      readonly shared: Answers;
      /** Of the category that it is of. */
      readonly title: string;
    };

/** Reads a draft's text for one form; fetched with the first draft. */
export async function readDraft(
  text: string,
  { form, words }: ApplyPayload,
  titles: Readonly<Record<string, string>>,
): Promise<ReadDraft> {
  const opened = await inSlices(openDraft(text, [form]));
  if (opened.kind !== 'issue')
    return { kind: 'draft', draft: opened.draft, remarks: describeOpened(opened, words) };
  return {
    kind: 'refused',
    why: describeDraftIssue(opened, words, titles),
    shared: opened.answers ? reusableAnswers(form, opened.answers) : {},
    title: titles[opened.values['category'] ?? ''] ?? '',
  };
}

/** What another category's answers hold that this form asks for too. */
export function sharedAnswers(
  { form }: ApplyPayload,
  answers: Readonly<Record<string, unknown>>,
): Answers {
  return reusableAnswers(form, answers);
}
