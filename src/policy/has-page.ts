import type { policyPages } from './schemas/ids.ts';

/** Whether a policy has that page: its text, a first review and what it extends are not everybody's. */
export function hasPage(
  page: (typeof policyPages)[number],
  policy: { readonly text?: unknown; readonly review?: unknown; readonly extends?: unknown },
): boolean {
  if (page === 'text') return policy.text !== 'none';
  if (page === 'review') return policy.review !== undefined;
  if (page === 'compare') return policy.extends !== undefined;
  return true;
}
