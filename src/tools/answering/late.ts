/** What both the check and the form fetch while the first question is read. */
export { keepYear, yearlyFigures } from './keep-year.ts';
export { Notices } from './Notices.tsx';
