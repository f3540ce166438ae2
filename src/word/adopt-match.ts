import { unitFor } from './adopt-place.ts';
import type { Place, PlaceContext } from './adopt-place.ts';
import {
  isForeign,
  isGeneric,
  isOffice,
  isPerson,
  isPersonal,
  isValueHead,
  subjectOf,
} from './adopt-words.ts';
import type { ShapeField } from './document-shape.ts';
import type { LabelIndex } from './label-index.ts';
import { normaliseLabel } from './label-normal.ts';
import { unitsDisagree } from './label-unit.ts';

/** Why a field that a label names is not placed. */
export type Doubt = 'several' | 'unit';

/** A field's best place may only be taken if nothing else is as good. */
export interface Candidate {
  readonly place: Place;
  readonly field: ShapeField;
  /** Named with its context (联系人 + 手机), so that a bare label elsewhere does not compete. */
  readonly isNamed: boolean;
}

/** The fields that the labels around a place name: none, one, or several that are equally good. */
function candidatesFor(place: Place, index: LabelIndex): readonly Candidate[] {
  const named = namedByBoth(place, index);
  if (named !== undefined) return candidates(place, named, true);
  // Among columns of years a row's label alone names none of them.
  if (place.year !== undefined) return [];
  const isValueColumn = place.above !== undefined && isValueHead(place.above);
  const mayBeLeft = place.left !== undefined && (isValueColumn || !place.isCrowded);
  const left = mayBeLeft ? namedBy(place.context, place.left, index) : [];
  const above =
    place.above === undefined || place.isListed
      ? []
      : namedBy(place.aboveContext ?? place.context, place.above, index);
  const found = isValueColumn || above.length === 0 ? left : [...left, ...above];
  const distinct = [...new Map(found.map((each) => [each.field.id, each])).values()];
  const isOwn = ({ isNamed }: Found): boolean =>
    isNamed || !place.isAboutPerson || !isPersonal(place.left ?? place.above ?? '');
  return distinct.filter(isOwn).map((each) => ({ ...each, place }));
}

/** A row's label and a column's head together: 2023年 over 营业收入. */
function namedByBoth(place: Place, index: LabelIndex): readonly ShapeField[] | undefined {
  const { row } = place;
  const above = place.above ?? place.year ?? place.head;
  if (row === undefined || above === undefined || isValueHead(above)) return undefined;
  const found = [...index.find(`${above}${row}`), ...index.find(`${row}${above}`)];
  if (found.length > 0) return found;
  // 手机 over a row of 法定代表人 is that person's, though no field asks for it.
  return isPerson(row) && isGeneric(above) && place.left !== place.row
    ? joinedFields(subjectOf(row), above, index)
    : undefined;
}

function candidates(
  place: Place,
  fields: readonly ShapeField[],
  isNamed: boolean,
): readonly Candidate[] {
  return [...new Set(fields)].map((field) => ({ place, field, isNamed }));
}

interface Found {
  readonly field: ShapeField;
  readonly isNamed: boolean;
}

function namedBy(context: PlaceContext, label: string, index: LabelIndex): readonly Found[] {
  const found = namedInContext(context, label, index);
  const fields = found.map((each) => each.field);
  return isElsewhere(context, label, fields) ? [] : found;
}

function namedInContext(context: PlaceContext, label: string, index: LabelIndex): readonly Found[] {
  const { row, column, far } = context;
  const decisive = [...row, ...column].find((text) => isDecisive(text, label, index));
  const subjects = far.map(subjectOf).filter((text) => text !== '');
  if (decisive !== undefined) {
    const joined = joinedFields(subjectOf(decisive), label, index);
    if (joined.length > 0) return joined.map((field) => ({ field, isNamed: true }));
    if (isGeneric(label)) return [];
  }
  for (const subject of subjects.slice(0, 2)) {
    const joined = joinedFields(subject, label, index);
    if (joined.length > 0) return joined.map((field) => ({ field, isNamed: true }));
  }
  if (isGeneric(label) && subjects.some(isPerson)) return [];
  return index.find(label).map((field) => ({ field, isNamed: false }));
}

