import type { Words } from '../base/index.ts';
import { say } from '../base/index.ts';
import type { Form } from './field.ts';

/** 盖章签字清单: where the printed form needs hand and seal, in its own order. */
export function sealPlaces(form: Form, words: Words): readonly string[] {
  const has = (kind: string) => form.sections.some((section) => section.kind === kind);
  return [
    say(words, 'form.seal_cover'),
    ...(has('commitment') ? [say(words, 'form.seal_commitment')] : []),
    ...(has('recommendation') ? [say(words, 'form.seal_recommendation')] : []),
    ...(has('evidence') ? [say(words, 'form.seal_copies')] : []),
    say(words, 'form.seal_joint'),
  ];
}
