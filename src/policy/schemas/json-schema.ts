import { z } from 'zod';

/** One of zod's complaints, as its error maps get it. */
type RawIssue = Parameters<z.core.$ZodErrorMap>[0];

/** A JSON Schema (draft 2020-12) as far as the reference and editors read it. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly propertyNames?: JsonSchema;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly items?: JsonSchema;
  readonly prefixItems?: readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
  /** What lint says of a wrong value, and editors that know this key (VS Code's YAML does). */
  readonly errorMessage?: string;
}

/** Values of every type, each wrong for most keys: what a schema says of them is what authors are told. */
const wrongValues: readonly unknown[] = ['？', '{？}', '', -1, 0.5, [], {}, true];

/** A sentence of the key's own tells an author more than one about types. */
function tellingOf({ code }: z.core.$ZodIssue): number {
  if (code === 'custom' || code === 'invalid_format') return 2;
  return code === 'invalid_type' || code === 'unrecognized_keys' ? 0 : 1;
}

/** What is said of a wrong value. */
function complaintOf(
  schema: z.core.$ZodType,
  describe: (issue: RawIssue) => string | undefined,
): string | undefined {
  const issues = wrongValues.flatMap((value) => {
    const result = z.safeParse(schema, value, { error: describe });
    const [first] = result.success ? [] : result.error.issues;
    return first?.path.length === 0 ? [first] : [];
  });
  const [telling] = issues.sort((one, other) => tellingOf(other) - tellingOf(one));
  // Of several ways of writing the one meant tells more, and what was written is ours.
  return telling?.code === 'invalid_union'
    ? undefined
    : telling?.message.replace(/，写的是 .*$/, '');
}

/** The JSON Schema of what an author writes; `describe` puts zod's complaints in words. */
export function jsonSchemaOf(
  schema: z.ZodType,
  describe: (issue: RawIssue) => string | undefined,
): JsonSchema {
  return z.toJSONSchema(schema, {
    io: 'input',
    // What a reader of src/rules/ takes apart itself may be anything here.
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      // zod leaves out examples of what is read into something else: they are written all the same.
      const examples = z.globalRegistry.get(zodSchema)?.['examples'];
      if (Array.isArray(examples)) jsonSchema.examples = examples;
      const complaint = complaintOf(zodSchema, describe);
      if (complaint !== undefined) jsonSchema['errorMessage'] = complaint;
    },
    // Its own type has every keyword of the standard.
  }) as JsonSchema;
}
