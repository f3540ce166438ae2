/** The sheet of one application, fetched with the first that is opened. */
export { makeRecord } from './make-record.ts';
export { Sheet } from './Sheet.tsx';
