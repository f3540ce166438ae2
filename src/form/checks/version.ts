import { writeDay } from '../../base/index.ts';
import type { Issue } from '../issue.ts';
import type { Check } from './scope.ts';

/** The policy's validity on the day, and a draft made with another version of the form. */
export const checkVersion: Check = ({ form, context }) => {
  const issues: Issue[] = [];
  if (context.validTo !== undefined && context.on > context.validTo) {
    const values = { to: writeDay(context.validTo) };
    issues.push({ kind: 'version', severity: 'warning', key: 'policy_ended', values });
  }
  if (context.draftVersion !== undefined && context.draftVersion !== form.version) {
    issues.push({ kind: 'version', severity: 'warning', key: 'older_form', values: {} });
  }
  return issues;
};
