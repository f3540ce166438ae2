import { allFields } from '../form/index.ts';
import type { Category } from '../policy/index.ts';
import { calendarOf, roundsFor } from './by-standing.ts';
import { factsOfRules, questionOf, wordsUnder } from './payload-check.ts';
import type { PolicyBundle, Project } from './project.ts';

const applyWords = ['apply.', 'fields.', 'form.', 'document.', 'rules.summary', 'opened.'];

/** The data of `/<policy>/<category>/apply/`, but for the links; undefined where no form is written. */
export function applyPayload(project: Project, policy: PolicyBundle, category: Category) {
  const form = policy.forms[category.id];
  if (!form) return undefined;
  const asked = new Set(allFields(form).map(({ id }) => id));
  const judged = factsOfRules(category.rules);
  return {
    policy: {
      id: policy.id,
      title: policy.title,
      docNo: policy.docNo,
      validity: { from: policy.validity.from, to: policy.validity.to },
      categories: policy.categories.map(({ id, title }) => ({ id, title })),
    },
    form,
    rules: category.rules,
    facts: policy.facts.filter(({ id }) => judged.has(id) && !asked.has(id)).map(questionOf),
    calendar: calendarOf(policy, category.id),
    rounds: Object.fromEntries(
      roundsFor(policy, category.id).map(({ id, title, year, fileName, copies }) => [
        id,
        {
          title,
          year,
          ...(fileName === undefined ? {} : { fileName }),
          ...(copies === undefined ? {} : { copies }),
        },
      ]),
    ),
    regions: Object.fromEntries(
      Object.entries(project.regions).map(([id, { title, bureau }]) => [id, { title, bureau }]),
    ),
    words: wordsUnder(project.words, applyWords),
  };
}
