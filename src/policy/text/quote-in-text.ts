import type { Quoted } from '../../rules/index.ts';
import { isWithinClause } from './clause-label.ts';
import { plainText } from './clauses.ts';
import type { TextBlock } from './text-block.ts';

/** What introduces a clause: the last paragraph above it that ends in a colon, or its lead. */
function headOf(blocks: readonly TextBlock[], at: number): string | undefined {
  const label = blocks[at]?.clause ?? '';
  const above = blocks.slice(0, at).filter(({ clause }) => clause !== undefined);
  const ancestor = above.findLast(
    ({ clause = '', text, lead }) =>
      isWithinClause(label, clause) && /[：:]$/.test((lead + text).trim()),
  );
  return ancestor && plainText(ancestor.lead + ancestor.text);
}

/** A quote with what stands around it in its clause, so that no cut hides 不 or 不得申报. */
export function quoteInText(clause: string, quote: string, blocks: readonly TextBlock[]): Quoted {
  const sought = plainText(quote);
  const at = blocks.findIndex(
    (block) => block.clause === clause && plainText(block.lead + block.text).includes(sought),
  );
  const block = blocks[at];
  if (block === undefined || sought === '') return { quote };
  const text = plainText(block.lead + block.text);
  const start = text.indexOf(sought);
  const head = headOf(blocks, at);
  return {
    quote: sought,
    before: text.slice(0, start),
    after: text.slice(start + sought.length),
    ...(head === undefined ? {} : { head }),
  };
}
