import { suggestName } from '../../base/index.ts';
import type { CriteriaFile, PolicyFile, RuleSurroundings } from '../../policy/index.ts';
import type { Loaded } from './load-file.ts';

/** Those that apply together: each under a name of its own, there when a question that is asked says so. */
export function checkParties(
  { data, complain }: Loaded<PolicyFile>,
  categories: readonly Loaded<CriteriaFile>[],
  { facts }: Pick<RuleSurroundings, 'facts'>,
): void {
  data.parties.forEach(({ id, when }, index) => {
    const path = ['parties', id];
    for (const file of categories) {
      if (id in file.data.tracks)
        complain(path, `“${id}”是“${file.data.title}”的申报方向，请换一个`);
    }
    if (when === undefined) return;
    if (index === 0) complain([...path, 'when'], '牵头的一家总是有的，不写 when');
    const fact = facts.get(when.fact);
    if (fact?.options === undefined) {
      const choices = [...facts.values()].flatMap((each) => (each.options ? [each.id] : []));
      const message = `没有“${when.fact}”这道选择题${suggestName(when.fact, choices)}`;
      complain([...path, 'when', 'fact'], message);
    }
    const options = fact?.options?.map((option) => option.id) ?? [];
    when.anyOf.forEach((option, at) => {
      if (fact?.options !== undefined && !options.includes(option))
        complain(
          [...path, 'when', 'any_of', at],
          `“${when.fact}”没有“${option}”这一项${suggestName(option, options)}`,
        );
    });
  });
}
