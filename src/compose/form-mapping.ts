import { isRecord, say } from '../base/index.ts';
import type { Words } from '../base/index.ts';
import { isOfForm } from '../form/index.ts';
import type { Form } from '../form/index.ts';

/** One place of an official form and what belongs there. */
export interface MappedPlace {
  /** The place's address as `adoptForm` names it. */
  readonly where: string;
  /** What the form prints beside it, by which another form is told from this one. */
  readonly label: string;
  /** Field id; '' keeps the place empty. */
  readonly field: string;
}

/** Where each field stands in one official form: a small file for colleagues and for authors. */
export interface FormMapping {
  readonly policy: string;
  readonly category: string;
  /** The official form's file name, for people. */
  readonly form: string;
  readonly places: readonly MappedPlace[];
}

/** Why a file is no mapping that can be used here; the sentence is `document.mapping.<key>`. */
export interface MappingIssue {
  readonly kind: 'issue';
  readonly key: 'not_json' | 'not_mapping' | 'newer' | 'other_policy' | 'other_category' | 'empty';
}

export interface OpenedMapping {
  readonly kind: 'mapping';
  readonly mapping: FormMapping;
  /** Fields the file names and this form doesn't have; they were left out. */
  readonly unknown: readonly string[];
}

const mark = 'shenbao-form-mapping';
const version = 1;

/** A form has some hundred places; more is no mapping. */
const mostPlaces = 5000;

/** The mapping as its file's text. */
export function writeMapping(mapping: FormMapping): string {
  return `${JSON.stringify({ kind: mark, version, ...mapping }, null, 2)}\n`;
}

/** Reads a mapping file that someone opened; trusts nothing in it. */
export function parseMapping(text: string, form: Form): OpenedMapping | MappingIssue {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return issue('not_json');
  }
  if (!isRecord(data) || data['kind'] !== mark || !Array.isArray(data['places']))
    return issue('not_mapping');
  if (data['version'] !== version) return issue('newer');
  if (data['policy'] !== form.policy) return issue('other_policy');
  if (!isOfForm(form, form.policy, String(data['category']))) return issue('other_category');
  const known = new Set(form.sections.flatMap(({ fields }) => fields.map(({ id }) => id)));
  const renamed = new Map(Object.entries(form.renamed?.answers ?? {}));
  const places = (data['places'] as readonly unknown[])
    .slice(0, mostPlaces)
    .filter(isPlace)
    .map((place) => ({ ...place, field: renamed.get(place.field) ?? place.field }));
  if (places.length === 0) return issue('empty');
  const isKnown = ({ field }: MappedPlace): boolean => field === '' || known.has(field);
  return {
    kind: 'mapping',
    mapping: {
      policy: form.policy,
      category: form.category,
      form: typeof data['form'] === 'string' ? data['form'].slice(0, 200) : '',
      places: places.filter(isKnown).map(({ where, label, field }) => ({ where, label, field })),
    },
    unknown: [...new Set(places.filter((place) => !isKnown(place)).map(({ field }) => field))],
  };
}

/** The sentence that tells why a mapping file was not used. */
export function describeMappingIssue({ key }: MappingIssue, words: Words): string {
  return say(words, `document.mapping.${key}`);
}

function issue(key: MappingIssue['key']): MappingIssue {
  return { kind: 'issue', key };
}

function isPlace(value: unknown): value is MappedPlace {
  if (!isRecord(value)) return false;
  const { where, label, field } = value;
  return (
    typeof where === 'string' &&
    /^[bhxr0-9c.#]{1,200}$/.test(where) &&
    typeof label === 'string' &&
    label.length <= 500 &&
    typeof field === 'string' &&
    /^([a-z][a-z0-9_]{0,23})?$/.test(field)
  );
}
