import type { PackedOperand, PackedStep } from './packed-steps.ts';
import type { Operand, Step } from './steps.ts';

const plainName = /^[^\s./@#|]+$/;

/** Gives each text its number, in the order of their first use. */
export class SnippetList {
  readonly snippets: string[] = [];
  readonly #numbers = new Map<string, number>();

  add(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const number = this.snippets.push(text) - 1;
    this.#numbers.set(text, number);
    return number;
  }
}

/** Makes steps small for a module; `unpackSteps` is its way back. */
export function packSteps(steps: readonly Step[], list: SnippetList): readonly PackedStep[] {
  return steps.flatMap((step): readonly PackedStep[] => {
    if (typeof step === 'string') return packPieces(step, list);
    if (step.kind === 'print') return [[packOperand(step.value), step.place]];
    const { block, value, place, params, body, otherwise } = step;
    return [
      [
        `#${block}`,
        value === undefined ? 0 : packOperand(value),
        place,
        params.length === 0 ? 0 : params,
        packSteps(body, list),
        ...(otherwise.length === 0 ? ([] as const) : ([packSteps(otherwise, list)] as const)),
      ],
    ];
  });
}

// A form's markup repeats from cell to cell while its words do not: apart, both take less.
function packPieces(text: string, list: SnippetList): readonly PackedStep[] {
  return text
    .split(/(?<=>|^)([^<>]+)(?=<)/)
    .map((piece, index) => (index % 2 === 0 ? list.add(piece) : piece))
    .filter((piece) => piece !== '');
}

function packOperand(operand: Operand): PackedOperand {
  if (operand.kind !== 'path' || operand.root !== 'context') return operand;
  const { depth, names } = operand;
  const isPlain = names.length > 0 && names.every((name) => plainName.test(name));
  return isPlain ? '../'.repeat(depth) + names.join('.') : operand;
}
