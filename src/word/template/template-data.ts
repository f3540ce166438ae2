/** Several paragraphs: each text is one; empty texts stay as blank paragraphs. */
export interface ParagraphsValue {
  readonly paragraphs: readonly string[];
  /** Lines that begin 一、（一） or 1. take the template's heading styles. */
  readonly headings?: boolean;
}

/** Markdown subset: paragraphs, `#` headings, `-` and `1.` lists, **bold**, *italic*. */
export interface RichValue {
  readonly rich: string;
}

export interface ImageValue {
  /** PNG or JPEG: a data URL or the bytes. */
  readonly image: string | Uint8Array;
  /** Alternative text. */
  readonly alt?: string;
}

/**
 * Plain data for a template: strings are written verbatim (a newline is a line break), arrays feed
 * `each`, anything but false, null, '' and [] is true for `if`. What is missing prints nothing.
 */
export type TemplateValue =
  | string
  | number
  | boolean
  | null
  | undefined
  | ParagraphsValue
  | RichValue
  | ImageValue
  | readonly TemplateValue[]
  | { readonly [key: string]: TemplateValue };
export type TemplateData = Readonly<Record<string, TemplateValue>>;
