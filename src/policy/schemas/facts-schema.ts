import { z } from 'zod';
import { defined } from '../../base/index.ts';
import {
  derivationKeys,
  isDayFact,
  lineKinds,
  numberKinds,
  optionKinds,
} from '../../rules/index.ts';
import type { Option } from '../../rules/index.ts';
import { camelKeys } from './camel-keys.ts';
import type { Content } from './content.ts';
import { decimalSchema, idSchema, textSchema } from './ids.ts';

const factSchema = z
  .strictObject({
    /** How it is answered. */
    kind: z.enum(lineKinds),
    /** The question; `{year}` is the year of the application, `{year-1}` the one before. */
    label: textSchema,
    /** A sentence under the question. */
    help: textSchema.exactOptional(),
    /** The unit of the number: 万元, 家. */
    unit: textSchema.exactOptional(),
    /** Choices: id to label, in the order shown. */
    options: z.record(textSchema, textSchema).exactOptional(),
    /** True where the options stand from the lowest to the highest: 二级及以上 names steps of it. */
    ordered: z.literal(true).exactOptional(),
    /** The label of 其他, where the question offers it; its id is `other`. */
    other: textSchema.exactOptional(),
    /** The label of 都没有, where the question offers it; its id is `none`. */
    none: textSchema.exactOptional(),
    /** Where the applicant can look it up. */
    how_to_check: textSchema.exactOptional(),
    /** Evidence that proves it. */
    evidence: z.array(idSchema).default([]),
    /** The lowest number that makes sense. */
    least: decimalSchema.exactOptional(),
    /** Above this number a warning is shown, usually of a wrong unit. */
    warn_over: decimalSchema.exactOptional(),
    /** The warning. */
    warn_text: textSchema.exactOptional(),
  })
  .superRefine((fact, context) => {
    const listed = isOneOf(optionKinds, fact.kind);
    if (listed && fact.options === undefined)
      context.addIssue({ code: 'custom', message: '选择题须有 options' });
    if (!listed && (fact.options ?? fact.other ?? fact.none) !== undefined)
      context.addIssue({
        code: 'custom',
        message: `kind: ${fact.kind} 没有选项，options、other、none 只用于 ${optionKinds.join(' 和 ')}`,
      });
    const wantsUnit = isOneOf(numberKinds, fact.kind) && fact.kind !== 'percent';
    if (wantsUnit && fact.unit === undefined)
      context.addIssue({ code: 'custom', message: '数字须写单位 unit' });
    if ((fact.warn_over === undefined) !== (fact.warn_text === undefined))
      context.addIssue({ code: 'custom', message: 'warn_over 和 warn_text 须一起写' });
  })
  .transform(({ kind, label, unit, options, other, none, ...fact }) => ({
    ...defined({
      kind,
      label,
      // A share is always of a hundred: 3% is compared with it without the author saying so.
      unit: kind === 'percent' ? '%' : unit,
      options: listOptions({ options, other, none }),
    }),
    ...camelKeys(fact),
  }));

function isOneOf(kinds: readonly string[], kind: string): boolean {
  return kinds.includes(kind);
}

interface WrittenOptions {
  readonly options?: Readonly<Record<string, string>> | undefined;
  readonly other?: string | undefined;
  readonly none?: string | undefined;
}

/** Options in the order written; 其他 and 都没有 come last, as ordinary options. */
export function listOptions(written: WrittenOptions): readonly Option[] | undefined {
  const { options, other, none } = written;
  const all = Object.entries({ ...options, ...defined({ other, none }) });
  return all.length === 0 ? undefined : all.map(([id, label]) => ({ id, label }));
}

/** How it is worked out: one key of a derivation, which reads what stands there itself. */
const derivationShape: object = Object.fromEntries(
  derivationKeys().map((key) => [key, z.unknown().optional()]),
);

const derivedSchema = z.strictObject({
  /** What it is; `{year-1}` as in a question. */
  label: textSchema,
  /** The unit of the result: `%` of a share. */
  unit: textSchema,
  /** To how many decimals it is rounded before it is compared; absent: not at all. */
  round: z.number().int().min(0).max(10).exactOptional(),
  ...derivationShape,
});

/** policies/<id>/facts.yaml: every question once, and the pages that ask them. */
export const factsSchema = z.strictObject({
  /** Pages of the check, in the order asked. */
  pages: z
    .array(
      z.strictObject({
        id: idSchema,
        title: textSchema,
        /** Fact ids, in the order asked. */
        ask: z.array(z.string()).min(1),
      }),
    )
    .min(1),
  /** Fact id to question. */
  facts: z.record(
    idSchema.refine((id) => !isDayFact(id), '这个编号已有用处：on 是申报日，deadline 是截止日'),
    factSchema,
  ),
  /** What is worked out of them and asked of nobody: rules look at it as at a fact. */
  derived: z.record(idSchema, derivedSchema).default({}),
});
export type FactsFile = Content<typeof factsSchema>;
