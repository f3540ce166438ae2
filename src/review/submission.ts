import { parseDay } from '../base/index.ts';
import type { Day } from '../base/index.ts';
import { allFields, findIssues, readAnswers } from '../form/index.ts';
import type { Answers, Form, Issue } from '../form/index.ts';
import { evaluate } from '../rules/index.ts';
import type { Evaluation, RuleSet } from '../rules/index.ts';

/** Where the visible text of a document and the data it carries differ. */
export interface Edited {
  /** '' for what is no field's: a label, a promise, a paragraph added. */
  readonly field: string;
  /** The place in words: 项目团队 · 第 2 行 · 姓名. */
  readonly where: string;
  readonly carried: string;
  readonly visible: string;
}

/** What a round decides of the day: the applicant's own last one. */
export interface ReviewRound {
  readonly title: string;
  readonly year: number;
  /** 县级 */
  readonly level: string;
  readonly closes: Day;
}

/** What came of reading a document, beside its answers. */
export interface ReadDocument {
  readonly edited: readonly Edited[];
  /** Sentences about text that the page doesn't show. */
  readonly hidden?: readonly string[] | undefined;
  /** Sentences about what it carries and what doesn't agree. */
  readonly faults?: readonly string[] | undefined;
  /** It was read by its labels: what wasn't found may stand on the page all the same. */
  readonly isByLabels?: boolean | undefined;
  /** Day the document was made; whoever made it may have written anything. */
  readonly date?: string | undefined;
  /** Year applied in, where the document tells. */
  readonly year?: number | undefined;
  /** Verdicts frozen when it was made, by criterion id. */
  readonly frozen?: Readonly<Record<string, string>> | undefined;
}

/** What came in, read but not judged. */
interface Received extends ReadDocument {
  readonly form: Form;
  readonly rules: RuleSet;
  /** Rounds that open the category. */
  readonly rounds: readonly ReviewRound[];
  /** What the page shows: the carried draft with what was edited in Word. */
  readonly answers: Answers;
}

/** One application as findings look at it: all that the program knows of it, and nothing else. */
export interface Submission extends Received {
  /** The day it was applied on, as the page or else the document says. */
  readonly day: Day | undefined;
  /** What the form's own checks say. */
  readonly issues: readonly Issue[];
  /** What the page's answers come to. */
  readonly evaluation: Evaluation;
}

/** Runs the form's own checks and the rules over what the page shows; `today` dates what has no day. */
export function examineSubmission(received: Received, today: Day): Submission {
  const { form, rules, answers, date } = received;
  const read = readAnswers(allFields(form), answers);
  const written = read['application_date'];
  const applied = typeof written === 'string' ? parseDay(written) : undefined;
  const day = applied ?? (date === undefined ? undefined : parseDay(date));
  const year = applied === undefined ? received.year : yearOf(applied);
  const on = day ?? today;
  return {
    ...received,
    year: year ?? (day && yearOf(day)),
    day,
    issues: findIssues(form, answers, { on, year: year ?? yearOf(on) }),
    evaluation: evaluate(rules, { ...read, on }),
  };
}

function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}
