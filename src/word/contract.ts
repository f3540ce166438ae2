/** Plain data for a template: strings are written verbatim, arrays feed `each`, booleans feed `if`. */
export type TemplateValue =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly TemplateValue[]
  | { readonly [key: string]: TemplateValue };
export type TemplateData = Readonly<Record<string, TemplateValue>>;
