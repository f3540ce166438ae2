import { defined, versionOf } from '../../base/index.ts';
import { placesOf, splitPlace } from '../../form/index.ts';
import type { Evidence, Field, Form, Section } from '../../form/index.ts';
import type {
  AdjustEntry,
  FactDetail,
  FormFile,
  Parties,
  SectionEntry,
} from '../../policy/index.ts';
import { askOthers } from './ask-other.ts';
import { adjustField, makeField, placeFact } from './make-field.ts';
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
  const facts = new Map(parts.facts.map((fact) => [fact.id, fact]));
  const make = (entry: Entry) => makeEntry(entry, facts);
  const without = new Set(own.without ?? []);
  const adjusts = new Map((own.adjust ?? []).map((adjust) => [adjust.field, adjust]));

  let sections = shared.sections.map((source) => {
    const fields = (source.fields ?? []).flatMap(make).filter((field) => !without.has(field.id));
    return makeSection(
      source,
      fields.map((field) => applyAdjust(field, adjusts)),
    );
  });
  for (const source of own.sections) {
    sections = joinSection(sections, source, (source.fields ?? []).flatMap(make));
  }

  const all = sections.flatMap(({ fields }) => fields);
  sections = sections.map((section) => ({
    ...section,
    fields: askOthers(section.fields, all),
  }));

  const evidence = usedEvidence(parts, sections);
  const checks = [...(shared.checks ?? []), ...(own.checks ?? [])];
  // A shared check over a field that this category leaves out has nothing to look at.
  const kept = checks.filter((check) =>
    placesOf(check).every((place) => !without.has(splitPlace(place).table)),
  );
  const body = { sections, evidence, checks: kept };
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
  facts: readonly FactDetail[],
  parties: Parties,
): Form {
  const known = new Map(facts.map((fact) => [fact.id, fact]));
  const own = sectionsOfAll(changes, parties);
  const sections = own.sections.reduce<readonly Section[]>(
    (all, source) =>
      joinSection(
        all,
        source,
        (source.fields ?? []).flatMap((entry) => makeEntry(entry, known)),
      ),
    form.sections,
  );
  const { evidence, checks } = form;
  const body = { sections, evidence, checks: [...checks, ...(own.checks ?? [])] };
  return { ...form, policy, version: versionOf(body), ...body };
}

function makeEntry(entry: Entry, facts: ReadonlyMap<string, FactDetail>): Field[] {
  if (!('fact' in entry)) return [makeField(entry)];
  const fact = facts.get(entry.fact);
  return fact === undefined ? [] : [placeFact(fact, entry)];
}

function applyAdjust(field: Field, adjusts: ReadonlyMap<string, AdjustEntry>): Field {
  const adjust = adjusts.get(field.id);
  return adjust === undefined ? field : adjustField(field, adjust);
}

function makeSection(source: SectionEntry, fields: readonly Field[]): Section {
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
    ...defined({ intro: source.intro, layout: source.layout, lines, seals: source.seals }),
  };
}

/** Adds fields and lines to the section of the same id, or puts a new one where `after` says (else at the end). */
function joinSection(
  sections: readonly Section[],
  source: SectionEntry,
  fields: readonly Field[],
): Section[] {
  const same = sections.findIndex((section) => section.id === source.id);
  if (same < 0) {
    const before = sections.findIndex((section) => section.id === source.after);
    const at = before < 0 ? sections.length : before + 1;
    return [...sections.slice(0, at), makeSection(source, fields), ...sections.slice(at)];
  }
  return sections.map((section, index) => {
    if (index !== same) return section;
    const after = section.fields.findIndex((field) => field.id === source.after);
    const at = after < 0 ? section.fields.length : after + 1;
    const { lines = [] } = makeSection(source, []);
    return {
      ...section,
      ...defined({ title: source.title, intro: source.intro, layout: source.layout }),
      ...(lines.length === 0 ? {} : { lines: [...(section.lines ?? []), ...lines] }),
      fields: [...section.fields.slice(0, at), ...fields, ...section.fields.slice(at)],
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
