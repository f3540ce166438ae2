/** What makes content easier to read, where nothing is wrong with it. */
export { advise } from './advise.ts';
