/** The ids that a policy has published, and what became of them. */
export { checkRecorded, recordName } from './check-recorded.ts';
export { idsOf } from './ids-of.ts';
export { renamedForAll, renamedIn } from './renamed-in.ts';
