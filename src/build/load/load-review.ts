import { suggestName } from '../../base/index.ts';
import { clauseAnchor } from '../../policy/index.ts';
import type { ReviewFile } from '../../policy/index.ts';
import type { OutcomeWhen, Review } from '../../review/index.ts';
import type { Loaded } from './load-file.ts';

type WhenEntry = ReviewFile['outcomes'][number]['when'];

function readWhen(entry: WhenEntry): OutcomeWhen {
  if (entry === 'otherwise') return { kind: 'otherwise' };
  if ('all' in entry) return { kind: 'all', marks: entry.all };
  const { any: mark, group } = entry;
  return { kind: 'any', mark, ...(group === undefined ? {} : { group }) };
}

/** `*.revenue` → platform.revenue, benchmark.revenue, …; other patterns name one criterion. */
function matchCriteria(pattern: string, criteria: readonly string[]): readonly string[] {
  if (!pattern.startsWith('*')) return criteria.filter((id) => id === pattern);
  return criteria.filter((id) => id.slice(id.indexOf('.')) === pattern.slice(1));
}

/** The first check of a policy; patterns, marks and evidence that name nothing are reported. */
export function loadReview(
  loaded: Loaded<ReviewFile>,
  criteria: readonly string[],
  evidence: readonly string[] | undefined,
): Review {
  const { data, complain } = loaded;
  const marks = Object.keys(data.marks);
  const expectMark = (path: readonly (string | number)[], mark: string) => {
    if (!marks.includes(mark)) complain(path, `没有“${mark}”这个标记${suggestName(mark, marks)}`);
  };
  data.reason_for.forEach((mark, index) => expectMark(['reason_for', index], mark));
  data.outcomes.forEach(({ when }, index) => {
    const read = readWhen(when);
    const named = read.kind === 'any' ? [read.mark] : read.kind === 'all' ? read.marks : [];
    named.forEach((mark) => expectMark(['outcomes', index, 'when'], mark));
  });
  return {
    stage: data.stage,
    clause: data.clause,
    anchor: clauseAnchor(data.clause) ?? '',
    quote: data.quote,
    marks: Object.entries(data.marks).map(([id, label]) => ({ id, label })),
    reasonFor: data.reason_for,
    items: data.items.map((item, index) => {
      item.look_at.forEach((id, position) => {
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
        return ids;
      });
      return {
        id: item.id,
        group: item.group,
        title: item.title,
        criteria: [...new Set(shown)],
        lookAt: item.look_at,
        ...(item.finds === undefined ? {} : { finds: item.finds }),
      };
    }),
    outcomes: data.outcomes.map(({ id, title, when, clause, quote, needs, then }) => ({
      id,
      title,
      when: readWhen(when),
      ...(clause === undefined ? {} : { clause }),
      ...(quote === undefined ? {} : { quote }),
      needs,
      then,
    })),
  };
}
