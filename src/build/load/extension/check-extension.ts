import { nearestName, suggestName } from '../../../base/index.ts';
import type { Form } from '../../../form/index.ts';
import {
  checkCases,
  checkClauses,
  checkFlips,
  checkValidity,
  reportFlips,
} from '../../../policy/index.ts';
import type { ExtensionFile, FactsFile, FormFile, Parties } from '../../../policy/index.ts';
import type { PolicyBundle } from '../../../payloads/index.ts';
import { findMistakes } from '../../form/find-mistakes.ts';
import { checkCaseAnswers } from '../check-case-answers.ts';
import { tell } from '../load-file.ts';
import type { Loaded } from '../load-file.ts';

/** One or two letters typed wrongly: further apart two names are two names. */
const slip = 2;

/** All that extension.yaml names of the policy that it changes is there, and named once. */
export function checkNames(head: Loaded<ExtensionFile>, base: PolicyBundle): void {
  const { data, complain } = head;
  const categories = base.categories.map(({ id }) => id);
  const kept = data.categories ?? categories;
  const criteria = base.categories.flatMap(({ rules }) => rules.criteria.map(({ id }) => id));
  data.categories?.forEach((id, index) => {
    if (!categories.includes(id))
      complain(['categories', index], `没有“${id}”这一类${suggestName(id, categories)}`);
    if (data.categories?.indexOf(id) !== index) complain(['categories', index], `“${id}”写了两次`);
  });
  data.without.forEach(({ id }, index) => {
    const path = ['without', index, 'id'];
    if (!criteria.includes(id)) complain(path, `没有条件“${id}”${suggestName(id, criteria)}`);
    if (data.without.findIndex((each) => each.id === id) < index)
      complain(path, `条件“${id}”写了两次`);
    if (data.criteria.some((each) => each.id === id))
      complain(path, `条件“${id}”上面改了，这里又不要它：只能留一处`);
  });
  data.cases.forEach(({ category }, index) => {
    if (!kept.includes(category))
      complain(
        ['cases', index, 'category'],
        `没有“${category}”这一类${suggestName(category, kept)}`,
      );
  });
  checkCriteria(head, base, { categories, kept, criteria });
  if (data.validity !== undefined && data.validity.clause === undefined)
    tell(head, checkValidity({ text: 'none', validity: data.validity }));
}

/** Each criterion of its own says where it is from, what it asks and where it belongs. */
function checkCriteria(
  head: Loaded<ExtensionFile>,
  base: PolicyBundle,
  known: Readonly<Record<'categories' | 'kept' | 'criteria', readonly string[]>>,
): void {
  const { data, complain } = head;
  data.criteria.forEach(({ id, source, title, quote, each }, index) => {
    const path = ['criteria', index];
    const [family = ''] = id.split('.', 1);
    if (family !== 'general' && !known.kept.includes(family)) {
      const left = known.categories.includes(family)
        ? `“${family}”这一类不在上面的 categories 里`
        : `没有“${family}”这一类（加到每一类的写 general.）${suggestName(family, known.kept)}`;
      complain([...path, 'id'], left);
    }
    if (data.criteria.findIndex((other) => other.id === id) < index)
      complain([...path, 'id'], `条件“${id}”写了两次`);
    if (!known.criteria.includes(id)) {
      const near = nearestName(id, known.criteria, slip);
      if (near !== undefined)
        complain(
          [...path, 'id'],
          `原来没有条件“${id}”，算新加的；要改的是不是“${near}”？`,
          'warning',
        );
    }
    if (source === undefined) complain(path, `条件“${id}”须写 source：这样写依据什么`);
    if (title === undefined && quote === undefined)
      complain(path, `条件“${id}”须写 title（或 quote）：页面上怎么说它`);
    if (each !== true && isOfEach(base, id))
      complain(path, `原来的“${id}”各家各看一次，这里也要写 each: true`);
  });
  // Pages lead from a clause to the text, which is the other's.
  if (base.text === 'none') return;
  const named = data.criteria.map(({ clause }, index) => ({
    path: ['criteria', index, 'clause'],
    clause,
  }));
  tell(head, checkClauses(named, base.clauses));
}

