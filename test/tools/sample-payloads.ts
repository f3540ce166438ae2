import { resolve } from 'node:path';

import { loadProject } from '../../src/build/index.ts';
import {
  applyPayload,
  checkPayload,
  reviewPayload,
  whichPayload,
} from '../../src/payloads/index.ts';
import type { Form } from '../../src/form/index.ts';
import type { ApplyPayload } from '../../src/tools/apply/payload.ts';
import type { CheckPayload } from '../../src/tools/check/payload.ts';
import type { ReviewPayload } from '../../src/tools/review/payload.ts';
import type { WhichPayload } from '../../src/tools/which/payload.ts';

const project = await loadProject(resolve(import.meta.dirname, '../fixtures/policies/sample'));
const policy = found(project.policies[0]);
const category = found(policy.categories.find(({ id }) => id === 'maker'));
const links = { guide: '', check: '', text: '', apply: '', which: '' };

function found<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('The sample policy has changed');
  return value;
}

/** The data as the page reads it, from JSON. */
function asRead(data: unknown): unknown {
  return JSON.parse(JSON.stringify(data));
}

/** The form of 小工厂 as the build writes it, or another form in its place. */
export function sampleApply(form?: Form): ApplyPayload {
  const parts = applyPayload(project, policy, category);
  const more = { links: { ...links, documents: [] }, ...(form ? { form } : {}) };
  return asRead({ ...parts, ...more }) as ApplyPayload;
}

/** The check of 小工厂. */
export function sampleCheck(): CheckPayload {
  return asRead({ ...checkPayload(policy, category), links }) as CheckPayload;
}

/** The comparison of 小工厂 and 工具商, which asks for the turnover first. */
export function sampleWhich(): WhichPayload {
  const { categories, ...parts } = whichPayload(policy);
  const candidates = categories.map((each) => ({ ...each, links }));
  const quick = { facts: ['revenue_last_year'], question: '', have: [] };
  return asRead({ ...parts, candidates, quick }) as WhichPayload;
}

/** The first check of the policy, its round closing on 2026-11-30 for 小工厂. */
export function sampleReview(): ReviewPayload {
  return asRead({
    ...reviewPayload(policy),
    links: { text: '', templates: {}, documents: [] },
  }) as ReviewPayload;
}
