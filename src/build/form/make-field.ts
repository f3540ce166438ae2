import { defined } from '../../base/index.ts';
import { kindOf } from '../../form/index.ts';
import type { Field } from '../../form/index.ts';
import type { DerivedFact } from '../../rules/index.ts';
import { listOptions } from '../../policy/index.ts';
import type { AdjustEntry, FactDetail, FieldEntry, Placing } from '../../policy/index.ts';
import { makeCondition } from './make-condition.ts';

/** A field that only the form has. */
export function makeField(source: FieldEntry): Field {
  return {
    id: source.id,
    kind: source.kind,
    label: source.label,
    isFact: false,
    ...defined({ unit: source.unit ?? kindOf(source).unit }),
    ...defined({ options: listOptions(source) }),
    ...placing(source, source.evidence),
    ...defined({
      help: source.help,
      max: source.max,
      least: source.least,
      most: source.most,
      columns: source.columns,
      minRows: source.min_rows,
      maxRows: source.max_rows,
      outline: source.outline,
      example: source.example,
      rich: source.rich === true ? true : undefined,
      covers: source.covers,
    }),
  };
}

/** A fact under its own id, label and options; the form only says when it is asked and required. */
export function placeFact(fact: FactDetail, source: Placing): Field {
  const evidence = [...new Set([...fact.evidence, ...(source.evidence ?? [])])];
  const help = [source.help ?? fact.help, fact.howToCheck].filter(Boolean).join('。');
  return {
    id: fact.id,
    kind: fact.kind,
    label: fact.label,
    isFact: true,
    ...defined({
      unit: fact.unit,
      options: fact.options,
      columns: fact.columns,
      maxRows: fact.maxRows,
    }),
    ...placing(source, evidence),
    ...defined({
      help: help === '' ? undefined : help,
      least: source.least ?? fact.least,
      most: source.most ?? fact.warnOver,
    }),
  };
}

/** What stands for a fact that is worked out: a label and one line, which nobody types. */
export function workedField({ id, label }: DerivedFact): Field {
  return { id, kind: 'text', label, isFact: true, required: false, origin: '' };
}

/** A shared field with what one category says otherwise of it. */
export function adjustField(field: Field, source: AdjustEntry): Field {
  return {
    ...field,
    ...defined({
      label: source.label,
      help: source.help,
      required: source.required,
      requiredWhen: source.required_when && makeCondition(source.required_when),
      visibleWhen: source.visible_when && makeCondition(source.visible_when),
      origin: source.origin,
      aliases: otherNames(field, source),
      evidence: source.evidence && [...(field.evidence ?? []), ...source.evidence],
      least: source.least,
      most: source.most,
      max: source.max,
      minRows: source.min_rows,
      maxRows: source.max_rows,
      outline: source.outline,
      covers: source.covers,
    }),
  };
}

/** What the field is called elsewhere: the shared form's own label stays known. */
function otherNames(field: Field, source: AdjustEntry): readonly string[] | undefined {
  const shared = source.label === undefined ? [] : [field.label];
  const names = [...(field.aliases ?? []), ...shared, ...(source.aliases ?? [])];
  return names.length === 0 ? undefined : [...new Set(names)];
}

function placing(source: Placing, evidence: readonly string[] | undefined) {
  return {
    required: source.required ?? false,
    origin: source.origin ?? '',
    ...defined({
      requiredWhen: source.required_when && makeCondition(source.required_when),
      visibleWhen: source.visible_when && makeCondition(source.visible_when),
      aliases: source.aliases,
      evidence: evidence && evidence.length > 0 ? evidence : undefined,
      reusable: source.reusable,
      mustPrint: source.must_print,
    }),
  };
}