/** Whether each of those that apply together is asked it for itself. */
function isOfEach({ categories }: PolicyBundle, id: string): boolean {
  return categories.some(({ rules }) => {
    const track = rules.criteria.find((each) => each.id === id)?.track;
    return rules.tracks.some((each) => each.id === track && each.isParty === true);
  });
}

/** A folder of a category that it doesn't take is read by nobody. */
export function checkFolders(
  { complain }: Pick<Loaded<ExtensionFile>, 'complain'>,
  folders: readonly string[],
  ids: readonly string[],
): void {
  for (const name of folders) {
    if (ids.includes(name)) continue;
    const message = `文件夹 categories/${name} 没有用到：不收这一类${suggestName(name, ids)}`;
    complain(['categories'], message);
  }
}

/** What it asks is not asked by the other already. */
export function checkFacts({ data, complain }: Loaded<FactsFile>, base: PolicyBundle): void {
  const message = (id: string) => `“${id}”在“${base.id}”里已经有了：直接用它，或换一个 id`;
  for (const id of Object.keys(data.facts))
    if (base.facts.some((fact) => fact.id === id)) complain(['facts', id], message(id));
  for (const id of Object.keys(data.derived))
    if (base.derived.some((fact) => fact.id === id)) complain(['derived', id], message(id));
}

/** What its form.yaml adds to each form that it takes over, in the words for a category's own. */
export function checkForm(
  { data, complain }: Loaded<FormFile>,
  base: PolicyBundle,
  { id, facts, derived, forms, categories, evidence }: PolicyBundle,
  parties: Parties,
): void {
  for (const key of ['adjust', 'without'] as const)
    if (data[key] !== undefined)
      complain([key], `改别的政策的，form.yaml 只能加栏目和检查，不能写 ${key}`);
  const own: FormFile = { ...data };
  delete own.adjust;
  delete own.without;
  for (const { id: category, title, rules } of categories) {
    const [before, after] = [base.forms[category], forms[category]];
    if (before === undefined || after === undefined) continue;
    const criteria = rules.criteria.map((each) => each.id);
    const parts = { policy: id, category, title, own, facts, derived, parties, evidence, criteria };
    for (const { where, path, message } of findMistakes(
      { ...parts, shared: writtenOf(before) },
      after,
    ))
      if (where === 'own') complain(path, message);
  }
}

/** A form as a file would name its sections and fields. */
function writtenOf({ sections }: Form): FormFile {
  return {
    sections: sections.map(({ id, title, fields, worked = [] }) => ({
      id,
      title,
      fields: [
        ...fields.map((field) => ({
          id: field.id,
          kind: field.kind,
          label: field.label,
          origin: id,
        })),
        ...worked.map((field) => ({ derived: field.id })),
      ],
    })),
  };
}

/** Its cases hold, and notice each change of what is its own; of what is wrong itself neither says anything. */
export function checkExtension(
  head: Loaded<ExtensionFile>,
  policy: PolicyBundle,
  isRight: () => boolean,
): void {
  const { data } = head;
  if (!isRight()) return;
  tell(head, checkCaseAnswers(data, policy.facts, policy.words));
  if (!isRight()) return;
  for (const category of policy.categories) {
    const at = [...data.cases.keys()].filter((each) => data.cases[each]?.category === category.id);
    const cases = at.flatMap((each) => data.cases[each] ?? []);
    const found = checkCases({ base: data.base, cases }, category.rules);
    tell(
      head,
      found.map(({ path: [, index, ...rest], ...mistake }) => ({
        ...mistake,
        path: ['cases', at[Number(index)] ?? 0, ...rest],
      })),
    );
  }
  if (!isRight()) return;
  const own = new Set(data.criteria.map(({ id }) => id));
  const reports = [...reportFlips(policy.categories)].filter(([, { flip }]) => own.has(flip.about));
  tell(head, checkFlips(data, {}, new Map(reports)));
}
