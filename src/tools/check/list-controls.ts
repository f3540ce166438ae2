/** What a check that asks for a list draws it with; few do. */
export { FormControl, ListControl } from '../../fields/index.ts';
