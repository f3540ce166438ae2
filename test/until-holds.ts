import { vi } from 'vitest';

/** Waits until what is expected holds; on a busy machine a part that is fetched first takes seconds. */
export function untilHolds(expectation: () => void): Promise<void> {
  return vi.waitFor(expectation, { timeout: 20_000 });
}
