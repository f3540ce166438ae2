import type { Words } from '../../base/index.ts';
import type { DocumentId } from '../../compose/index.ts';
import type { Form } from '../../form/index.ts';
import { makeRecordStarter } from './make-record-starter.ts';
import { letter } from './office/letter.ts';
import { makeSummary } from './office/make-summary.ts';
import { recommendation } from './office/recommendation.ts';
import { statement } from './office/statement.ts';
import { supplementNotice } from './office/supplement-notice.ts';
import { makeSmallStarter } from './make-small-starter.ts';
import { makeStarter } from './make-starter.ts';
import { margins, millimetres } from './page.ts';
import { smallParts } from './small-parts.ts';

/** What a first template is made from. */
interface StarterInput {
  /** What the document is called. */
  readonly title: string;
  /** The programme that is applied for. */
  readonly programme: string;
  /** Titles of all categories that it has. */
  readonly categories: readonly string[];
  readonly form: Form;
  readonly words: Words;
}
type Starter = (given: StarterInput) => Promise<Uint8Array>;

/** The strips of 书脊条 take the height of the paper. */
const tall = { ...margins, top: millimetres(20), bottom: millimetres(15) };

/** First templates by document, each to be gone on with in Word; those not here are begun there. */
export const starters = {
  application: ({ form, programme, categories, words }) =>
    makeStarter(form, { title: programme, categories, words }),
  review_record: ({ title, words }) => makeRecordStarter(title, words),
  evidence_list: (given) => makeSmallStarter(given, smallParts.evidence_list, { isNumbered: true }),
  dividers: (given) => makeSmallStarter(given, smallParts.dividers),
  spine: (given) => makeSmallStarter(given, smallParts.spine, { margin: tall }),
  seal_list: (given) => makeSmallStarter(given, smallParts.seal_list, { isNumbered: true }),
  supplement_notice: (given) => makeSmallStarter(given, supplementNotice, { isNumbered: true }),
  statement: (given) => makeSmallStarter(given, statement, { isNumbered: true }),
  recommendation: (given) => makeSmallStarter(given, recommendation),
  recommend_letter: (given) =>
    makeSmallStarter(given, (words) => letter(words, given.programme), { isNumbered: true }),
  recommend_summary: ({ title, words, form }) => makeSummary(title, words, form),
  self_check: (given) => makeSmallStarter(given, smallParts.self_check, { isNumbered: true }),
} satisfies Readonly<Partial<Record<DocumentId, Starter>>>;
