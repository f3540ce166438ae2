/** What is fetched while the first question is read. */
export { keepYear, Notices, rescueKept, tracksTold, yearlyFigures } from '../answering/late.ts';
export { Result } from './Result.tsx';
