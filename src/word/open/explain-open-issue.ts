import { say } from '../../base/index.ts';
import type { Words } from '../../base/index.ts';
import type { OpenIssue } from './open-issue.ts';

/** The sentence that tells why a file was not opened and what helps. */
export function explainOpenIssue(issue: OpenIssue, words: Words): string {
  const { kind, ...values } = issue;
  return say(words, `opened.${kind}`, values);
}
