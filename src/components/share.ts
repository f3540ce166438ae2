import { say } from '../base/index.ts';
import { hasChoice } from './project.ts';
import type { PolicyBundle } from './project.ts';

/** A page worth forwarding: `id` names its QR code's file. */
export interface SharedPage {
  readonly id: string;
  readonly title: string;
  readonly path: string;
}

/** The pages of a policy that are given an address and a QR code, the overview first. */
export function sharedPages(policy: PolicyBundle): readonly SharedPage[] {
  const { words } = policy;
  const home = `/${policy.id}/`;
  const text = policy.text !== 'none';
  const check = { id: 'check', title: say(words, 'site.share.page.check'), path: `${home}check/` };
  return [
    { id: 'home', title: say(words, 'site.share.page.home'), path: home },
    ...(hasChoice(policy) ? [check] : []),
    ...policy.categories.map(({ id, title }) => ({ id, title, path: `${home}${id}/` })),
    ...(text ? [{ id: 'text', title: say(words, 'site.policy.text'), path: `${home}text/` }] : []),
    { id: 'dates', title: say(words, 'site.policy.dates'), path: `${home}dates/` },
  ];
}
