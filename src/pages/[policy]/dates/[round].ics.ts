import type { APIRoute } from 'astro';

import { project } from '../../../components/project.ts';
import type { PolicyBundle } from '../../../components/project.ts';
import { fullUrl } from '../../../components/url.ts';
import { roundCalendar } from '../../../payloads/index.ts';

interface Props extends Record<string, unknown> {
  readonly policy: PolicyBundle;
  readonly round: PolicyBundle['rounds'][number];
  readonly address: string;
}

export async function getStaticPaths() {
  const { site, policies } = await project();
  return policies.flatMap((policy) =>
    policy.rounds.map((round) => ({
      params: { policy: policy.id, round: round.id },
      props: { policy, round, address: fullUrl(site.address, `/${policy.id}/dates/`) },
    })),
  );
}

/** A round's days, for a calendar to take in. */
export const GET: APIRoute<Props> = ({ props: { policy, round, address } }) =>
  new Response(roundCalendar(policy, round, address), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
