import { defined, versionOf } from '../../base/index.ts';
import { askedWith, placesOf, splitPlace } from '../../form/index.ts';
import type { Evidence, Field, Form, Section } from '../../form/index.ts';
import { derivedFor } from '../../rules/index.ts';
import type { DerivedFact } from '../../rules/index.ts';
import type {
  AdjustEntry,
  FactDetail,
  FormFile,
  Parties,
  SectionEntry,
} from '../../policy/index.ts';
import { askOthers } from './ask-other.ts';
import { adjustField, makeField, placeFact, workedField } from './make-field.ts';
import { sectionsOfAll } from './sections-of-all.ts';

/** All that one category's form is made of. */
export interface FormParts {
  readonly policy: string;
  readonly category: string;
  /** The category's title. */
  readonly title: string;
  readonly shared: FormFile;
  readonly own: FormFile;
  readonly facts: readonly FactDetail[];
  /** Each behind what it is made from. */
  readonly derived: readonly DerivedFact[];
  readonly parties: Parties;
  /** All of evidence.yaml; what this category doesn't need is left out. */
  readonly evidence: readonly Evidence[];
  /** Ids of the category's criteria, common ones among them. */
  readonly criteria: readonly string[];
}

type Entry = NonNullable<SectionEntry['fields']>[number];

/** Merges shared and own sections to the form of one category; `findMistakes` says what is wrong. */
export function makeForm(parts: FormParts): Form {
  const shared = sectionsOfAll(parts.shared, parts.parties);
  const own = sectionsOfAll(parts.own, parts.parties);
  const known = knownOf(parts);
  const make = (entry: Entry) => makeEntry(entry, known.facts);
  const without = new Set(own.without ?? []);
  const adjusts = new Map((own.adjust ?? []).map((adjust) => [adjust.field, adjust]));

  let sections = shared.sections.map((source) => {
    const fields = (source.fields ?? []).flatMap(make).filter((field) => !without.has(field.id));
    return makeSection(
      source,
      fields.map((field) => applyAdjust(field, adjusts)),
      workedOf(source, known).filter(({ id }) => !without.has(id)),
    );
  });
  for (const source of own.sections) {
    const worked = workedOf(source, known);
    sections = joinSection(sections, source, (source.fields ?? []).flatMap(make), worked);
  }

  const all = sections.flatMap(({ fields }) => fields);
  sections = sections.map((section) => ({
    ...section,
    fields: askOthers(section.fields, all),
    ...workedWith(section),
  }));

  const evidence = usedEvidence(parts, sections);
  const checks = [...(shared.checks ?? []), ...(own.checks ?? [])];
  // A shared check over a field that this category leaves out has nothing to look at.
  const kept = checks.filter((check) =>
    placesOf(check).every((place) => !without.has(splitPlace(place).table)),
  );
  const body = { sections, evidence, checks: kept, ...shownDerived(sections, parts.derived) };
  return {
    policy: parts.policy,
    category: parts.category,
    title: parts.title,
    version: versionOf(body),
    ...body,
  };
}

/** A form that stands, with sections and fields of a policy that changes it. */
export function extendForm(
  form: Form,
  policy: string,
  changes: FormFile,
  policyFacts: Pick<FormParts, 'facts' | 'derived'>,
  parties: Parties,
): Form {
  const known = knownOf(policyFacts);
  const own = sectionsOfAll(changes, parties);
  const joined = own.sections.reduce<readonly Section[]>(
    (all, source) =>
      joinSection(
        all,
        source,
        (source.fields ?? []).flatMap((entry) => makeEntry(entry, known.facts)),
        workedOf(source, known),
      ),
    form.sections,
  );
  const sections = joined.map((section) => ({ ...section, ...workedWith(section) }));
  const { evidence, checks } = form;
  const body = {
    sections,
    evidence,
    checks: [...checks, ...(own.checks ?? [])],
    ...shownDerived(sections, policyFacts.derived),
  };
  return { ...form, policy, version: versionOf(body), ...body };
}

interface Known {
  readonly facts: ReadonlyMap<string, FactDetail>;
  readonly derived: ReadonlyMap<string, DerivedFact>;
}

