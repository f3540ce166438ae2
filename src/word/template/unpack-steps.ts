import type { PackedBlock, PackedOperand, PackedPrint, PackedStep } from './packed-steps.ts';
import { fieldShown } from './steps.ts';
import type { BlockKind, Operand, Step } from './steps.ts';

/** The steps that `packSteps` made small; `snippets` are the template's. */
export function unpackSteps(
  packed: readonly PackedStep[],
  snippets: readonly string[],
): readonly Step[] {
  const steps: Step[] = [];
  let text = '';
  for (const step of packed) {
    if (typeof step === 'number') {
      text += snippets[step] ?? '';
    } else if (typeof step === 'string') {
      text += step;
    } else {
      if (text !== '') steps.push(text);
      text = '';
      steps.push(unpackStep(step, snippets));
    }
  }
  if (text !== '') steps.push(text);
  return steps;
}

function unpackStep(step: PackedPrint | PackedBlock, snippets: readonly string[]): Step {
  if (step.length === 2) {
    const value = unpackOperand(step[0]);
    return { kind: 'print', value, field: fieldShown(value), place: step[1] };
  }
  const [block, packed, place, params, body, otherwise] = step;
  const value = packed === 0 ? undefined : unpackOperand(packed);
  return {
    kind: 'block',
    // The sign before it only tells blocks from paths for whoever reads a module.
    block: block.slice(1) as BlockKind,
    value,
    field: fieldShown(value),
    place,
    params: params === 0 ? [] : params,
    body: unpackSteps(body, snippets),
    otherwise: unpackSteps(otherwise ?? [], snippets),
  };
}

function unpackOperand(packed: PackedOperand): Operand {
  if (typeof packed !== 'string') return packed;
  const ups = packed.split('../');
  const names = (ups[ups.length - 1] ?? '').split('.');
  return { kind: 'path', root: 'context', depth: ups.length - 1, names };
}
