/** What is fetched while the first question is read. */
export { keepYear, Notices, yearlyFigures } from '../answering/late.ts';
export { Result } from './Result.tsx';