/** The text around speaks of others, and the field is not about them. */
function isElsewhere(context: PlaceContext, label: string, fields: readonly ShapeField[]): boolean {
  const { row, column, far } = context;
  const isPersonal = isGeneric(label) || isPerson(label);
  const around = [...far.slice(0, 2), ...row, ...(isPersonal ? column.slice(0, 1) : [])];
  return (
    around.some((text) => isForeign(text) && !saysSo(fields, text)) ||
    row.some((text) => isOffice(text) && !saysSo(fields, text))
  );
}

const synonyms: readonly (readonly string[])[] = [
  [
    '电话',
    '联系电话',
    '手机',
    '手机号',
    '手机号码',
    '移动电话',
    '联系手机',
    '联系方式',
    '电话号码',
  ],
  ['邮箱', '电子邮箱', '电子邮件', 'e-mail', 'email'],
  ['职务', '职称', '职务职称', '职务、职称', '职务/职称'],
];

/** 联系人 + 电话, then 联系人 + its other names; exactly as written comes first. */
function joinedFields(subject: string, label: string, index: LabelIndex): readonly ShapeField[] {
  const exact = index.find(`${subject}${label}`);
  if (exact.length > 0) return exact;
  const { base } = normaliseLabel(label);
  const group = synonyms.find((names) => names.includes(base)) ?? [];
  return [...new Set(group.flatMap((name) => index.find(`${subject}${name}`)))];
}

/** Text near a label that settles whose it is: a person or a known label, itself no bare 电话. */
function isDecisive(text: string, label: string, index: LabelIndex): boolean {
  if (normaliseLabel(text).base === normaliseLabel(label).base) return false;
  if (isPerson(text)) return true;
  return !isGeneric(text) && index.find(`${subjectOf(text)}${label}`).length > 0;
}

/** A field that is itself about the others: 合作单位名称 in a section 合作单位. */
function saysSo(fields: readonly ShapeField[], text: string): boolean {
  const subject = subjectOf(text);
  return fields.some((field) => field.labels.some((label) => label.includes(subject)));
}

/**
 * The places each field takes. Two places named by a bare, generic label are one too many; so are
 * two of the same table. A place that two fields could have goes to neither.
 */
export function settle(
  places: readonly Place[],
  index: LabelIndex,
): { readonly settled: readonly Candidate[]; readonly doubtful: ReadonlyMap<string, Doubt> } {
  const doubtful = new Map<string, Doubt>();
  const byField = new Map<string, Candidate[]>();
  for (const place of places) {
    if (place.isReserved || place.target.kind === 'rows') continue;
    const named = candidatesFor(place, index);
    const all = named.filter((each) => canHold(each.place, each.field));
    for (const { field } of named) {
      if (unitsDisagree(unitFor(place, field), field.unit)) doubtful.set(field.id, 'unit');
    }
    if (all.length > 1) for (const each of all) doubtful.set(each.field.id, 'several');
    const [only] = all;
    if (only === undefined || all.length > 1) continue;
    byField.set(only.field.id, [...(byField.get(only.field.id) ?? []), only]);
  }
  const settled: Candidate[] = [];
  for (const [id, found] of byField) {
    const named = found.filter((each) => each.isNamed);
    const chosen = named.length > 0 ? named : found;
    if (isOneTooMany(chosen)) doubtful.set(id, 'several');
    else settled.push(...chosen);
  }
  return { settled, doubtful };
}

function isOneTooMany(found: readonly Candidate[]): boolean {
  if (found.length < 2) return false;
  if (found.some((each) => !each.isNamed && isGeneric(each.place.left ?? each.place.above ?? ''))) {
    return true;
  }
  const tables = found.map(
    (each) => /^(.*b\d+)\.r\d+\.c\d+(?:\.b\d+)?(?:#\d+)?$/.exec(each.place.where)?.[1],
  );
  return tables.some((table, at) => table !== undefined && tables.indexOf(table) !== at);
}

function canHold(place: Place, field: ShapeField): boolean {
  if (place.target.kind === 'boxes') return field.kind === 'options' || field.kind === 'text';
  if (place.target.kind === 'characters') return field.kind === 'text';
  if (unitsDisagree(unitFor(place, field), field.unit)) return false;
  return field.kind !== 'table';
}
