import { AnswersPage } from './AnswersPage.tsx';
import { DonePage } from './DonePage.tsx';
import { DraftPage } from './DraftPage.tsx';

/** The pages that nobody sees first, fetched together when one is opened. */
export const laterPages = { answers: AnswersPage, draft: DraftPage, done: DonePage };
