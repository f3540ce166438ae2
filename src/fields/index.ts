export { createAnswerSignals } from './answer-signals.ts';
export type { AnswerSignals } from './answer-signals.ts';
export type { FieldContext } from './context.ts';
export { FactControl } from './FactControl.tsx';
export { FormControl } from './FormControl.tsx';
export { FieldView } from './FieldView.tsx';
export { filledRowKeys } from './rows.ts';
export { answersFromTyped } from './typed.ts';
