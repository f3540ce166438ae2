import { nearestName, suggestName } from '../../base/index.ts';
import type { ReviewFile } from '../../policy/index.ts';
import type { PolicyBundle } from '../../payloads/index.ts';
import type { Review } from '../../review/index.ts';
import type { Loaded } from './load-file.ts';

/** `*.revenue` → platform.revenue, benchmark.revenue, …; other patterns name one criterion. */
function matchCriteria(pattern: string, criteria: readonly string[]): readonly string[] {
  if (!pattern.startsWith('*')) return criteria.filter((id) => id === pattern);
  return criteria.filter((id) => id.slice(id.indexOf('.')) === pattern.slice(1));
}

/** Ids that it may name; undefined where their file can't be read, and nothing is said of them. */
interface Known {
  readonly criteria: readonly string[];
  /** By a criterion's id: its own, and those of all that are asked the same for themselves. */
  readonly copies: Readonly<Record<string, readonly string[]>>;
  readonly categories: readonly string[];
  readonly evidence: readonly string[] | undefined;
  readonly documents: readonly string[] | undefined;
  /** The address of the clause that gives the first check. */
  readonly anchor: string;
}

/** The first check of a policy; patterns, marks and evidence that name nothing are reported. */
export function loadReview(
  loaded: Loaded<ReviewFile>,
  { criteria, copies, categories, evidence, documents, anchor }: Known,
): Review {
  const { data, complain } = loaded;
  const marks = data.marks.map(({ id }) => id);
  const expectMark = (path: readonly (string | number)[], mark: string) => {
    if (!marks.includes(mark)) complain(path, `没有“${mark}”这个标记${suggestName(mark, marks)}`);
  };
  data.reasonFor.forEach((mark, index) => expectMark(['reason_for', index], mark));
  data.outcomes.forEach(({ when, then, recommends, documents: made }, index) => {
    if (recommends !== undefined && !then.includes(recommends))
      complain(
        ['outcomes', index, 'recommends'],
        `then 里没有“${recommends}”${suggestName(recommends, then)}`,
      );
    made.forEach((id, position) => {
      if (documents && !documents.includes(id))
        complain(
          ['outcomes', index, 'documents', position],
          `documents.yaml 里没有“${id}”这份文书${suggestName(id, documents)}`,
        );
    });
    const named = when.kind === 'any' ? [when.mark] : when.kind === 'all' ? when.marks : [];
    named.forEach((mark) => expectMark(['outcomes', index, 'when'], mark));
    const group = when.kind === 'any' ? when.group : undefined;
    const groups = data.items.map((item) => item.group);
    if (group !== undefined && !groups.includes(group)) {
      const message = `没有“${group}”这一组初审内容${suggestName(group, groups)}`;
      complain(['outcomes', index, 'when'], message);
    }
  });
  checkGroups(loaded);
  data.quotas.forEach(({ category }, index) => {
    if (!categories.includes(category))
      complain(['quotas', index], `没有“${category}”这一类${suggestName(category, categories)}`);
  });
  const { stage, clause, ...rest } = data;
  return {
    stage,
    clause,
    anchor,
    ...rest,
    items: data.items.map((item, index) => {
      item.lookAt.forEach((id, position) => {
        if (evidence && !evidence.includes(id))
          complain(
            ['items', index, 'look_at', position],
            `没有“${id}”这份材料${suggestName(id, evidence)}`,
          );
      });
      const shown = item.criteria.flatMap((pattern, position) => {
        const ids = matchCriteria(pattern, criteria);
        if (ids.length === 0) {
          const isFamily = pattern.startsWith('*');
          const names = isFamily ? criteria.map((id) => `*${id.slice(id.indexOf('.'))}`) : criteria;
          const message = `没有条件“${pattern}”${suggestName(pattern, names)}`;
          complain(['items', index, 'criteria', position], message);
        }
        return ids.flatMap((id) => copies[id] ?? [id]);
      });
      return { ...item, criteria: [...new Set(shown)] };
    }),
  };
}

/** What an outcome says of a group misses the one item whose group is misspelt. */
function checkGroups({ data, complain }: Loaded<ReviewFile>): void {
  const groups = data.items.map(({ group }) => group);
  const named = data.outcomes.flatMap(({ when }) => (when.kind === 'any' ? [when.group] : []));
  groups.forEach((group, index) => {
    const others = groups.filter((each) => each !== group);
    const isAlone = others.length === groups.length - 1 && !named.includes(group);
    // One sign more or less; two names that part in a sign are likely meant to.
    const near = others.find(
      (each) =>
        each.length !== group.length && group.length > 2 && nearestName(group, [each]) === each,
    );
    if (isAlone && near !== undefined)
      complain(['items', index, 'group'], `“${group}”这一组只有这一项，是不是“${near}”？`);
  });
}

/** A column of the ledger or of the list of those recommended is a field of some category's form. */
export function checkLedger(
  { data, complain }: Loaded<ReviewFile>,
  fields: readonly string[],
): void {
  const { columns, indicators, rankBy, checks } = data.summary;
  const lists = [
    { path: ['ledger'], list: data.ledger },
    { path: ['summary', 'columns'], list: columns },
    { path: ['summary', 'indicators'], list: indicators },
    { path: ['summary', 'rank_by'], list: rankBy },
  ];
  for (const { path, list } of lists)
    list.forEach((id, index) => {
      if (!fields.includes(id))
        complain([...path, index], `申报书里没有“${id}”这一栏${suggestName(id, fields)}`);
    });
  const items = data.items.map(({ id }) => id);
  checks.forEach(({ title, item }) => {
    if (!items.includes(item))
      complain(['summary', 'checks', title], `没有“${item}”这一项${suggestName(item, items)}`);
  });
}

/** 主体资格 is the first check's: conditions on the applicant that no item shows would be missed. */
export function checkReviewShows(review: Loaded<ReviewFile>, policy: PolicyBundle): void {
  const criteria = policy.categories.flatMap(({ rules }) => rules.criteria.map(({ id }) => id));
  const patterns = review.data.items.flatMap((item) => item.criteria);
  // A misspelt pattern, told by itself, would show the conditions that seem not to be shown.
  if (patterns.some((pattern) => matchCriteria(pattern, criteria).length === 0)) return;
  const shown = new Set(policy.review?.items.flatMap(({ criteria }) => criteria));
  const subject = policy.categories
    .flatMap(({ rules }) => {
      const ways = rules.tracks.filter(({ isParty }) => !isParty).map(({ id }) => id);
      return rules.criteria.filter(({ track }) => track === undefined || !ways.includes(track));
    })
    .filter(({ group, strength }) => !group && strength === 'hard');
  for (const id of new Set(subject.map((criterion) => criterion.id))) {
    if (!shown.has(id)) review.complain(['items'], `主体条件“${id}”没有一项初审内容显示它`);
  }
}
