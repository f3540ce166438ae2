/** The sheet of one application, fetched with the first that is opened. */
export { Sheet } from './Sheet.tsx';
