/** What both the check and the form fetch while the first question is read. */
export { tracksTold } from '../../rules/index.ts';
export { afterOpening } from './after-opening.ts';
export { Notices } from './Notices.tsx';
