import { h, hydrate, render } from 'preact';

import { chinaDay } from '../../base/index.ts';
import { readPageData, rootElement, wakeTool } from '../../browser/index.ts';
import { isAnswered } from '../../form/index.ts';
import { fetchRarer } from '../../rules/index.ts';
import { keeperFor } from '../answering/keeper-for.ts';
import { asAnswers } from '../answering/shelf.ts';
import { compareAnswers } from './compare-answers.ts';
import type { ComparePayload } from './payload.ts';
import { CompareTool } from './Tool.tsx';

export function mountCompare(): Promise<void> {
  return wakeTool(wake);
}

/** Sets what is kept on the device beside both policies; it only reads. */
async function wake(): Promise<void> {
  // The build wrote this file for this very script.
  const payload = (await readPageData('compare-data')) as ComparePayload;
  const root = rootElement('compare');
  hydrate(h(CompareTool, { payload }), root);
  await fetchRarer(payload.categories.flatMap(({ before, after }) => [before, after]));
  const keeper = await keeperFor(payload.renamed);
  const [base, own] = await Promise.all(
    [payload.before, payload.after].map(({ id }) => keeper.load(`facts/${id}`)),
  );
  const answers = { ...asAnswers(base?.value), ...asAnswers(own?.value) };
  const hasSome = payload.questions.some(({ id }) => isAnswered(answers[id]));
  const compared = hasSome ? compareAnswers(payload, answers, chinaDay(new Date())) : undefined;
  render(h(CompareTool, { payload, compared, live: true }), root);
}
