/** What is fetched while the first question is read. */
export { createIssueFinder } from '../../form/index.ts';
export { keepYear, yearlyFigures } from '../answering/keep-year.ts';
export { Notices } from '../answering/Notices.tsx';
