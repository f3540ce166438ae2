import { makeReviewRecord } from '../../compose/index.ts';
import type { RecordInput } from '../../compose/index.ts';

type Template = Parameters<typeof makeReviewRecord>[0];

/** 初审记录 as Word, from the compiled template at `address`. Loaded on the first download. */
export async function fillRecord(address: string, input: RecordInput): Promise<Uint8Array> {
  const module = (await import(/* @vite-ignore */ address)) as { readonly default: Template };
  return makeReviewRecord(module.default, input);
}
