import { calendarOf, currentRound, sentenceOn, standingOn } from '../base/index.ts';
import type { Day } from '../base/index.ts';
import { byStanding, evidenceFor } from '../payloads/index.ts';
import type { PolicyBundle } from '../payloads/index.ts';
import { applicationInput, fillOfficialForm, makeFrom } from '../compose/index.ts';
import type { MadeDocument, NamedTemplate, SetCase } from '../compose/index.ts';
import type { Form } from '../form/index.ts';
import type { Category } from '../policy/index.ts';
import { judgeAnswers } from '../rules/index.ts';
import { reportOfficial } from './fill-official.ts';
import type { OfficialFile } from './fill-official.ts';
import type { DraftSource } from './draft-source.ts';

/** The templates of our own documents, or the official form of the year. */
export type Onto = readonly NamedTemplate[] | OfficialFile;

/** What is made of each draft. */
export interface Filling {
  readonly policy: PolicyBundle;
  readonly category: Category;
  readonly form: Form;
  readonly on: Day;
  /** False: no draft in the document. */
  readonly carry: boolean;
  /** False: no 版本码 in the footer. */
  readonly printCode: boolean;
}

/** A document; of the official form also what went where. */
export type FilledDocument = MadeDocument & { readonly report?: object };

/** The case that one draft makes on the filling's day. */
export function caseOf(filling: Filling, { answers, year }: DraftSource): SetCase {
  const { policy, category, form, on, carry, printCode } = filling;
  const { words } = policy;
  const standing = standingOn(on, calendarOf(policy, category.id));
  const judged = judgeAnswers(category.rules, { ...answers, on }, policy.facts, words);
  const sentences = byStanding(words, policy, 'check.forward_on', '', category.id);
  return {
    form,
    policy,
    answers,
    judged,
    on,
    year,
    round: policy.rounds.find(({ id }) => id === currentRound(standing)),
    isOpen: standing.kind === 'open',
    carry,
    printCode,
    forward: judged.summary + sentenceOn(standing, sentences),
    evidence: evidenceFor(policy, category),
    words,
  };
}

/** All that one draft's case is made into; an InputError where the official form can't be filled. */
export function fillDocuments(given: SetCase, onto: Onto): readonly FilledDocument[] {
  if (!('kind' in onto)) return onto.map((named) => makeFrom('application', named, given));
  const { form, policy, answers, on, year, fileName, words } = applicationInput(given);
  const { official, mapping } = onto;
  const input = { form, policy, answers, on, year, fileName, mapping, words };
  const filled = fillOfficialForm(official, input);
  return [{ ...filled, report: reportOfficial(filled, official.name, words) }];
}
