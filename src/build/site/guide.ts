import { checkShape } from '../load/shape.ts';
import { guideSchema } from '../../policy/index.ts';
import { frontOf } from '../load/load-guides.ts';
import { readText } from '../load/read-text.ts';
import { parseSource } from '../load/source.ts';
import { guideRenderer } from './guide-renderer.ts';
import type { GuideEnv } from './guide-renderer.ts';

/** A guide as its page shows it. */
export interface Guide {
  readonly answer: string | undefined;
  readonly html: string;
  /** Those of its sections. */
  readonly headings: readonly { readonly slug: string; readonly text: string }[];
}

const renderer = guideRenderer();

/**
 * The guide in this file of the policy's folder, as it is now; undefined where none is written.
 * `base`: the site's base path, without a closing slash. What is wrong with it was told when content
 * was checked.
 */
export async function readGuide(
  root: string,
  base: string,
  policy: string,
  name: string,
): Promise<Guide | undefined> {
  const read = await readWritten(root, policy, name);
  return read && { answer: read.answer, ...renderGuide(read.text, base, policy) };
}

/** What that guide answers in one sentence. */
export async function readAnswer(
  root: string,
  policy: string,
  name: string,
): Promise<string | undefined> {
  return (await readWritten(root, policy, name))?.answer;
}

async function readWritten(root: string, policy: string, name: string) {
  const file = `content/policies/${policy}/${name}`;
  const read = await readText(root, file, () => undefined);
  if (read.kind !== 'text') return undefined;
  const { head, yaml } = frontOf(read.text);
  const source = parseSource(file, yaml, () => undefined);
  const said = checkShape(guideSchema, { ...source, value: source.value ?? {} }, () => undefined);
  return { answer: said?.answer, text: read.text.slice(head.length) };
}

/** Throws on a clause label that no text could number so. */
export function renderGuide(
  text: string,
  base: string,
  policy: string,
): Pick<Guide, 'html' | 'headings'> {
  const env: GuideEnv = { base, policy, headings: [] };
  const html = renderer.render(text, { ...env });
  return { html, headings: env.headings.filter(({ depth }) => depth === 2) };
}
