import { say, suggestName } from '../../base/index.ts';
import type { Words } from '../../base/index.ts';
import { idSchema, partners, partyId } from '../../policy/index.ts';
import type { FactDetail, FactsFile, Parties } from '../../policy/index.ts';
import type { Loaded } from './load-file.ts';

/** Facts in the order asked, then those that no page asks. */
export function loadFacts({ data, complain }: Loaded<FactsFile>): readonly FactDetail[] {
  const ids = Object.keys(data.facts);
  const asked = new Set<string>();
  data.pages.forEach((page, index) =>
    page.ask.forEach((id, position) => {
      const path = ['pages', index, 'ask', position];
      if (!ids.includes(id)) complain(path, `没有“${id}”这道题${suggestName(id, ids)}`);
      if (asked.has(id)) complain(path, `“${id}”问了两次`);
      asked.add(id);
    }),
  );
  for (const id of ids) {
    if (!asked.has(id)) complain(['facts', id], `“${id}”没有哪一页问它`);
  }
  const order = [...asked, ...ids.filter((id) => !asked.has(id))];
  return order.flatMap((id) => {
    const entry = data.facts[id];
    return entry === undefined ? [] : [{ id, ...entry }];
  });
}

/** Those that apply together, with whose a label is in the policy's own words. */
export function partiesOf(all: Parties['all'], words: Words): Parties {
  return {
    all,
    label: (party, label) => say(words, 'site.guide.party', { party: party.title, label }),
  };
}

/** With what each of those that apply together is asked for itself, under ids of its own. */
export function factsOfAll(
  facts: readonly FactDetail[],
  parties: Parties,
  { complain }: Pick<Loaded<FactsFile>, 'complain'>,
): readonly FactDetail[] {
  const own = facts.filter(({ each }) => each === true);
  if (parties.all.length === 0)
    for (const { id } of own)
      complain(['facts', id, 'each'], '没有联合体：先在 policy.yaml 写 parties');
  const known = new Set(facts.map(({ id }) => id));
  const others = partners(parties).flatMap((party) =>
    own.map((fact) => {
      const id = partyId(party, fact.id);
      if (!idSchema.safeParse(id).success)
        complain(['facts', fact.id], `“${id}”超过 24 个字符：成员的 id 或这道题的 id 写短一点`);
      if (known.has(id))
        complain(['facts', id], `“${id}”是“${party.title}”的“${fact.id}”，请换一个`);
      return { ...fact, id, label: parties.label(party, fact.label) };
    }),
  );
  return [...facts, ...others];
}

/** The pages of questions: what each is asked for itself, party by party behind the page that asks it. */
export function pagesOfAll(
  pages: FactsFile['pages'],
  facts: readonly FactDetail[],
  parties: Parties,
): FactsFile['pages'] {
  const own = new Set(facts.filter(({ each }) => each === true).map(({ id }) => id));
  return pages.flatMap((page) => [
    page,
    ...partners(parties).flatMap((party) => {
      const ask = page.ask.filter((id) => own.has(id)).map((id) => partyId(party, id));
      if (ask.length === 0) return [];
      return [{ id: partyId(party, page.id), title: parties.label(party, page.title), ask }];
    }),
  ]);
}
