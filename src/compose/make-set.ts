import { zipSync } from 'fflate';

import { say } from '../base/index.ts';
import type { Form } from '../form/index.ts';
import type { Judgement } from '../rules/index.ts';
import type { CompiledTemplate, KnownFields } from '../word/index.ts';
import { applicationInput } from './application-input.ts';
import type { ApplicationCase } from './application-input.ts';
import { makeSelfCheck, selfCheckFields } from './compose-self-check.ts';
import type { ProvingEvidence } from './compose-self-check.ts';
import { documentFields } from './document-fields.ts';
import { documentFileName } from './document-file-name.ts';
import { makeDocument } from './make-document.ts';
import type { MadeDocument } from './make-document.ts';

/** A document of documents.yaml with its compiled template. */
export interface NamedTemplate {
  readonly id: string;
  readonly title: string;
  readonly template: CompiledTemplate;
}

/** An application with what its 自测报告 says besides. */
export interface SetCase extends ApplicationCase {
  readonly judged: Judgement;
  /** The line to forward, with what the day adds to it. */
  readonly forward: string;
  readonly evidence: readonly ProvingEvidence[];
}

/** Whether an applicant makes it; the reviewer's record is filled from a review. */
export function isOfSet(document: string): boolean {
  return document !== 'review_record';
}

/** The names a document's template may use; undefined where its data comes from elsewhere. */
export function fieldsOf(document: string, form: Form): KnownFields | undefined {
  if (document === 'self_check') return selfCheckFields;
  return isOfSet(document) ? documentFields(form) : undefined;
}

/** Any document of the set. Only the application carries the draft and the round's file name. */
export function makeSetDocument(named: NamedTemplate, given: SetCase): MadeDocument {
  const input = applicationInput(given);
  if (named.id === 'application') return makeDocument(named.template, input);
  const { title } = named;
  if (named.id !== 'self_check') {
    const others = { ...input, title, fileName: undefined, carry: false };
    return makeDocument(named.template, others);
  }
  const unit = given.answers['org_name'];
  const { form, judged, forward, evidence } = given;
  const { policy, on, round, words } = input;
  const made = makeSelfCheck(named.template, {
    policy,
    category: form.category,
    unit: typeof unit === 'string' ? unit : '',
    judged,
    forward,
    evidence,
    on,
    round,
    title,
    words,
  });
  return { ...made, missing: [], notWritten: [] };
}

/** 一套文书-<类别>-<单位>-<日期>.zip */
export function setFileName({ form, policy, answers, on, words }: SetCase): string {
  const unit = answers['org_name'];
  const parts = {
    title: say(words, 'document.set'),
    category: policy.categories.find(({ id }) => id === form.category)?.title ?? form.title,
    unit: typeof unit === 'string' ? unit : '',
    day: on,
    pattern: '',
    project: '',
  };
  return documentFileName(parts, words).replace(/\.docx$/, '.zip');
}

/** Some Linux tools misread UTF-8 names of zips said to come from DOS; Unix ones need rights. */
const fromUnix = { os: 3, attrs: 0o644 << 16 } as const;

/** Files in one zip, their names in UTF-8; .docx files are packed already and stored as they are. */
export function zipFiles(
  files: readonly { readonly fileName: string; readonly bytes: Uint8Array }[],
): Uint8Array {
  const entries = files.map(({ fileName, bytes }) => [fileName, bytes] as const);
  return zipSync(Object.fromEntries(entries), { level: 0, ...fromUnix });
}
