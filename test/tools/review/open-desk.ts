import { strToU8 } from 'fflate';
import { afterEach, beforeEach, vi } from 'vitest';

import { textAt } from '../../../src/desk/index.ts';
import type { DeskRow } from '../../../src/desk/index.ts';
import type { Answers } from '../../../src/form/index.ts';
import { loadKept } from '../../../src/tools/review/keep-desk.ts';
import { makeActions } from '../../../src/tools/review/make-actions.ts';
import { createReviewStore } from '../../../src/tools/review/store.ts';
import { memory } from '../on-device.ts';
import type { Memory } from '../on-device.ts';
import { sampleReview } from '../sample-payloads.ts';

export const payload = sampleReview();
const policy = payload.policy.id;

/** There is no page: nothing is focused, and what is done off it is done here. */
export function withoutPage(): void {
  beforeEach(() => {
    vi.stubGlobal('requestAnimationFrame', () => 0);
    vi.stubGlobal('document', new EventTarget());
    vi.stubGlobal('addEventListener', () => undefined);
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });
}

export function file(name: string, content: string | Uint8Array) {
  const bytes = typeof content === 'string' ? strToU8(content) : content;
  const made = new File([bytes as Uint8Array<ArrayBuffer>], name.slice(name.lastIndexOf('/') + 1));
  return { path: name, content: made };
}

export function draft(name: string, answers: Answers = {}) {
  const text = { policy, category: 'maker', answers: { org_name: name, ...answers } };
  return file(`${name}.json`, JSON.stringify(text));
}

export function open(keeper: Memory = memory()) {
  const store = createReviewStore(payload);
  const kept = loadKept(store, keeper);
  return { store, keeper, kept, actions: makeActions(store, keeper, kept) };
}

export function unitsOf(rows: readonly DeskRow[]): readonly string[] {
  return rows.map((row) =>
    row.kind === 'read' ? textAt(row.record.application, 'org_name') : `? ${row.register.path}`,
  );
}

export const damaged = file('坏.docx', 'not a package');
