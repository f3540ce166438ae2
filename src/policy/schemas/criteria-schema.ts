import { z } from 'zod';
import { ruleKeys, verdicts } from '../../rules/index.ts';
import { camelKeys } from './camel-keys.ts';
import type { Content } from './content.ts';
import { clauseLabelSchema, criterionIdSchema, idSchema, textSchema } from './ids.ts';

/** What its rule is: one key of an operator, which reads what stands there itself. */
const ruleShape: object = Object.fromEntries(
  ruleKeys().map((key) => [key, z.unknown().optional()]),
);

const criterionSchema = z.strictObject({
  /** `<category>.<name>`; `general.<name>` for what several categories ask alike. */
  id: criterionIdSchema,
  /** What the condition is, where the quoted words alone would say something else. */
  title: textSchema.exactOptional(),
  /** Where the quote stands. */
  clause: clauseLabelSchema,
  /** The policy's own words, verbatim (white space aside). */
  quote: textSchema.exactOptional(),
  /** Where the reading comes from when the official text is not at hand. */
  source: textSchema.exactOptional(),
  /** The heading it stands under: 创新性, 有效性, 示范性. */
  group: textSchema.exactOptional(),
  /** Only applicants on this track need it. */
  track: idSchema.exactOptional(),
  /** `soft`: shown, but counted in no track or category. */
  strength: z.enum(['hard', 'soft']).default('hard'),
  /** Criteria that nobody needs who fits this one (直通): another way in, never a condition. */
  waives: z.array(criterionIdSchema).min(1).exactOptional(),
  /** Why it takes no material (无须材料): where the application itself says it. */
  no_material: textSchema.exactOptional(),
  /** How it was read; shown beside the verdict. */
  note: textSchema.exactOptional(),
  ...ruleShape,
});
export type CriterionEntry = Content<typeof criterionSchema>;

const openQuestionSchema = z.strictObject({
  id: idSchema,
  /** The criterion it is about, or the clause where no criterion is. */
  about: z.union([criterionIdSchema, clauseLabelSchema]),
  /** What the text leaves open. */
  text: textSchema,
  /** The reading used until the interpreter answers. */
  ruling: textSchema,
});
/** Our reading of what the text leaves open, published until the interpreter answers. */
export type OpenQuestion = Content<typeof openQuestionSchema>;

/** Answers by fact id; null is unanswered. */
const answersSchema = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]),
);

const caseSchema = z.strictObject({
  /** One sentence: the situation. */
  name: textSchema,
  /** Answers that differ from `base`. */
  with: answersSchema.default({}),
  /** True: nothing is answered, `base` included. */
  blank: z.literal(true).optional(),
  /** Criterion id, track id or `category`, with the verdict it must come to. */
  expect: z.record(z.string(), z.enum(verdicts)).default({}),
  /** Criterion id with the points it must come to: 62, or 47—62 while answers are missing. */
  points: z.record(z.string(), z.union([z.number(), textSchema]).transform(String)).default({}),
});

/** Changes of rules that change no verdict, and why that is right. */
const equivalentSchema = z.strictObject({
  /** Names of flips, as the build prints them. */
  flips: z.array(textSchema).min(1),
  /** Why no answer can tell the two apart. */
  why: textSchema,
});

/** policies/<id>/general.yaml: conditions that every category shares. */
export const generalSchema = z
  .strictObject({
    criteria: z.array(criterionSchema),
    open_questions: z.array(openQuestionSchema).default([]),
    /** Flips of these conditions that no case can notice. */
    equivalent: z.array(equivalentSchema).default([]),
  })
  .transform(camelKeys);
export type GeneralFile = Content<typeof generalSchema>;

/** categories/<category>/criteria.yaml: what one category asks, with the cases that prove it. */
export const criteriaSchema = z
  .strictObject({
    /** The folder's name. */
    id: idSchema,
    title: textSchema,
    /** The clause that holds its conditions. */
    clause: clauseLabelSchema,
    /** What the policy supports, in its own words. */
    scope: z.strictObject({ clause: clauseLabelSchema, quote: textSchema }),
    /** `general`: the common conditions come first. */
    include: z.array(z.literal('general')).default([]),
    /** Ways to apply, each with a verdict of its own; the category needs one of them. */
    tracks: z
      .record(
        idSchema,
        z.strictObject({
          title: textSchema,
          clause: clauseLabelSchema,
          /** When it applies; absent: always. */
          when: z.unknown().optional(),
        }),
      )
      .default({}),
    criteria: z.array(criterionSchema).min(1),
    open_questions: z.array(openQuestionSchema).default([]),
    /** Answers every case starts from. */
    base: answersSchema.default({}),
    cases: z.array(caseSchema).default([]),
    /** Flips that no case can notice. */
    equivalent: z.array(equivalentSchema).default([]),
  })
  .transform(camelKeys);
export type CriteriaFile = Content<typeof criteriaSchema>;
