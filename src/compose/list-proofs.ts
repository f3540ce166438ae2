import type { Words } from '../base/index.ts';
import { mapYears, say } from '../base/index.ts';
import type { Answers, Field, Form, NumberedEvidence } from '../form/index.ts';
import { listEvidence } from '../form/index.ts';

/** One line of 佐证材料目录 as the template prints it. */
export interface WrittenEvidence {
  /** 附件 1 */
  readonly number: string;
  readonly title: string;
  readonly basis: string;
  /** What it proves: labels of the fields, each once. */
  readonly proves: string;
}

export interface Proofs {
  readonly evidence: readonly WrittenEvidence[];
  /** With what the applicant added. */
  readonly all: readonly WrittenEvidence[];
  /** Field id → 附件 1、附件 3; '' for none. */
  readonly proof: Readonly<Record<string, string>>;
}

/** The evidence the answers call for; what the applicant added is a table of the form as well. */
export function listProofs(
  form: Form,
  answers: Answers,
  visible: readonly Field[],
  words: Words,
): Proofs {
  const labels = new Map(visible.map((field) => [field.id, plainLabel(field)]));
  const name = (number: number) => say(words, 'document.annex', { number });
  const numbered = listEvidence(form, answers);
  const listed = numbered.filter(({ id }) => id !== undefined);
  const write = ({ id, number, title, note, fields }: NumberedEvidence): WrittenEvidence => ({
    number: name(number),
    title,
    // Of what the applicant added the note says what it proves.
    basis: id === undefined ? '' : (note ?? ''),
    proves:
      id === undefined
        ? (note ?? '')
        : [...new Set(fields.map((field) => labels.get(field) ?? ''))].filter(Boolean).join('、'),
  });
  const proof = visible.map(({ id }) => {
    const numbers = listed.filter(({ fields }) => fields.includes(id));
    return [id, numbers.map(({ number }) => name(number)).join('、')] as const;
  });
  return {
    evidence: listed.map(write),
    all: numbered.map(write),
    proof: Object.fromEntries(proof),
  };
}

/** Figures of three years are proven together: their year is left out; so is 其中： in a list. */
function plainLabel({ label }: Field): string {
  const name = mapYears(label, () => '').trim();
  return name.replace('（可多选）', '').replace(/^其中：/, '');
}
