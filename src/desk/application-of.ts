import { versionOf } from '../base/index.ts';
import { checkReceived } from '../compose/index.ts';
import type { ReceivedApplication } from '../compose/index.ts';
import type { Application } from './application.ts';
import type { DeskPolicy } from './policy.ts';

/**
 * The application with the key of its record on this device, its frozen verdict judged again: the same
 * file once more goes on with its record, another text of the same unit begins its own.
 */
export function applicationOf(
  received: ReceivedApplication,
  name: string,
  { categories, words }: DeskPolicy,
): Application {
  const { category, shown } = received;
  const own = categories.find(({ id }) => id === category);
  const checked = own ? checkReceived(received, own.form, own.rules, words) : received;
  const unit = shown['uscc'] ?? shown['org_name'];
  const key = [category, typeof unit === 'string' ? unit : '', versionOf(shown)].join('/');
  return { ...checked, key, source: { kind: 'file', name } };
}
