/**
 * Preact controls, one for each way of answering; examples/ draws each and tests it. May import base
 * and form.
 */
export { createAnswerSignals } from './answer-signals.ts';
export type { AnswerSignals } from './answer-signals.ts';
export type { CellFaults, FieldContext } from './context.ts';
export { FactControl } from './FactControl.tsx';
export { FormControl } from './FormControl.tsx';
export { FieldView } from './FieldView.tsx';
export { ListControl } from './list/index.ts';
export { joinRows } from './join-rows.ts';
export { keyLists, readLists } from './ready-lists.ts';
export { filledRowKeys } from './rows.ts';
export { answersFromTyped } from './typed.ts';
