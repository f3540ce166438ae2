import type { ApplyPayload } from '../../payload.ts';

/** Where the ticks of 逐项复制清单 are kept; they go when the answers are cleared. */
export function transcriptKey({ policy, form }: Pick<ApplyPayload, 'policy' | 'form'>): string {
  return `transcript/${policy.id}/${form.category}`;
}
