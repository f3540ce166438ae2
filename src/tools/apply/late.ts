/** What is fetched while the first question is read. */
export { watchPrinting } from '../../browser/index.ts';
export { createIssueFinder } from '../../form/index.ts';
export { ListControl } from '../../fields/index.ts';
export { afterOpening, Notices } from '../answering/late.ts';
export { FigureFields } from './figures/FigureFields.tsx';
export { EvidenceList } from './pages/EvidenceList.tsx';
export { ErrorSummary } from './pages/ErrorSummary.tsx';
