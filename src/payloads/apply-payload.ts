import { calendarOf, roundsFor } from '../base/index.ts';
import { allFields } from '../form/index.ts';
import type { Category } from '../policy/index.ts';
import { askedFacts } from '../rules/index.ts';
import { byStanding } from './by-standing.ts';
import { aboutPolicy, evidenceFor, questionOf, wordsUnder } from './check-payload.ts';
import type { PolicyBundle, Project } from './project.ts';

const applyWords = ['apply.', 'fields.', 'form.', 'document.', 'rules.', 'opened.'];

/** The data of `/<policy>/<category>/apply/`, but for the links; undefined where no form is written. */
export function applyPayload(project: Project, policy: PolicyBundle, category: Category) {
  const form = policy.forms[category.id];
  if (!form) return undefined;
  const asked = new Set(allFields(form).map(({ id }) => id));
  const judged = askedFacts(category.rules);
  const places = allFields(form).find(({ id }) => id === 'region')?.options ?? [];
  return {
    policy: aboutPolicy(policy),
    form,
    rules: category.rules,
    facts: policy.facts.filter(({ id }) => judged.has(id) && !asked.has(id)).map(questionOf),
    calendar: calendarOf(policy, category.id),
    forward: byStanding(policy.words, policy, 'check.forward_on', '', category.id),
    evidence: evidenceFor(policy, category),
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
    // Of all provinces' places those that this form offers.
    regions: Object.fromEntries(
      places.flatMap(({ id }) => {
        const region = project.regions[id];
        return region ? [[id, { title: region.title, bureau: region.bureau }]] : [];
      }),
    ),
    words: wordsUnder(policy.words, applyWords),
  };
}
