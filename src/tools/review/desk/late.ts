/** The desk, fetched when more than one file is opened or the device keeps some. */
export { Desk } from './Desk.tsx';
export { writeDesk } from '../../../desk/index.ts';
export { examineRows } from './examine-rows.ts';
export { openEarlier } from './open-earlier.ts';
export { receiveBatch } from './receive-batch.ts';
