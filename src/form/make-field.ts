import type { Fact, FieldKind, Option } from '../rules/index.ts';
import { readCondition } from './condition.ts';
import type { Column, Field } from './field.ts';
import type { AdjustContent, ColumnContent, FieldContent, PlacingContent } from './source.ts';

/** A question of facts.yaml with what the form shows beside it. */
export interface FactContent extends Fact {
  readonly help?: string | undefined;
  readonly howToCheck?: string | undefined;
  readonly evidence: readonly string[];
  readonly least?: string | undefined;
  readonly warnOver?: string | undefined;
}

/** The unit that a kind has by itself: money is always in 万元. */
const unitOfKind: Partial<Record<FieldKind, string>> = { money: '万元', percent: '%' };

/** A field that only the form has. */
export function makeField(source: FieldContent): Field {
  return {
    id: source.id,
    kind: source.kind,
    label: source.label,
    isFact: false,
    ...defined({ unit: source.unit ?? unitOfKind[source.kind] }),
    ...defined({ options: optionsOf(source) }),
    ...placing(source, source.evidence),
    ...defined({
      help: source.help,
      max: source.max,
      least: text(source.least),
      most: text(source.most),
      columns: source.columns?.map(makeColumn),
      minRows: source.min_rows,
      maxRows: source.max_rows,
      outline: source.outline,
      rich: source.rich === true ? true : undefined,
      covers: source.covers,
    }),
  };
}

/** A fact under its own id, label and options; the form only says when it is asked and required. */
export function placeFact(fact: FactContent, source: PlacingContent): Field {
  const evidence = [...new Set([...fact.evidence, ...(source.evidence ?? [])])];
  const help = [source.help ?? fact.help, fact.howToCheck].filter(Boolean).join('；');
  return {
    id: fact.id,
    kind: fact.kind,
    label: fact.label,
    isFact: true,
    ...defined({ unit: fact.unit, options: fact.options }),
    ...placing(source, evidence),
    ...defined({
      help: help === '' ? undefined : help,
      least: text(source.least) ?? fact.least,
      most: text(source.most) ?? fact.warnOver,
    }),
  };
}

/** A shared field with what one category says otherwise of it. */
export function adjustField(field: Field, source: AdjustContent): Field {
  return {
    ...field,
    ...defined({
      label: source.label,
      help: source.help,
      required: source.required,
      requiredWhen: source.required_when && readCondition(source.required_when),
      visibleWhen: source.visible_when && readCondition(source.visible_when),
      origin: source.origin,
      aliases: otherNames(field, source),
      evidence: source.evidence && [...(field.evidence ?? []), ...source.evidence],
      least: text(source.least),
      most: text(source.most),
      max: source.max,
      minRows: source.min_rows,
      maxRows: source.max_rows,
      outline: source.outline,
      covers: source.covers,
    }),
  };
}

/** What the field is called elsewhere: the shared form's own label stays known. */
function otherNames(field: Field, source: AdjustContent): readonly string[] | undefined {
  const shared = source.label === undefined ? [] : [field.label];
  const names = [...(field.aliases ?? []), ...shared, ...(source.aliases ?? [])];
  return names.length === 0 ? undefined : [...new Set(names)];
}

function makeColumn(source: ColumnContent): Column {
  return {
    id: source.id,
    kind: source.kind,
    label: source.label,
    required: source.required ?? false,
    ...defined({
      unit: source.unit ?? unitOfKind[source.kind],
      help: source.help,
      aliases: source.aliases,
      options: optionsOf(source),
      max: source.max,
      least: text(source.least),
      most: text(source.most),
      change: source.change && { before: source.change[0], after: source.change[1] },
    }),
  };
}

function placing(source: PlacingContent, evidence: readonly string[] | undefined) {
  return {
    required: source.required ?? false,
    origin: source.origin ?? '',
    ...defined({
      requiredWhen: source.required_when && readCondition(source.required_when),
      visibleWhen: source.visible_when && readCondition(source.visible_when),
      aliases: source.aliases,
      evidence: evidence && evidence.length > 0 ? evidence : undefined,
      reusable: source.reusable,
      mustPrint: source.must_print,
    }),
  };
}

function optionsOf(
  source: Pick<FieldContent, 'options' | 'other' | 'none'>,
): readonly Option[] | undefined {
  const options = Object.entries(source.options ?? {}).map(([id, label]) => ({ id, label }));
  if (source.other !== undefined) options.push({ id: 'other', label: source.other });
  if (source.none !== undefined) options.push({ id: 'none', label: source.none });
  return options.length > 0 ? options : undefined;
}

function text(value: string | number | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}

type Defined<Props> = { [Key in keyof Props]?: Exclude<Props[Key], undefined> };

/** Leaves out what is undefined: an optional property is absent, never undefined. */
export function defined<Props extends object>(props: Props): Defined<Props> {
  const entries = Object.entries(props).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Defined<Props>; // only undefined values are gone
}
