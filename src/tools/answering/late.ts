/** What both the check and the form fetch while the first question is read. */
export { tracksTold } from '../../rules/index.ts';
export { keepYear, yearlyFigures } from './keep-year.ts';
export { Notices } from './Notices.tsx';
export { rescueKept } from './rescue-kept.ts';