function knownOf({ facts, derived }: Pick<FormParts, 'facts' | 'derived'>): Known {
  return {
    facts: new Map(facts.map((fact) => [fact.id, fact])),
    derived: new Map(derived.map((fact) => [fact.id, fact])),
  };
}

/** The lines of a section that are worked out; what is not known is told by `findMistakes`. */
function workedOf({ fields = [] }: SectionEntry, { derived }: Known): readonly Field[] {
  return fields.flatMap((entry) => {
    const fact = 'derived' in entry ? derived.get(entry.derived) : undefined;
    return fact === undefined ? [] : [workedField(fact)];
  });
}

/** Lines that go where nothing of their section is asked. */
function workedWith({ fields, worked }: Section): Pick<Section, 'worked'> {
  const condition = askedWith(fields)?.visibleWhen;
  if (worked === undefined || condition === undefined) return {};
  return { worked: worked.map((field) => ({ ...field, visibleWhen: condition })) };
}

/** What the form needs to work its lines out. */
function shownDerived(
  sections: readonly Section[],
  all: readonly DerivedFact[],
): Pick<Form, 'derived'> {
  const shown = sections.flatMap(({ worked = [] }) => worked.map(({ id }) => id));
  return shown.length === 0 ? {} : { derived: derivedFor(shown, all) };
}

function makeEntry(entry: Entry, facts: ReadonlyMap<string, FactDetail>): Field[] {
  if ('derived' in entry) return [];
  if (!('fact' in entry)) return [makeField(entry)];
  const fact = facts.get(entry.fact);
  return fact === undefined ? [] : [placeFact(fact, entry)];
}

function applyAdjust(field: Field, adjusts: ReadonlyMap<string, AdjustEntry>): Field {
  const adjust = adjusts.get(field.id);
  return adjust === undefined ? field : adjustField(field, adjust);
}

function makeSection(
  source: SectionEntry,
  fields: readonly Field[],
  worked: readonly Field[],
): Section {
  const lines = source.lines
    ?.filter((line) => line.print !== false)
    .map(({ text, quote, clause, origin }) => ({
      text,
      origin: origin ?? clause ?? '',
      ...defined({ quote, clause }),
    }));
  return {
    id: source.id,
    title: source.title ?? source.id,
    kind: source.kind ?? 'fields',
    fields,
    ...(worked.length === 0 ? {} : { worked }),
    ...defined({ intro: source.intro, layout: source.layout, lines, seals: source.seals }),
  };
}

/** Adds fields and lines to the section of the same id, or puts a new one where `after` says (else at the end). */
function joinSection(
  sections: readonly Section[],
  source: SectionEntry,
  fields: readonly Field[],
  worked: readonly Field[],
): Section[] {
  const same = sections.findIndex((section) => section.id === source.id);
  if (same < 0) {
    const before = sections.findIndex((section) => section.id === source.after);
    const at = before < 0 ? sections.length : before + 1;
    return [...sections.slice(0, at), makeSection(source, fields, worked), ...sections.slice(at)];
  }
  return sections.map((section, index) => {
    if (index !== same) return section;
    const after = section.fields.findIndex((field) => field.id === source.after);
    const at = after < 0 ? section.fields.length : after + 1;
    const { lines = [] } = makeSection(source, [], []);
    return {
      ...section,
      ...defined({ title: source.title, intro: source.intro, layout: source.layout }),
      ...(lines.length === 0 ? {} : { lines: [...(section.lines ?? []), ...lines] }),
      fields: [...section.fields.slice(0, at), ...fields, ...section.fields.slice(at)],
      ...(worked.length === 0 ? {} : { worked: [...(section.worked ?? []), ...worked] }),
    };
  });
}

/** Evidence for this category's criteria or fields; what fields name is added to what it proves. */
function usedEvidence(parts: FormParts, sections: readonly Section[]): readonly Evidence[] {
  const fields = sections.flatMap((section) => section.fields);
  const ids = new Set([...fields.map((field) => field.id), ...parts.criteria]);
  return parts.evidence.flatMap((evidence) => {
    const named = fields.filter((field) => field.evidence?.includes(evidence.id));
    const proves = [
      ...evidence.proves.filter((id) => ids.has(id)),
      ...named.map((field) => field.id),
    ];
    return proves.length === 0 ? [] : [{ ...evidence, proves: [...new Set(proves)] }];
  });
}
