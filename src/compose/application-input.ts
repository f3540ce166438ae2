import { versionOf } from '../base/index.ts';
import type { Day, Words } from '../base/index.ts';
import type { Answers, Form } from '../form/index.ts';
import type { Evaluation, Judgement } from '../rules/index.ts';
import type { JsonValue } from '../word/index.ts';
import type { DocumentInput } from './plan-document.ts';
import type { PolicyFacts } from './policy-state.ts';

/** One application on one day, as every way to its documents hands it over. */
export interface ApplicationCase {
  readonly form: Form;
  readonly policy: PolicyFacts;
  readonly answers: Answers;
  readonly judged: Pick<Judgement, 'ruleSet' | 'evaluation' | 'summary'>;
  readonly on: Day;
  /** The year applied in, where the draft knows it; the date on the cover says it first. */
  readonly year?: number | undefined;
  /** The round one would apply in on that day. */
  readonly round?:
    { readonly title: string; readonly year: number; readonly fileName?: string } | undefined;
  /** Whether that round is open on the day. */
  readonly isOpen: boolean;
  /** False: the document carries no draft. */
  readonly carry?: boolean | undefined;
  /** False: no 版本码 in the footer. */
  readonly printCode?: boolean | undefined;
  /** Id of the notice that this version answers. */
  readonly notice?: string | undefined;
  readonly words: Words;
}

/**
 * What the application is made from. The page and the command line both come through here, so that
 * the same draft freezes the same verdict and the same version of the rules.
 */
export function applicationInput(given: ApplicationCase): DocumentInput {
  const { form, policy, answers, judged, on, round, carry, printCode, notice, words } = given;
  return {
    form,
    policy,
    answers,
    verdict: judged.summary,
    verdicts: verdictsOf(judged.evaluation),
    rules: versionOf(judged.ruleSet),
    on,
    year: yearWritten(answers) ?? given.year ?? round?.year,
    round: given.isOpen ? round?.title : undefined,
    fileName: round?.fileName,
    carry,
    printCode,
    notice,
    words,
  };
}

function yearWritten(answers: Answers): number | undefined {
  const day = answers['application_date'];
  const year = typeof day === 'string' ? /^(\d{4})-/.exec(day)?.[1] : undefined;
  return year === undefined ? undefined : Number(year);
}

/** Verdicts by category, track and criterion, as the document carries them. */
function verdictsOf({ verdict, tracks, criteria }: Evaluation): JsonValue {
  return {
    category: verdict,
    tracks,
    criteria: Object.fromEntries(criteria.map((one) => [one.id, one.verdict])),
  };
}
