import {
  unitFor,
  isGeneric,
  isPerson,
  isPersonal,
  isValueHead,
  subjectOf,
  joinedFields,
  namedBy,
  isYear,
  normaliseLabel,
  unitsDisagree,
} from '../labels/index.ts';
import type {
  FormPlace,
  ShapeField,
  ShapeValues,
  NamedField,
  LabelIndex,
} from '../labels/index.ts';

/** Why a field that a label names is not placed. */
export type Doubt = 'several' | 'unit' | 'kind';

/** A field's best place may only be taken if nothing else is as good. */
export interface Candidate {
  readonly place: FormPlace;
  readonly field: ShapeField;
  /** Named with its context (联系人 + 手机), so that a bare label elsewhere does not compete. */
  readonly isNamed: boolean;
}

/** The fields that the labels around a place name: none, one, or several that are equally good. */
function candidatesFor(place: FormPlace, index: LabelIndex): readonly Candidate[] {
  const named = namedByBoth(place, index);
  if (named !== undefined) return candidates(place, named, true);
  // Among columns or rows of years a label alone names none of them.
  if (place.year !== undefined || isYear(place.row ?? '')) return [];
  const isValueColumn = place.above !== undefined && isValueHead(place.above);
  const mayBeLeft = place.left !== undefined && (isValueColumn || !place.isCrowded);
  const left = mayBeLeft ? namedBy(place.context, place.left, index) : [];
  const above =
    place.above === undefined || place.isListed
      ? []
      : namedBy(place.aboveContext ?? place.context, place.above, index);
  const found = isValueColumn || above.length === 0 ? left : [...left, ...above];
  const distinct = [...new Map(found.map((each) => [each.field.id, each])).values()];
  const isOwn = ({ isNamed }: NamedField): boolean =>
    isNamed || !place.isAboutPerson || !isPersonal(place.left ?? place.above ?? '');
  return distinct.filter(isOwn).map((each) => ({ ...each, place }));
}

/** A row's label and a column's head together: 2023年 over 营业收入. */
function namedByBoth(place: FormPlace, index: LabelIndex): readonly ShapeField[] | undefined {
  const { row } = place;
  const above = place.above ?? place.year ?? place.head;
  if (row === undefined || above === undefined || isValueHead(above)) return undefined;
  // Right beside 法定代表人 goes his name, whatever heads the column further up.
  const isFar = place.above === undefined && place.year === undefined && !/^姓\s*名/.test(above);
  if (isFar && place.left === row && isPerson(row)) return undefined;
  const found = [...index.findJoined(`${above}${row}`), ...index.findJoined(`${row}${above}`)];
  if (found.length > 0) return found;
  // 手机 over a row of 法定代表人 is that person's, though no field asks for it.
  return isPerson(row) && isGeneric(above) && place.left !== place.row
    ? joinedFields(subjectOf(row), above, index)
    : undefined;
}

function candidates(
  place: FormPlace,
  fields: readonly ShapeField[],
  isNamed: boolean,
): readonly Candidate[] {
  return [...new Set(fields)].map((field) => ({ place, field, isNamed }));
}

/**
 * The places each field takes. Two places named by a bare, generic label are one too many; so are
 * two of the same table. A place that two fields could have goes to neither.
 */
export function settle(
  places: readonly FormPlace[],
  index: LabelIndex,
  values: ShapeValues,
): { readonly settled: readonly Candidate[]; readonly doubtful: ReadonlyMap<string, Doubt> } {
  const doubtful = new Map<string, Doubt>();
  const byField = new Map<string, Candidate[]>();
  for (const place of places) {
    if (place.isReserved || place.target.kind === 'rows') continue;
    const named = candidatesFor(place, index);
    const held = named.filter((each) => canHold(each.place, each.field));
    const all = held.filter((each) => isOfKind(each, values));
    for (const { field } of held.filter((each) => !all.includes(each)))
      doubtful.set(field.id, 'kind');
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
    const whole = found.filter((each) => !isHalf(each, places));
    const best = [whole.filter((each) => each.isNamed || !isBare(each)), whole]
      .flatMap((each) => [each, each.filter(({ isNamed }) => isNamed), each.filter(isOwnName)])
      .find((each) => each.length > 0 && !isOneTooMany(each));
    if (best === undefined) doubtful.set(id, 'several');
    else settled.push(...best);
  }
  return { settled, doubtful };
}

/** 手机 is no place for a landline, nor 固定电话 for a mobile number. */
function isOfKind({ place, field }: Candidate, values: ShapeValues): boolean {
  const value = values[field.id];
  if (typeof value !== 'string' || !/\d{7}/.test(value)) return true;
  const label = [place.left ?? place.row, place.above ?? place.head].filter(Boolean).join();
  const isMobile = /(?:^|\D)1[3-9]\d{9}(?!\d)/.test(value);
  return isMobile ? !/固定电话|座机|固话/.test(label) : !/手机|移动电话/.test(label);
}

/** 手机 alone, beside nobody. */
function isBare({ place }: Candidate): boolean {
  return isGeneric(place.left ?? place.above ?? '');
}

/** Of 电话 and 手机 after 联系人, the one that our own label 联系人手机 ends with. */
function isOwnName({ place, field, isNamed }: Candidate): boolean {
  const own = normaliseLabel(field.labels[0] ?? '').base;
  const { base } = normaliseLabel(place.left ?? place.above ?? '');
  return isNamed && base !== '' && own !== base && own.endsWith(base);
}

/** 职务 in a table that asks for 职称 as well: our answer to 职务、职称 is for neither alone. */
function isHalf({ place, field }: Candidate, places: readonly FormPlace[]): boolean {
  const parts = normaliseLabel(field.labels[0] ?? '').base.split(/[、/与和及]/);
  const table = tableOf(place);
  if (parts.length < 2 || table === undefined) return false;
  const asks = (other: FormPlace, part: string): boolean => {
    const { base } = normaliseLabel(other.left ?? other.above ?? '');
    return base.length > 1 && part.endsWith(base);
  };
  const own = parts.filter((part) => asks(place, part));
  if (own.length !== 1) return false;
  const others = parts.filter((part) => !own.includes(part));
  return places.some((each) => tableOf(each) === table && others.some((part) => asks(each, part)));
}

function tableOf({ where }: FormPlace): string | undefined {
  return /^(.*b\d+)\.r\d+\.c\d+(?:\.b\d+)?(?:#\d+)?$/.exec(where)?.[1];
}

function isOneTooMany(found: readonly Candidate[]): boolean {
  if (found.length < 2) return false;
  if (found.some((each) => !each.isNamed && isGeneric(each.place.left ?? each.place.above ?? ''))) {
    return true;
  }
  const isMixed = found.some(({ isNamed }) => isNamed) && !found.every(({ isNamed }) => isNamed);
  // 申请单位 and 企业名称 ask for one thing in one table: both are answered.
  const asked = found.map(({ place }) => {
    const table = tableOf(place);
    const label = place.left ?? place.above ?? '';
    return table === undefined
      ? undefined
      : `${table} ${isMixed || isGeneric(label) ? '' : normaliseLabel(label).base}`;
  });
  return asked.some((each, at) => each !== undefined && asked.indexOf(each) !== at);
}

function canHold(place: FormPlace, field: ShapeField): boolean {
  if (place.target.kind === 'boxes') return field.kind === 'options' || field.kind === 'text';
  if (place.target.kind === 'characters') return field.kind === 'text';
  if (place.isFigure === true && field.kind !== 'number') return false;
  if (unitsDisagree(unitFor(place, field), field.unit)) return false;
  return field.kind !== 'table';
}
