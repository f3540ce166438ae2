import { writeDay } from '../../base/index.ts';
import type { Check } from './scope/scope.ts';

/** The policy's validity on the day. */
export const checkValidity: Check = ({ context: { on, validTo } }) => {
  if (validTo === undefined || on <= validTo) return [];
  const values = { to: writeDay(validTo) };
  return [{ kind: 'version', severity: 'warning', key: 'policy_ended', values }];
};
