/** What is fetched while the first question is read. */
export { keepYear, yearlyFigures } from '../answering/keep-year.ts';
export { Notices } from '../answering/Notices.tsx';
export { Result } from './Result.tsx';
