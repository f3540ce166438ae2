import { placesOf, splitPlace } from '../../form/index.ts';
import { partners, partyCriterion, partyId } from '../../policy/index.ts';
import type { ConditionEntry, FormFile, Parties, Party, SectionEntry } from '../../policy/index.ts';

type Entry = NonNullable<SectionEntry['fields']>[number];

/** With a section of its own for each of those that apply together, one behind another. */
export function sectionsOfAll(file: FormFile, parties: Parties): FormFile {
  const [lead] = parties.all;
  if (lead === undefined) return file;
  const own = new Set(
    file.sections.flatMap(({ each, fields = [] }) => (each === true ? fields.map(idOf) : [])),
  );
  const sections = file.sections.flatMap((section) => {
    if (section.each !== true) return [section];
    const of = (party: Party): SectionEntry => ({
      ...section,
      ...(section.title === undefined ? {} : { title: parties.label(party, section.title) }),
    });
    const others = partners(parties).map((party) => ({
      ...of(party),
      id: partyId(party, section.id),
      fields: (section.fields ?? []).map((entry) => entryOf(entry, { party, parties, own })),
    }));
    return [of(lead), ...others];
  });
  const checks = file.checks?.flatMap((check) => [
    check,
    ...partners(parties).flatMap((party) => checkOf(check, party, own)),
  ]);
  return { ...file, sections, ...(checks === undefined ? {} : { checks }) };
}

interface Whose {
  readonly party: Party;
  readonly parties: Parties;
  /** The fields that each has of its own. */
  readonly own: ReadonlySet<string>;
}

/** The entry that a partner has where the first has this one; not asked of a partner that isn't there. */
function entryOf(entry: Entry, whose: Whose): Entry {
  const { party, parties } = whose;
  if ('derived' in entry) return { derived: partyId(party, entry.derived) };
  const label = (text: string): string => parties.label(party, text);
  const visible = [
    ...(party.when === undefined ? [] : [{ field: party.when.fact, in: [...party.when.anyOf] }]),
    ...(entry.visible_when === undefined ? [] : [conditionOf(entry.visible_when, whose)]),
  ];
  const [only, more] = visible;
  const placed = {
    ...(only === undefined ? {} : { visible_when: more === undefined ? only : { all: visible } }),
    ...(entry.required_when && { required_when: conditionOf(entry.required_when, whose) }),
    ...(entry.aliases && { aliases: entry.aliases.map(label) }),
  };
  if ('fact' in entry) return { ...entry, ...placed, fact: partyId(party, entry.fact) };
  return {
    ...entry,
    ...placed,
    id: partyId(party, entry.id),
    label: label(entry.label),
    ...(entry.covers && { covers: entry.covers.map((id) => partyCriterion(party, id)) }),
  };
}

function conditionOf(condition: ConditionEntry, whose: Whose): ConditionEntry {
  if ('not' in condition) return { not: conditionOf(condition.not, whose) };
  if ('all' in condition) return { all: condition.all.map((each) => conditionOf(each, whose)) };
  if ('any' in condition) return { any: condition.any.map((each) => conditionOf(each, whose)) };
  const { field } = condition;
  return whose.own.has(field) ? { ...condition, field: partyId(whose.party, field) } : condition;
}

type FormCheck = NonNullable<FormFile['checks']>[number];

/** A check between fields that each has of its own holds for each; one of the whole form once. */
function checkOf(check: FormCheck, party: Party, own: ReadonlySet<string>): readonly FormCheck[] {
  const places = placesOf(check).map((place) => splitPlace(place).table);
  if (places.length === 0 || !places.every((id) => own.has(id))) return [];
  const rename = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(rename);
    const isPlace = typeof value === 'string' && own.has(splitPlace(value).table);
    return isPlace ? partyId(party, value) : value;
  };
  const renamed = Object.entries(check).map(
    ([key, value]) => [key, notPlaces.has(key) ? value : rename(value)] as const,
  );
  // Each key has what it had, under another id.
  return [Object.fromEntries(renamed) as FormCheck];
}

/** What of a check names no field: what it is, columns, values and what is told. */
const notPlaces = new Set(['kind', 'column', 'by', 'rising', 'falling', 'values', 'where', 'text']);

/** The id that a fact, a field or a worked line has in the form. */
export function idOf(entry: Entry): string {
  if ('derived' in entry) return entry.derived;
  return 'fact' in entry ? entry.fact : entry.id;
}
