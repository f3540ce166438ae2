/** The documents of a desk, fetched with the first that is made. */
export { makeOne } from './make-one.ts';
