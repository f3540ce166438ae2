import type { BlockKind, Operand } from './steps.ts';

/**
 * Steps as a module holds them, in few bytes: a number is a piece of text by its place in the
 * template's list, a string stands for itself, `[value, place]` prints, `['#each', …]` is a block.
 */
export type PackedStep = number | string | PackedPrint | PackedBlock;
export type PackedPrint = readonly [value: PackedOperand, place: number];
export type PackedBlock = readonly [
  block: `#${BlockKind}`,
  value: PackedOperand | 0,
  place: number,
  params: readonly string[] | 0,
  body: readonly PackedStep[],
  otherwise?: readonly PackedStep[],
];
/** A plain path is its own text (`../unit.name`); anything else stands as it is. */
export type PackedOperand = string | Operand;
