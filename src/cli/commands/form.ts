import { allFields, workedFields } from '../../form/index.ts';
import type { Column, Field } from '../../form/index.ts';
import { InputError } from '../command.ts';
import type { Command } from '../command.ts';
import { findCategory, findPolicy } from '../find-policy.ts';
import { loadProject } from '../load.ts';
import { parseOptions, refuseRest, requireOption } from '../options.ts';

/** What a field and a column of a table have in common. */
function describeBase({ id, kind, label, unit, options, required, max }: Field | Column) {
  return {
    id,
    kind,
    label,
    ...(unit === undefined ? {} : { unit }),
    ...(options === undefined ? {} : { options }),
    required,
    ...(max === undefined ? {} : { max }),
  };
}

/** A computed column is shown in documents and never answered. */
function isTyped({ change }: Column): boolean {
  return change === undefined;
}

function describeField(field: Field) {
  const { columns, requiredWhen, maxRows } = field;
  return {
    ...describeBase(field),
    ...(columns === undefined ? {} : { columns: columns.filter(isTyped).map(describeBase) }),
    ...(requiredWhen === undefined ? {} : { requiredWhen }),
    ...(maxRows === undefined ? {} : { maxRows }),
  };
}

export const form: Command = {
  usage: 'form --policy P --category C',
  purpose: '列出申报书的每一项：id、类型、名称、单位、选项、是否必填',
  run: async (args, { root }) => {
    const options = parseOptions(args, ['policy', 'category']);
    refuseRest(options);
    const policyId = requireOption(options, 'policy');
    const categoryId = requireOption(options, 'category');
    const policy = findPolicy(await loadProject(root), policyId);
    const category = findCategory(policy, categoryId);
    const found = policy.forms[category.id];
    if (found === undefined) {
      throw new InputError([`类别“${category.id}”还没有申报书（form.yaml）`]);
    }
    // What is worked out is shown and never answered.
    const worked = workedFields(found).map(({ id, label }) => ({
      id,
      label,
      unit: found.derived?.find((fact) => fact.id === id)?.unit,
    }));
    return {
      fields: allFields(found).map(describeField),
      ...(worked.length === 0 ? {} : { worked }),
    };
  },
};
