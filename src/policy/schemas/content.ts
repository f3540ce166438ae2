import type { z } from 'zod';

type Frozen<Data> = Data extends string | number | boolean | null | undefined
  ? Data
  : Data extends readonly (infer Item)[]
    ? readonly Frozen<Item>[]
    : Data extends object
      ? { readonly [Key in keyof Data]: Frozen<Data[Key]> }
      : Data;

/** What a schema's files hold once they are read: nobody changes it. */
export type Content<Schema extends z.ZodType> = Frozen<z.output<Schema>>;
