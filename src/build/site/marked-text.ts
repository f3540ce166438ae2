import { markText } from '../../policy/index.ts';
import type { TextBlock, TextSpan } from '../../policy/index.ts';
import type { PolicyBundle } from '../../payloads/index.ts';

export interface MarkedBlock {
  readonly block: TextBlock;
  readonly spans: readonly TextSpan[];
}

/**
 * The official text with what each phrase is to an applicant. Outside of the sections of conditions
 * only what a criterion quotes is marked: there, the rest is not claimed to be no condition.
 */
export function markedText(policy: PolicyBundle): readonly MarkedBlock[] {
  const criteria = new Map(
    policy.categories.flatMap(({ rules }) => rules.criteria.map((each) => [each.id, each])),
  );
  return policy.blocks.map((block) => {
    const isCondition = policy.conditionsIn.some((part) => block.clause?.startsWith(part));
    const spans = markText(block, [...criteria.values()]);
    return {
      block,
      spans: isCondition
        ? spans
        : spans.map((span) => (span.kind === 'none' ? { ...span, kind: 'plain' } : span)),
    };
  });
}
