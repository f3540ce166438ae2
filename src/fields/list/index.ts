/** What edits a list: fetched after the page. May import base, form and the controls of cells. */
export { ListControl } from './ListControl.tsx';
